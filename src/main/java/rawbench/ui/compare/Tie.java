package rawbench.ui.compare;

import rawbench.compare.Block;

/**
 * The piece that one row has of the shape which joins the rows of a difference: all of its height where both halves have
 * rows, else a piece of a wedge.
 *
 * @param from how much of the wedge is above the row, from 0 to 1
 * @param to how much of it is above the next
 */
record Tie(double from, double to, boolean ofA, boolean ofB) {
    /**
     * The piece of a row.
     *
     * @param block that of a row of the bodies; else null
     * @param between whether it stands between two halves
     */
    static Tie of(Row row, Face face, Block block, boolean between) {
        boolean tied = between && row.sign().differs() && row.rule() < 0;
        boolean ofA = tied && face.left() != null;
        boolean ofB = tied && face.right() != null;
        if (block == null || ofA == ofB || !(row instanceof Row.Line line)) {
            return new Tie(0, 1, ofA, ofB);
        }
        int shared = Math.min(block.toA() - block.fromA(), block.toB() - block.fromB());
        double rows = block.rows() - shared;
        double at = line.within() - shared;
        return new Tie(at / rows, (at + 1) / rows, ofA, ofB);
    }

    /** The corners of the left one's piece in so much room, x and y in turn; none where it has none. */
    double[] left(double width, double height) {
        return !ofA ? new double[0] : ofB ? block(0, width / 2, height) : wedge(0, width, height);
    }

    /** The corners of the right one's piece. */
    double[] right(double width, double height) {
        return !ofB ? new double[0] : ofA ? block(width / 2, width, height) : wedge(width, -width, height);
    }

    private static double[] block(double from, double to, double height) {
        return new double[]{from, 0, to, 0, to, height, from, height};
    }

    /** The piece of a wedge whose edge stands at {@code base} and whose point reaches {@code reach} from there. */
    private double[] wedge(double base, double reach, double height) {
        double above = base + reach * point(from);
        double below = base + reach * point(to);
        return from < 0.5 && to > 0.5
                ? new double[]{base, 0, above, 0, base + reach, height * (0.5 - from) / (to - from), below, height,
                        base,
                        height}
                : new double[]{base, 0, above, 0, below, height, base, height};
    }

    private static double point(double share) {
        return 1 - Math.abs(1 - 2 * share);
    }
}
