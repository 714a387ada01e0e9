package rawbench.difference;

import java.util.Objects;

import rawbench.octets.Octets;

/**
 * A text as lines, each with its end; a line longer than {@link #MAX_LINE} octets is cut into pieces at places that its
 * own content chooses, so that pieces agree again soon behind an insertion.
 *
 * <p>LF ends a line, as everywhere in Rawbench: a CR before it is content of the line, so that lines that end differently
 * differ, and a CR alone ends none. Nothing follows the last LF: a text that ends with it has no empty last line, and an
 * empty text has no line.
 */
public final class Lines {
    /** The most octets of a line, with its end, and of a piece. */
    public static final int MAX_LINE = 2048;
    /** After so many rows it is asked whether anybody waits. */
    private static final int ASK = 4096;

    private final Octets text;
    private final Rows rows;

    Lines(Octets text, Rows rows) {
        this.text = text;
        this.rows = rows;
    }

    /**
     * The lines of a text, which is read once. Time that is up is no reason to stop, since a text is read as fast as it is
     * copied; once cancelled, what is not read yet is cut blindly.
     */
    public static Lines of(Octets text, TimeLimit limit) {
        return of(text, 1, limit);
    }

    /** Not lines but pieces of at least so many octets, save the last one: they end with a line where that is long enough. */
    static Lines of(Octets text, int least, TimeLimit limit) {
        Rows rows = new Rows();
        Window window = new Window(text);
        boolean continues = false;
        boolean cancelled = false;
        // The first line end that is long enough away, or how far there is none.
        long end = 0;
        for (long at = 0; at < text.length();) {
            int from = window.at(at, MAX_LINE + 1);
            int most = (int) Math.min(MAX_LINE, text.length() - at);
            int searched = Math.clamp(end - at, Math.min(least, most) - 1, most);
            int line = LineEnd.in(window.block(), from + searched, from + most) - from;
            end = at + line;
            cancelled |= rows.size() % ASK == 0 && limit.cancelled();
            int length = cancelled || line == most && most == text.length() - at ? most
                    : line < most ? line + 1 : Cut.length(window.block(), from, most);
            rows.add(length, continues);
            continues = window.block()[from + length - 1] != '\n';
            at += length;
        }
        return new Lines(text, rows);
    }

    /** How many lines and pieces of lines there are. */
    public int size() {
        return rows.size();
    }

    /** A line with its end, or a piece. */
    public Octets line(int index) {
        long from = from(Objects.checkIndex(index, size()));
        return text.slice(from, from + rows.length(index));
    }

    /** The offset in the text where a line or piece begins; the length of the text for the one behind the last. */
    public long from(int index) {
        return rows.from(Objects.checkIndex(index, size() + 1));
    }

    /** The number, from 1, of the line that a piece belongs to. */
    public long number(int index) {
        return rows.number(Objects.checkIndex(index, size()));
    }

    /** Whether it is a later piece of a line that began before. */
    public boolean continues(int index) {
        return rows.continues(Objects.checkIndex(index, size()));
    }

    public Octets text() {
        return text;
    }

    Rows rows() {
        return rows;
    }
}
