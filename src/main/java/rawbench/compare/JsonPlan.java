package rawbench.compare;

/** In which order what stands in two objects or arrays is told: pairs, and what only one of the two has. */
final class JsonPlan {
    private final JsonInts inA = new JsonInts();
    private final JsonInts inB = new JsonInts();
    /**
     * Of a pair whether it is noted (1); of one alone the index of its twin, counted from 1, and below 0 where that changed;
     * else 0.
     */
    private final JsonInts more = new JsonInts();

    private void step(int a, int b, int what) {
        inA.add(a);
        inB.add(b);
        more.add(what);
    }

    /** @param noted whether the pair stands in another order than others do */
    void pair(int a, int b, boolean noted) {
        step(a, b, noted ? 1 : 0);
    }

    /** @param twin where the second has the same; -1 where it has not */
    void onlyA(int a, int twin) {
        step(a, -1, twin + 1);
    }

    void onlyB(int b, int twin) {
        step(-1, b, twin + 1);
    }

    /** @param twin where the second has it, changed */
    void changedA(int a, int twin) {
        step(a, -1, -twin - 1);
    }

    void changedB(int b, int twin) {
        step(-1, b, -twin - 1);
    }

    int size() {
        return inA.size();
    }

    int a(int step) {
        return inA.get(step);
    }

    int b(int step) {
        return inB.get(step);
    }

    boolean noted(int step) {
        return more.get(step) != 0;
    }

    /** Where the other text has what stands alone here; or -1. */
    int twin(int step) {
        return Math.abs(more.get(step)) - 1;
    }

    /** Whether the other text has it changed. */
    boolean changed(int step) {
        return more.get(step) < 0;
    }
}
