package rawbench.difference;

import java.util.ArrayList;
import java.util.List;

/** Runs as they are found, one behind the other; neighbours of one kind become one. */
final class RunList {
    private final List<Run> runs = new ArrayList<>();
    private int a;
    private int b;

    /** The next run ends before these items. */
    void to(boolean same, int toA, int toB) {
        if (toA == a && toB == b) {
            return;
        }
        int fromA = a;
        int fromB = b;
        if (!runs.isEmpty() && runs.getLast().same() == same) {
            Run last = runs.removeLast();
            fromA = last.fromA();
            fromB = last.fromB();
        }
        runs.add(new Run(same, fromA, toA, fromB, toB));
        a = toA;
        b = toB;
    }

    List<Run> runs() {
        return runs;
    }
}
