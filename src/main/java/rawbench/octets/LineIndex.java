package rawbench.octets;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * How many line ends stand before each block of a text, so that the number of a line and the place of a line are found
 * by looking at one block.
 *
 * <p>Counting goes step by step: {@link #counted} gives an index that knows more. Each is immutable and may cross
 * threads while the next is counted; what they hold together is one number for each {@value #BLOCK} octets.
 */
public final class LineIndex {
    private static final int BLOCK = Octets.BLOCK;
    /** How many blocks one step counts: 4 MiB, some milliseconds. */
    private static final int BLOCKS = 64;

    private final Octets octets;
    private final TextForm form;
    private final LineEnds ends;
    /** How many line ends stand before each block counted, and behind the last one; longer than needed. */
    private final long[] before;
    private final int blocks;
    private final long covered;
    private final long total;

    private LineIndex(Octets octets, TextForm form, LineEnds ends, long[] before, int blocks, long covered,
            long total) {
        this.octets = octets;
        this.form = form;
        this.ends = ends;
        this.before = before;
        this.blocks = blocks;
        this.covered = covered;
        this.total = total;
    }

    /** An index of these octets that knows nothing yet. */
    public static LineIndex of(Octets octets, TextForm form) {
        return new LineIndex(octets, form, new LineEnds(form), new long[1], 0, 0, 0);
    }

    /** What is known of these octets, as the beginning of more of them. */
    public LineIndex over(Octets more) {
        return new LineIndex(more, form, ends, before, blocks, covered, total);
    }

    /** An index that knows some millions of octets more; the same one where it knows all. */
    public LineIndex counted() {
        if (complete()) {
            return this;
        }
        // Numbers that another index sees are never written again, so both may share the array.
        long[] longer = blocks + BLOCKS < before.length ? before
                : Arrays.copyOf(before, Math.max(blocks + BLOCKS + 1, 2 * before.length));
        byte[] block = new byte[BLOCK];
        int to = blocks;
        long end = (long) blocks * BLOCK;
        long sum = longer[blocks];
        for (int i = 0; i < BLOCKS && end < octets.length(); i++) {
            int count = (int) Math.min(BLOCK, octets.length() - end);
            octets.copyTo(end, block, 0, count);
            sum += ends.count(block, count);
            end += count;
            if (count == BLOCK) {
                longer[++to] = sum;
            }
        }
        return new LineIndex(octets, form, ends, longer, to, end, sum);
    }

    /** An index of all octets, counted here and now. */
    public LineIndex whole() {
        LineIndex index = this;
        while (!index.complete()) {
            index = index.counted();
        }
        return index;
    }

    public Octets octets() {
        return octets;
    }

    public TextForm form() {
        return form;
    }

    /** How many octets from the first on are counted. */
    public long covered() {
        return covered;
    }

    public boolean complete() {
        return covered == octets.length();
    }

    /** How many line ends are counted so far; the lines of a text are one more. */
    public long lineEnds() {
        return total;
    }

    /** The number of the line, from 0, that holds the octet at an offset; empty where it is not counted yet. */
    public OptionalLong lineAt(long offset) {
        if (offset < 0 || offset > covered) {
            return OptionalLong.empty();
        }
        int block = (int) Math.min(offset / BLOCK, blocks);
        int count = (int) (offset - (long) block * BLOCK);
        byte[] octetsBefore = new byte[count];
        octets.copyTo((long) block * BLOCK, octetsBefore, 0, count);
        return OptionalLong.of(before[block] + ends.count(octetsBefore, count));
    }

    /** Where the line of a number, from 0, begins; empty where that is not counted yet or there is no such line. */
    public OptionalLong startOf(long line) {
        if (line < 0 || line > total) {
            return OptionalLong.empty();
        }
        if (line == 0) {
            return OptionalLong.of(0);
        }
        // The block that holds the line end before the line: the last one before which fewer stand.
        int found = Arrays.binarySearch(before, 0, blocks + 1, line);
        int block = found >= 0 ? found : -found - 1;
        while (block > 0 && before[block - 1] >= line) {
            block--;
        }
        block = Math.max(0, block - 1);
        long from = (long) block * BLOCK;
        byte[] content = new byte[(int) Math.min(BLOCK, octets.length() - from)];
        octets.copyTo(from, content, 0, content.length);
        return OptionalLong.of(from + ends.behind(content, (int) (line - before[block])));
    }
}
