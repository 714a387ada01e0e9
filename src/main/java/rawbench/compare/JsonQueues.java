package rawbench.compare;

import java.util.Arrays;

/** The items of a sequence that wait for counterparts: those of one number in their order. */
final class JsonQueues {
    private final int[] head;
    private final int[] next;

    /**
     * @param count the numbers are less than that
     * @param ids the number of each item
     * @param waits whether each item waits; {@code null} where all do
     */
    JsonQueues(int count, int[] ids, boolean[] waits) {
        head = new int[count];
        next = new int[ids.length];
        Arrays.fill(head, -1);
        for (int i = ids.length - 1; i >= 0; i--) {
            if (waits == null || waits[i]) {
                next[i] = head[ids[i]];
                head[ids[i]] = i;
            }
        }
    }

    /** The first item with that number that still waits, or -1. */
    int first(int id) {
        return id < head.length ? head[id] : -1;
    }

    /** Has the first item with that number wait no longer. */
    void take(int id) {
        head[id] = next[head[id]];
    }
}
