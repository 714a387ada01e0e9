package rawbench.calls;

/** A line of the chart. */
public sealed interface Line permits Row, Fold, Remark {}
