package rawbench.ui.compare;

import java.util.Arrays;
import java.util.List;

import rawbench.compare.Block;
import rawbench.compare.Sign;

/**
 * The blocks of two bodies as stretches that are shown whole and stretches that may be folded, in turn; with how many
 * rows come before each, so that the row of a place is found by halving.
 *
 * <p>Rows of all blocks, folded or not, are counted from 0; a block has as many as its layout wants.
 */
final class Segments {
    private final List<Block> blocks;
    private final Layout layout;
    /** The first row of each block, and the number of all rows. */
    private final int[] rows;
    /** The first block of each segment, and the number of all blocks. */
    private final int[] first;
    /** How many rows are shown before each segment with every fold closed, and altogether. */
    private final int[] shown;
    private final boolean quietFirst;
    private final Weights weights;

    /** Looks at every block: to be called on a worker. */
    Segments(List<Block> blocks, Layout layout) {
        this.blocks = blocks;
        this.layout = layout;
        this.weights = new Weights(blocks);
        quietFirst = !blocks.isEmpty() && quiet(blocks.getFirst());
        rows = new int[blocks.size() + 1];
        int[] begins = new int[blocks.size() + 1];
        int count = 0;
        boolean before = !quietFirst;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            rows[i + 1] = Math.addExact(rows[i], rows(block));
            if (quiet(block) != before) {
                begins[count++] = i;
                before = !before;
            }
        }
        begins[count] = blocks.size();
        first = Arrays.copyOf(begins, count + 1);
        shown = new int[count + 1];
        for (int k = 0; k < count; k++) {
            shown[k + 1] = shown[k] + shown(k, lead(k), trail(k));
        }
    }

    private boolean quiet(Block block) {
        return block.sign() == Sign.SAME || block.ignored() && layout.ignoredFolded();
    }

    private int rows(Block block) {
        return layout.unified() && block.sign() != Sign.SAME
                ? block.toA() - block.fromA() + block.toB() - block.fromB()
                : block.rows();
    }

    /** How many segments there are. */
    int count() {
        return first.length - 1;
    }

    boolean quiet(int segment) {
        return segment % 2 == 0 == quietFirst;
    }

    /** The first row of a segment; the number of all rows for the one behind the last. */
    int from(int segment) {
        return rows[first[segment]];
    }

    int length(int segment) {
        return from(segment + 1) - from(segment);
    }

    /** How many rows are shown before a segment with every fold closed. */
    int before(int segment) {
        return shown[segment];
    }

    /** How many rows stay in sight at its beginning: those behind a difference, or the first of all. */
    int lead(int segment) {
        return segment == 0 && layout.onlyDifferences() ? 0 : layout.context();
    }

    /** How many rows stay in sight at its end. */
    int trail(int segment) {
        return segment == count() - 1 && layout.onlyDifferences() ? 0 : layout.context();
    }

    /** How many rows of a segment are hidden where so many at both ends are shown; one alone is hidden only on demand. */
    int hidden(int segment, int lead, int trail) {
        int hidden = quiet(segment) ? (int) Math.max(0L, (long) length(segment) - lead - trail) : 0;
        return hidden == 1 && !layout.onlyDifferences() ? 0 : hidden;
    }

    /** How many rows are shown of a segment: those at both ends, and the fold. */
    int shown(int segment, int lead, int trail) {
        int hidden = hidden(segment, lead, trail);
        return hidden == 0 ? length(segment) : length(segment) - hidden + 1;
    }

    /** The segment of a row. */
    int segment(int row) {
        return at(first, block(row));
    }

    /** Whether there are differences, ignored ones, among the rows of a segment. */
    boolean ignored(int segment) {
        return weights.weightiest(first[segment], first[segment + 1]).isPresent();
    }

    /** The block of a row. */
    int block(int row) {
        int block = at(rows, row);
        while (block < blocks.size() - 1 && rows[block + 1] == row) {
            block++;
        }
        return block;
    }

    /** The first row of a block. */
    int row(int block) {
        return rows[block];
    }

    /** The row where row {@code row} of one of the columns stands. */
    int rowOf(boolean ofA, int row) {
        int number = Block.at(blocks, row, ofA);
        Block block = blocks.get(number);
        int within = row - (ofA ? block.fromA() : block.fromB());
        boolean below = layout.unified() && block.sign() != Sign.SAME && !ofA;
        return rows[number] + within + (below ? block.toA() - block.fromA() : 0);
    }

    /** A row as it is looked at. */
    Row.Line line(int row) {
        int number = block(row);
        Block block = blocks.get(number);
        int within = row - rows[number];
        if (layout.unified() && block.sign() != Sign.SAME) {
            int ofA = block.toA() - block.fromA();
            boolean isA = within < ofA;
            int rowA = isA ? block.fromA() + within : -1;
            int rowB = isA ? -1 : block.fromB() + within - ofA;
            return new Row.Line(sign(block, rowA, rowB), number, isA ? within : within - ofA, rowA, rowB, block.rule());
        }
        int rowA = block.rowA(within);
        int rowB = block.rowB(within);
        return new Row.Line(sign(block, rowA, rowB), number, within, rowA, rowB, block.rule());
    }

    private static Sign sign(Block block, int rowA, int rowB) {
        return block.sign() != Sign.CHANGED ? block.sign()
                : rowA < 0 ? Sign.ADDED : rowB < 0 ? Sign.REMOVED : Sign.CHANGED;
    }

    Weights weights() {
        return weights;
    }

    /** The last index whose value is not above; the values ascend. */
    private static int at(int[] values, int value) {
        int found = Arrays.binarySearch(values, 0, values.length - 1, value);
        return found >= 0 ? found : -found - 2;
    }
}
