package rawbench.octets;

import java.util.Arrays;

/**
 * The characters of a stretch of octets in order, each with the offset of its first octet: what a viewer draws a row
 * from, and what it finds the octet under the mouse by.
 *
 * <p>An octet that is no text is a cell of its own. Two characters may share an offset, where a charset spells both
 * with one code.
 */
public final class Cells {
    private final long from;
    private int[] codes;
    private int[] starts;
    private int count;

    Cells(long from, int expected) {
        this.from = from;
        this.codes = new int[expected];
        this.starts = new int[expected];
    }

    void add(int code, int start) {
        if (count == codes.length) {
            int more = Math.max(16, 2 * count);
            codes = Arrays.copyOf(codes, more);
            starts = Arrays.copyOf(starts, more);
        }
        codes[count] = code;
        starts[count++] = start;
    }

    /** Adds an octet that is no text. */
    void addOctet(byte octet, int start) {
        add(~(octet & 0xFF), start);
    }

    public int count() {
        return count;
    }

    /** Whether the cell is an octet that is no text in the charset. */
    public boolean isOctet(int cell) {
        return codes[cell] < 0;
    }

    /** The code point of the character, or the value of the octet that is none. */
    public int code(int cell) {
        return codes[cell] < 0 ? ~codes[cell] : codes[cell];
    }

    /** The offset of the cell's first octet. */
    public long offset(int cell) {
        return from + starts[cell];
    }

    /** The characters as a text, each octet that is none as U+FFFD. */
    public String text() {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.appendCodePoint(codes[i] < 0 ? 0xFFFD : codes[i]);
        }
        return text.toString();
    }
}
