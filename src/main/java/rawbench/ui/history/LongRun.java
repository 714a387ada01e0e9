package rawbench.ui.history;

import java.util.Arrays;

/** A growing run of numbers, eight octets each: the ids and times of a million entries are sixteen megabytes. */
final class LongRun {
    private long[] numbers = new long[64];
    private int count;

    int count() {
        return count;
    }

    long at(int index) {
        return numbers[index];
    }

    void append(long... more) {
        room(more.length);
        System.arraycopy(more, 0, numbers, count, more.length);
        count += more.length;
    }

    void insertFirst(long number) {
        room(1);
        System.arraycopy(numbers, 0, numbers, 1, count);
        numbers[0] = number;
        count++;
    }

    void remove(int index) {
        System.arraycopy(numbers, index + 1, numbers, index, count - index - 1);
        count--;
    }

    /** The first place of a number, or -1. */
    int indexOf(long number) {
        for (int i = 0; i < count; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        return -1;
    }

    private void room(int more) {
        if (count + more > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(count + more, 2 * numbers.length));
        }
    }
}
