package rawbench.compare;

/** Numbers from 0 on in place of long ones, the same for the same: for a sequence to be aligned. */
final class JsonIds {
    private final long[] keys;
    private final int[] ids;
    private final int mask;
    private int count;

    /** @param most how many different ones there may be */
    JsonIds(int most) {
        int size = Integer.highestOneBit(Math.clamp(most * 3L / 2, 8, 1 << 29)) * 2;
        keys = new long[size];
        ids = new int[size];
        mask = size - 1;
    }

    int id(long key) {
        int at = (int) JsonHash.mix(key) & mask;
        while (ids[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        if (ids[at] == 0) {
            keys[at] = key;
            ids[at] = ++count;
        }
        return ids[at] - 1;
    }

    /** How many different ones there were. */
    int count() {
        return count;
    }
}
