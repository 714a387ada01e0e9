package rawbench.ui.request;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.fxmisc.richtext.model.StyleSpans;

import rawbench.octets.Octets;
import rawbench.ui.kit.CodePane;
import rawbench.ui.kit.Mark;
import rawbench.ui.kit.Work;

/**
 * Colours the lines of the editor that are in sight: those above are read for what they say about the ones below, on a worker
 * where that takes time, and a key costs the lines it changes.
 */
final class EditorColours {
    /** So many lines are coloured all together, in sight or not. */
    private static final int FEW = 300;
    private static final int AROUND = 30;
    /** So many lines that a change reaches are coloured before it is seen; more are where they come into sight. */
    private static final int AT_ONCE = 120;
    /** The colours of lines of so many characters are remembered: those of the lines in sight are wanted at every key. */
    private static final int REMEMBERED = CodePane.MAX_CHARACTERS;
    /** For so many characters a line counts at least: of short ones the colours take up more than the text. */
    private static final int LEAST = 2_000;

    /** What the colours of a line depend on. */
    private record Line(String text, HttpColours.State state) {}

    private final OctetArea area;
    private final Work work;
    /** The marks that touch octets from the first to before the second. */
    private final Function<long[], List<Mark>> marks;
    private final LineStates states = new LineStates();
    private final Map<Line, StyleSpans<Collection<String>>> remembered = new HashMap<>();
    private int characters;
    private Octets octets = Octets.empty();
    private boolean off;
    private boolean asked;
    /** Whether a worker reads: one at a time does, and begins again where the lines have become others meanwhile. */
    private boolean reading;
    private boolean painting;

    EditorColours(OctetArea area, Work work, Function<long[], List<Mark>> marks) {
        this.area = area;
        this.work = work;
        this.marks = marks;
        area.viewportDirtyEvents().subscribe(_ -> soon());
    }

    /** All lines are others. */
    void show(Octets now) {
        octets = now;
        off = now.length() > CodePane.MAX_CHARACTERS;
        states.begin(area.lines().count(), this::line);
        goOn();
        paint();
    }

    /** Some lines became others, as the area did. */
    void change(Octets now, List<Respelling> changes) {
        octets = now;
        boolean was = off;
        off = now.length() > CodePane.MAX_CHARACTERS;
        int first = 0;
        int reached = was == off ? 0 : area.lines().count();
        if (!changes.isEmpty()) {
            // The last one stands first.
            first = changes.getLast().line();
            int gone = changes.getFirst().line() + changes.getFirst().lines() - first;
            int grown = changes.stream().mapToInt(one -> one.now().count() - one.lines()).sum();
            reached = Math.max(reached, off ? states.moved(first, gone, gone + grown)
                    : states.replaced(first, gone, gone + grown, this::line));
        }
        goOn();
        if (reached - first > AT_ONCE) {
            paint();
        } else if (first < reached && states.count() == area.lines().count()) {
            // Which lines are in sight is not asked: the control would have to lay itself out for that once more.
            quietly(first, reached);
        }
    }

    private String line(int number) {
        return area.getParagraph(number).getText();
    }

    /** Has the lines read that are not known yet. */
    @SuppressWarnings("ReferenceEquality") // other octets, or the same that were read
    private void goOn() {
        Octets read = octets;
        if (!states.complete() && !off && !reading) {
            reading = true;
            work.start("colours", (_, _) -> LineStates.of(read), known -> {
                reading = false;
                if (read == octets) {
                    states.all(known);
                    paint();
                } else {
                    goOn();
                }
            }, trouble -> {
                reading = false;
                throw new IllegalStateException("lines could not be read", trouble);
            });
        }
    }

    private void soon() {
        if (area.lines().count() > FEW) {
            later();
        }
    }

    /** Colours what is in sight once what is being done is done: something else is to be marked. */
    void later() {
        if (!asked) {
            asked = true;
            work.onFxThread(() -> {
                asked = false;
                paint();
            });
        }
    }

    private void paint() {
        // While the text is just becoming another, the lines are not yet those that are known.
        if (painting || states.count() != area.lines().count()) {
            return;
        }
        int count = area.lines().count();
        boolean some = count > FEW && !area.getVisibleParagraphs().isEmpty();
        int first = some ? Math.max(0, area.firstVisibleParToAllParIndex() - AROUND) : 0;
        int last = some ? Math.min(count, area.lastVisibleParToAllParIndex() + AROUND) : Math.min(count, FEW);
        if (first < last) {
            quietly(first, last);
        }
    }

    /** Colours these lines; that this has the control ask for colours once more is not heard. */
    private void quietly(int first, int last) {
        painting = true;
        try {
            paint(first, last);
        } finally {
            painting = false;
        }
    }

    private void paint(int first, int last) {
        long start = area.lines().start(first);
        long end = start;
        for (int line = first; line < last; line++) {
            end += area.lines().length(line);
        }
        List<Mark> seen = marks.apply(new long[]{start, Math.max(end, start + 1)});
        for (int line = first; line < last; line++) {
            paint(line, start, seen);
            start += area.lines().length(line);
        }
    }

    private void paint(int line, long start, List<Mark> seen) {
        String text = line(line);
        if (text.isEmpty()) {
            return;
        }
        StyleSpans<Collection<String>> now = off ? StyleSpans.singleton(List.of(), text.length())
                : colours(new Line(text, states.at(line)));
        long end = start + area.lines().length(line);
        for (Mark mark : seen) {
            if (mark.offset() < end && mark.end() > start) {
                int from = area.column(line, Math.max(0, mark.offset() - start));
                int to = mark.end() >= end ? whole(text, mark, start) : area.column(line, mark.end() - start);
                now = HttpColours.over(now, from, to, mark.kind().styleClass());
            }
        }
        if (!now.equals(area.getParagraph(line).getStyleSpans())) {
            area.setStyleSpans(line, 0, now);
        }
    }

    private StyleSpans<Collection<String>> colours(Line line) {
        if (line.text().length() > CodePane.MAX_LINE) {
            return HttpColours.of(line.text(), line.state());
        }
        if (characters > REMEMBERED) {
            remembered.clear();
            characters = 0;
        }
        return remembered.computeIfAbsent(line, one -> {
            characters += Math.max(LEAST, one.text().length());
            return HttpColours.of(one.text(), one.state());
        });
    }

    /** A whole line is marked without its end, unless the end is what is odd. */
    private static int whole(String text, Mark mark, long start) {
        boolean ended = OctetText.isEnd(text.charAt(text.length() - 1));
        boolean end = mark.length() <= 2 && mark.offset() > start || text.length() == 1;
        return ended && !end && mark.kind() == Mark.Kind.WARNING ? text.length() - 1 : text.length();
    }
}
