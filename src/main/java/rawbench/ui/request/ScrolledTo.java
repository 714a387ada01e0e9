package rawbench.ui.request;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Where an editor was scrolled to, gone back to once it has a height, and again while panes around it find theirs: an area
 * that becomes lower keeps its last line and not its first. Over as soon as a person does anything in it, or its caret goes.
 */
final class ScrolledTo {
    private final OctetArea area;
    /** The paragraph that is to be the first in sight; -1 for whichever is. */
    private int wanted = -1;

    /** @param around what a person's keys, clicks and wheel over the editor go through */
    ScrolledTo(OctetArea area, Node around) {
        this.area = area;
        around.addEventFilter(ScrollEvent.SCROLL, this::leave);
        around.addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
        around.addEventFilter(MouseEvent.MOUSE_PRESSED, this::leave);
        area.totalHeightEstimateProperty().addListener(_ -> again());
        area.heightProperty().subscribe(this::again);
        // Whoever brings the caret somewhere wants that to be seen.
        area.caretPositionProperty().addListener(_ -> leave());
    }

    private void leave(Event byPerson) {
        leave();
    }

    /** Stays wherever it is from now on. */
    void leave() {
        wanted = -1;
    }

    /** Has a paragraph be the first in sight. */
    void go(int paragraph) {
        wanted = paragraph > 0 ? paragraph : -1;
        again();
    }

    private void again() {
        Double height = area.totalHeightEstimateProperty().getValue();
        if (wanted >= 0 && area.getHeight() > 0 && height != null && height > 0) {
            area.showParagraphAtTop(Math.min(wanted, area.getParagraphs().size() - 1));
        }
    }
}
