package rawbench.compare;

import java.util.Arrays;

/** A row of numbers that grows piece by piece, so that growing never holds it twice; part of a {@link JsonTape}. */
final class JsonInts {
    private static final int BITS = 15;
    private static final int PIECE = 1 << BITS;
    private static final int FIRST = 32;

    private int[][] pieces = {new int[FIRST]};
    private int[] last = pieces[0];
    private int count = 1;
    private int used;

    void add(int number) {
        if (used == last.length) {
            grow();
        }
        last[used++] = number;
    }

    int get(int index) {
        return pieces[index >>> BITS][index & PIECE - 1];
    }

    void set(int index, int number) {
        pieces[index >>> BITS][index & PIECE - 1] = number;
    }

    int size() {
        return (count - 1 << BITS) + used;
    }

    /** The index of the last number that is not greater, in a row that rises; -1 where all are greater. */
    int floor(int number) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (get(middle) <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private void grow() {
        if (last.length < PIECE) {
            last = Arrays.copyOf(last, last.length * 2);
        } else {
            pieces = count == pieces.length ? Arrays.copyOf(pieces, count * 2) : pieces;
            last = new int[PIECE];
            used = 0;
            count++;
        }
        pieces[count - 1] = last;
    }
}
