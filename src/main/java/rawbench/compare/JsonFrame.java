package rawbench.compare;

/** Two objects or two arrays beside each other while what is in them is told. */
final class JsonFrame {
    /**
     * What the rules see of two values beside each other.
     *
     * @param a the state on the way to the first; {@code null} where nothing further down can match
     * @param b the same of the second
     * @param rule the rule by which they, or what is around them, are ignored; or -1
     */
    @SuppressWarnings("ArrayRecordComponent") // is never compared with another
    record Way(long[] a, long[] b, int rule) {
        static final Way FREE = new Way(null, null, -1);

        boolean free() {
            return a == null && b == null;
        }
    }

    final JsonChildren a;
    final JsonChildren b;
    final boolean object;
    final Way way;
    private final JsonPlan plan;
    private final int steps;
    private int step = -1;

    /** @param plan the order in which it is told; {@code null} where each is beside the one of its place */
    JsonFrame(JsonChildren a, JsonChildren b, boolean object, Way way, JsonPlan plan) {
        this.a = a;
        this.b = b;
        this.object = object;
        this.way = way;
        this.plan = plan;
        this.steps = plan == null ? a.size() : plan.size();
    }

    /** Goes on to the next step; false behind the last. */
    boolean next() {
        return ++step < steps;
    }

    /** The index of what the first has in this step, or -1. */
    int indexA() {
        return plan == null ? step : plan.a(step);
    }

    int indexB() {
        return plan == null ? step : plan.b(step);
    }

    boolean noted() {
        return plan != null && plan.noted(step);
    }

    int twin() {
        return plan.twin(step);
    }

    /** Whether the twin is not the same, but changed. */
    boolean changed() {
        return plan.changed(step);
    }
}
