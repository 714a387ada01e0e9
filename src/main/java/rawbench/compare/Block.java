package rawbench.compare;

import java.util.List;

/**
 * Rows of two columns that stand to each other in one way: {@code fromA} to before {@code toA} of the first,
 * {@code fromB} to before {@code toB} of the second; all counted from 0.
 *
 * @param rule the number of the rule that has it ignored, in {@link Ignores#rules}; -1 where none does
 * @param twin of a block that is moved and stands in one column only: the row in the other column where the same stands
 *        there; else -1
 * @param changed whether what stands there is not the same, but changed
 */
public record Block(Sign sign, int fromA, int toA, int fromB, int toB, int rule, int twin, boolean changed) {
    /** A block whose twin, where it has one, is the same. */
    public Block(Sign sign, int fromA, int toA, int fromB, int toB, int rule, int twin) {
        this(sign, fromA, toA, fromB, toB, rule, twin, false);
    }

    /** A block that nothing ignores and that has no twin. */
    public static Block of(Sign sign, int fromA, int toA, int fromB, int toB) {
        return new Block(sign, fromA, toA, fromB, toB, -1, -1, false);
    }

    /** Rows that are not the same: only in one column, or changed. */
    static Block differing(int fromA, int toA, int fromB, int toB) {
        Sign sign = fromA == toA ? Sign.ADDED : fromB == toB ? Sign.REMOVED : Sign.CHANGED;
        return of(sign, fromA, toA, fromB, toB);
    }

    /** Of blocks that follow each other, the number of the one in which a row of one column is; the last behind them. */
    public static int at(List<Block> blocks, int row, boolean ofA) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).to(ofA) <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where it ends in one of the columns. */
    int to(boolean ofA) {
        return ofA ? toA : toB;
    }

    /** The same block, ignored by a rule. */
    Block ignoredBy(int number) {
        return new Block(sign, fromA, toA, fromB, toB, number, twin, changed);
    }

    public boolean ignored() {
        return rule >= 0;
    }

    /** Whether it is one of the differences that are counted: what moved is counted where the first column has it. */
    public boolean counts() {
        return differs() && !ignored();
    }

    /** Whether it is one difference, ignored or not. */
    boolean differs() {
        return sign.differs() && !echoes();
    }

    /** Whether it is one of the parts that are only spelled otherwise. */
    boolean noted() {
        return sign == Sign.SPELLING && !ignored() && !echoes();
    }

    /** Whether it is the place in the second column of what is counted where the first has it. */
    private boolean echoes() {
        return twin >= 0 && fromA == toA;
    }

    /** How many rows it takes with the columns side by side. */
    public int rows() {
        return Math.max(toA - fromA, toB - fromB);
    }

    /** The row of the first column that stands in its row {@code i}, or -1. */
    public int rowA(int i) {
        return fromA + i < toA ? fromA + i : -1;
    }

    /** The row of the second column that stands in its row {@code i}, or -1. */
    public int rowB(int i) {
        return fromB + i < toB ? fromB + i : -1;
    }
}
