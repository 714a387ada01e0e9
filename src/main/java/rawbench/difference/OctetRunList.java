package rawbench.difference;

import java.util.ArrayList;
import java.util.List;

/** Runs of octets as they are found, one behind the other; neighbours of one kind become one. */
final class OctetRunList {
    /** So many runs are told apart; what lies behind them is one that differs. */
    private static final int MOST = 1 << 20;

    private final List<OctetRun> runs = new ArrayList<>();
    private long a;
    private long b;
    private boolean full;

    /** Where the next run begins in the first, and in the second. */
    long a() {
        return a;
    }

    long b() {
        return b;
    }

    /** Whether there were more runs than are told apart. */
    boolean full() {
        return full;
    }

    /** The next run ends before these offsets. */
    void to(boolean same, long toA, long toB) {
        if (toA == a && toB == b) {
            return;
        }
        full |= runs.size() == MOST;
        boolean alike = same && !full;
        OctetRun last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && (last.same() == alike || full)) {
            runs.set(runs.size() - 1, new OctetRun(alike, last.fromA(), toA, last.fromB(), toB));
        } else {
            runs.add(new OctetRun(alike, a, toA, b, toB));
        }
        a = toA;
        b = toB;
    }

    /** How many octets differ, on both sides together. */
    long differing() {
        return runs.stream().filter(r -> !r.same()).mapToLong(r -> r.toA() - r.fromA() + r.toB() - r.fromB()).sum();
    }

    List<OctetRun> runs() {
        return runs;
    }
}
