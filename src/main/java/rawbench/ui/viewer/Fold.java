package rawbench.ui.viewer;

/**
 * Lines that are folded away under the one before them.
 *
 * @param from where the first hidden line begins
 * @param to where the first line behind them begins, or the end of the text
 * @param lines how many are hidden
 */
record Fold(long from, long to, long lines) {}
