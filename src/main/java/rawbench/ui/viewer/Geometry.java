package rawbench.ui.viewer;

/**
 * Where on the canvas things are drawn, in pixels.
 *
 * @param gutter the width of what stands left of the rows
 * @param scrolled how far the rows are moved to the left
 */
record Geometry(Metrics metrics, double width, double height, double gutter, double scrolled) {
    /** Between the gutter and the first column. */
    private static final double PAD = 6;

    /** Where a column begins. */
    double x(double column) {
        return gutter + PAD + column * metrics.column() - scrolled;
    }

    /** The column at a place; less than 0 in the gutter. */
    double column(double x) {
        return x < gutter ? -1 : Math.max(0, (x - gutter - PAD + scrolled) / metrics.column());
    }

    /** The room for rows. */
    double room() {
        return Math.max(0, width - gutter - PAD);
    }

    /** How many columns have room at once. */
    int columns() {
        return (int) Math.max(8, Math.floor(room() / metrics.column()));
    }

    /** The first column that is not wholly left of the room. */
    int firstColumn() {
        return (int) Math.max(0, Math.floor((scrolled - PAD) / metrics.column()));
    }
}
