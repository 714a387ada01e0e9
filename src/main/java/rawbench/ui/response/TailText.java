package rawbench.ui.response;

import org.fxmisc.richtext.CodeArea;

import rawbench.content.TextTail;

/** Shows the end of a text that goes on, and follows it until the person scrolls up; scrolling back down follows again. */
final class TailText {
    /** So near to the end, in pixels, a person is at the end. */
    private static final double NEAR = 24;

    private final CodeArea area;
    private long from;
    private long to = -1;

    TailText(CodeArea area) {
        this.area = area;
    }

    /** Another text is shown from now on. */
    void restart() {
        to = -1;
    }

    /** Adds what is new, takes away what was let go at the beginning. */
    void show(TextTail tail) {
        if (to < tail.from()) {
            area.replaceText(tail.text());
            area.getUndoManager().forgetHistory();
            from = tail.from();
            to = tail.to();
            area.requestFollowCaret();
            follow();
            return;
        }
        if (tail.to() == to) {
            return;
        }
        boolean atEnd = atEnd();
        area.appendText(tail.text().substring((int) (to - tail.from())));
        area.deleteText(0, (int) (tail.from() - from));
        area.getUndoManager().forgetHistory();
        from = tail.from();
        to = tail.to();
        if (atEnd) {
            follow();
        }
    }

    private boolean atEnd() {
        double height = area.getTotalHeightEstimate();
        return area.getEstimatedScrollY() + area.getHeight() >= height - NEAR;
    }

    private void follow() {
        area.showParagraphAtBottom(area.getParagraphs().size() - 1);
    }
}
