package rawbench.wire;

import java.util.Arrays;

/** Neighbouring events of an {@link EventTable} as numbers, in an order that a copy of the table may share. */
final class EventPiece {
    /** As many events fill one. */
    static final int FULL = 1 << 10;
    /** As many are in nearly every exchange on a kept connection: octets went, octets came. */
    private static final int FIRST = 2;
    /** The numbers of one event: when it was, its kind, and how many octets had gone or come before and behind it. */
    private static final int ROW = 4;
    private static final int KIND = 1;
    private static final int START = 2;
    private static final int END = 3;

    private final long[] numbers;
    private boolean shared;

    EventPiece() {
        this(new long[FIRST * ROW]);
    }

    private EventPiece(long[] numbers) {
        this.numbers = numbers;
    }

    /** A copy of the table has it from now on: what stands in it is not to change, but more may be put behind it. */
    void share() {
        shared = true;
    }

    /** This one, or a copy of it where it is shared. */
    EventPiece own() {
        return shared ? new EventPiece(numbers.clone()) : this;
    }

    /** This one, or a longer copy of it where nothing can be put at that place. */
    EventPiece withRoom(int at) {
        return at * ROW < numbers.length ? this
                : new EventPiece(Arrays.copyOf(numbers, Math.min(FULL, 2 * at) * ROW));
    }

    void put(int at, long when, int kind, long from, long to) {
        numbers[at * ROW] = when;
        numbers[at * ROW + KIND] = kind;
        numbers[at * ROW + START] = from;
        numbers[at * ROW + END] = to;
    }

    void end(int at, long to) {
        numbers[at * ROW + END] = to;
    }

    void swap(int at, EventPiece other, int there) {
        for (int i = 0; i < ROW; i++) {
            long number = numbers[at * ROW + i];
            numbers[at * ROW + i] = other.numbers[there * ROW + i];
            other.numbers[there * ROW + i] = number;
        }
    }

    long nanos(int at) {
        return numbers[at * ROW];
    }

    long start(int at) {
        return numbers[at * ROW + START];
    }

    long end(int at) {
        return numbers[at * ROW + END];
    }

    int kind(int at) {
        return (int) numbers[at * ROW + KIND];
    }
}
