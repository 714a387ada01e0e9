package rawbench.compare;

import java.util.Arrays;

/**
 * What the objects and arrays of a text mean when what rules ignore is left out, so that elements which differ in
 * nothing else are found to be each other's.
 */
final class JsonReduction {
    private final JsonSide side;
    private final JsonRules rules;
    private final JsonTape tape;
    private final JsonLongs hashes = new JsonLongs();
    /** What is open: objects and arrays by number, what they come to so far, the way to them, how many are in them. */
    private int depth;
    private int[] containers = new int[16];
    private boolean[] objects = new boolean[16];
    private boolean[] left = new boolean[16];
    private long[] sums = new long[16];
    private long[] names = new long[16];
    private long[][] states = new long[16][];
    private int[] counts = new int[16];

    JsonReduction(JsonSide side, JsonRules rules) {
        this.side = side;
        this.rules = rules;
        this.tape = side.tape();
        hashes.size(tape.open.size());
        read();
    }

    long hash(int container) {
        return hashes.get(container);
    }

    long scalar(int offset) {
        return rules.hash(side.text(), offset);
    }

    private void read() {
        int container = 0;
        for (int row = 0; row < tape.rows(); row++) {
            if (depth > 0 && tape.close.get(containers[depth - 1]) == row) {
                close();
                continue;
            }
            boolean named = depth > 0 && objects[depth - 1];
            long[] state = step(row, named);
            boolean leftOut = rules.rule(state) >= 0;
            if (tape.opens(row, container)) {
                open(container, state, leftOut, side.text().at(side.value(row, named)) == '{');
                if (tape.close.get(container) == row) {
                    close();
                }
                container++;
            } else {
                put(leftOut, scalar(side.value(row, named)));
            }
        }
    }

    /** The state at the value of a row, whose name is noted. */
    private long[] step(int row, boolean named) {
        if (depth == 0) {
            return rules.start();
        }
        long[] around = states[depth - 1];
        if (named) {
            names[depth - 1] = side.nameHash(row);
            return around == null ? null : rules.member(around, side.name(row));
        }
        return around == null ? null : rules.element(around, counts[depth - 1]++);
    }

    private void open(int container, long[] state, boolean leftOut, boolean object) {
        if (depth == containers.length) {
            grow(depth * 2);
        }
        containers[depth] = container;
        objects[depth] = object;
        left[depth] = leftOut;
        sums[depth] = object ? JsonHash.OBJECT : JsonHash.ARRAY;
        states[depth] = state;
        counts[depth++] = 0;
    }

    private void grow(int size) {
        containers = Arrays.copyOf(containers, size);
        objects = Arrays.copyOf(objects, size);
        left = Arrays.copyOf(left, size);
        sums = Arrays.copyOf(sums, size);
        names = Arrays.copyOf(names, size);
        states = Arrays.copyOf(states, size);
        counts = Arrays.copyOf(counts, size);
    }

    private void close() {
        depth--;
        long hash = JsonHash.mix(sums[depth]);
        hashes.set(containers[depth], hash);
        put(left[depth], hash);
    }

    private void put(boolean leftOut, long hash) {
        if (depth == 0 || leftOut) {
            return;
        }
        int top = depth - 1;
        sums[top] = objects[top] ? sums[top] + JsonHash.member(names[top], hash) : JsonHash.element(sums[top], hash);
    }
}
