package rawbench.compare;

import java.util.ArrayList;
import java.util.List;

/** The blocks of two texts while they are found, as numbers; neighbours that are the same become one. */
final class JsonBlocks {
    /** More would not be read by anybody, and take memory as if they were. */
    private static final int MOST = 1_000_000;
    private static final int SIGNS = Sign.values().length;

    private final JsonInts signs = new JsonInts();
    private final JsonInts endsA = new JsonInts();
    private final JsonInts endsB = new JsonInts();
    /** The blocks that have a twin, the first row of that in its own order, and whether it changed (1). */
    private final JsonInts moved = new JsonInts();
    private final JsonInts twins = new JsonInts();
    private final JsonInts changed = new JsonInts();
    private final JsonOrder orderA = new JsonOrder();
    private final JsonOrder orderB = new JsonOrder();

    /** Whether there are so many that what comes should be told coarsely. */
    boolean full() {
        return signs.size() >= MOST;
    }

    /** Notes how the next rows stand to each other. */
    void add(Sign sign, int fromA, int toA, int fromB, int toB, int rule) {
        orderA.add(fromA, toA);
        orderB.add(fromB, toB);
        int code = (rule + 1) * SIGNS + sign.ordinal();
        int last = signs.size() - 1;
        boolean merges = !sign.differs() && last >= 0 && signs.get(last) == code;
        if (merges) {
            endsA.set(last, orderA.size());
            endsB.set(last, orderB.size());
        } else {
            signs.add(code);
            endsA.add(orderA.size());
            endsB.add(orderB.size());
        }
    }

    /** Notes rows of one text that stand elsewhere in the other, from the row {@code twin} on. */
    void move(int fromA, int toA, int fromB, int toB, int rule, int twin, boolean change) {
        moved.add(signs.size());
        twins.add(twin);
        changed.add(change ? 1 : 0);
        add(Sign.MOVED, fromA, toA, fromB, toB, rule);
    }

    JsonOrder orderA() {
        return orderA;
    }

    JsonOrder orderB() {
        return orderB;
    }

    List<Block> all() {
        int[] places = places();
        List<Block> all = new ArrayList<>(signs.size());
        int fromA = 0;
        int fromB = 0;
        int move = 0;
        for (int i = 0; i < signs.size(); i++) {
            boolean twin = move < moved.size() && moved.get(move) == i;
            all.add(new Block(Sign.values()[signs.get(i) % SIGNS], fromA, endsA.get(i), fromB, endsB.get(i),
                    signs.get(i) / SIGNS - 1, twin ? places[move] : -1, twin && changed.get(move) > 0));
            move += twin ? 1 : 0;
            fromA = endsA.get(i);
            fromB = endsB.get(i);
        }
        return all;
    }

    /** For each block that has a twin the row in which that is shown. */
    private int[] places() {
        int[] rows = new int[twins.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = twins.get(i);
        }
        if (rows.length == 0) {
            return rows;
        }
        int[] inA = orderA.shown(rows);
        int[] inB = orderB.shown(rows);
        for (int i = 0; i < rows.length; i++) {
            int block = moved.get(i);
            boolean ofA = endsA.get(block) > (block == 0 ? 0 : endsA.get(block - 1));
            rows[i] = ofA ? inB[i] : inA[i];
        }
        return rows;
    }
}
