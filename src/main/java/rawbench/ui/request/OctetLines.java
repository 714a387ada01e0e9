package rawbench.ui.request;

import java.util.Arrays;

import rawbench.octets.Octets;

/**
 * How many octets each line of a request has, its end included: what the editor finds a place by with each key. CR LF, LF
 * and CR each end a line; what stands behind the last end is a line too, if an empty one.
 */
final class OctetLines {
    private static final int FEW = 16;

    private int[] lengths = new int[FEW];
    private int count;

    /** The lines of a byte string that fits into an array. */
    static OctetLines of(Octets octets) {
        OctetLines lines = new OctetLines();
        byte[] bytes = octets.toByteArray();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            boolean lone = bytes[at] == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n');
            if (bytes[at] == '\n' || lone) {
                lines.add(at + 1 - start);
                start = at + 1;
            }
        }
        lines.add(bytes.length - start);
        return lines;
    }

    private void add(int length) {
        lengths = count == lengths.length ? Arrays.copyOf(lengths, 2 * count) : lengths;
        lengths[count++] = length;
    }

    int count() {
        return count;
    }

    int length(int line) {
        return lengths[line];
    }

    /** The offset of a line's first octet; all lines' length for the number of lines. */
    long start(int line) {
        long start = 0;
        for (int i = 0; i < line; i++) {
            start += lengths[i];
        }
        return start;
    }

    /** The line in which the octet of that offset stands; the last one for the end. */
    int at(long offset) {
        long end = 0;
        int line = 0;
        while (line < count - 1 && end + lengths[line] <= offset) {
            end += lengths[line++];
        }
        return line;
    }

    /** Puts other lines in the place of {@code gone} ones. */
    void replace(int first, int gone, OctetLines by) {
        int[] now = new int[Math.max(FEW, count - gone + by.count + FEW)];
        System.arraycopy(lengths, 0, now, 0, first);
        System.arraycopy(by.lengths, 0, now, first, by.count);
        System.arraycopy(lengths, first + gone, now, first + by.count, count - first - gone);
        lengths = now;
        count += by.count - gone;
    }

    /** Without the last line, which is empty where more lines follow. */
    OctetLines withoutLast() {
        count--;
        return this;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(lengths, count));
    }
}
