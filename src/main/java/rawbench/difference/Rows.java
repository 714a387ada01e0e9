package rawbench.difference;

import java.util.Arrays;

/** How long each row of a text is and whether it goes on with a line: two octets a row, and two numbers for some rows. */
final class Rows {
    private static final int STEP = 64;
    private static final int CONTINUES = 0x8000;

    private char[] rows = new char[STEP];
    /** The offset and the number of the line of every {@link #STEP}th row. */
    private long[] offsets = new long[1];
    private long[] numbers = new long[1];
    private int size;
    private long end;
    private long lines;

    /** @param length of the row, below 32,768 */
    void add(int length, boolean continues) {
        lines += continues ? 0 : 1;
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            offsets = Arrays.copyOf(offsets, 2 * size / STEP);
            numbers = Arrays.copyOf(numbers, 2 * size / STEP);
        }
        if (size % STEP == 0) {
            offsets[size / STEP] = end;
            numbers[size / STEP] = lines;
        }
        rows[size++] = (char) (length | (continues ? CONTINUES : 0));
        end += length;
    }

    int size() {
        return size;
    }

    int length(int row) {
        return rows[row] & ~CONTINUES;
    }

    boolean continues(int row) {
        return (rows[row] & CONTINUES) != 0;
    }

    /** Where a row begins; the end of the text for the row behind the last one. */
    long from(int row) {
        if (row == size) {
            return end;
        }
        long from = offsets[row / STEP];
        for (int i = row - row % STEP; i < row; i++) {
            from += length(i);
        }
        return from;
    }

    /** The number of the line, from 1, that a row is of. */
    long number(int row) {
        long number = numbers[row / STEP];
        for (int i = row - row % STEP + 1; i <= row; i++) {
            number += continues(i) ? 0 : 1;
        }
        return number;
    }

    /** The row that holds an offset; the number of rows for the end of the text. */
    int at(long offset) {
        if (offset == end) {
            return size;
        }
        int found = Arrays.binarySearch(offsets, 0, (size + STEP - 1) / STEP, offset);
        int row = (found >= 0 ? found : -found - 2) * STEP;
        for (long behind = from(row) + length(row); behind <= offset; behind += length(row)) {
            row++;
        }
        return row;
    }
}
