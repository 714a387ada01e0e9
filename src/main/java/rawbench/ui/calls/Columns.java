package rawbench.ui.calls;

/**
 * The three columns of the chart in a width: the client's calls, what goes between, the server's calls.
 *
 * @param side the width of each of the two lanes of calls
 * @param middle the width of the lane of arrows
 */
record Columns(double side, double middle) {
    private static final double SHARE = 0.25;
    private static final double NARROWEST = 116;
    private static final double WIDEST = 300;

    static Columns of(double width) {
        double middle = Math.rint(Math.clamp(width * SHARE, NARROWEST, WIDEST));
        return new Columns(Math.max(0, (width - middle) / 2), middle);
    }
}
