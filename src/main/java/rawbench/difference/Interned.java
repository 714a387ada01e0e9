package rawbench.difference;

/** Hashes known by small numbers, from 0 on, in the order in which they were first seen. */
final class Interned {
    private final long[] hashes;
    /** One more than the number of the hash, 0 where there is none. */
    private final int[] numbers;
    private int count;

    /** @param most how many different ones there may be */
    Interned(int most) {
        int size = Integer.highestOneBit(Math.clamp(2L * most, 8, 1 << 29)) << 1;
        hashes = new long[size];
        numbers = new int[size];
    }

    /** The number of a hash, a new one where it was not seen before. */
    int number(long hash) {
        int slot = slot(hash);
        if (numbers[slot] == 0) {
            hashes[slot] = hash;
            numbers[slot] = ++count;
        }
        return numbers[slot] - 1;
    }

    /** The number of a hash; where it was not seen before, the one that stands for all such. */
    int known(long hash) {
        int number = numbers[slot(hash)];
        return number == 0 ? count : number - 1;
    }

    private int slot(long hash) {
        int slot = (int) hash & hashes.length - 1;
        while (numbers[slot] != 0 && hashes[slot] != hash) {
            slot = slot + 1 & hashes.length - 1;
        }
        return slot;
    }
}
