package rawbench.wire;

import java.util.Arrays;

/** Neighbouring events of an {@link EventTable} as numbers, in an order that a copy of the table may share. */
final class EventPiece {
    /** As many events fill one. */
    static final int FULL = 1 << 10;

    private final long[] nanos;
    /** How many octets had gone or come before the event, in its own direction. */
    private final long[] starts;
    private final long[] ends;
    private final int[] kinds;
    private boolean shared;

    EventPiece() {
        this(new long[6], new long[6], new long[6], new int[6]);
    }

    private EventPiece(long[] nanos, long[] starts, long[] ends, int[] kinds) {
        this.nanos = nanos;
        this.starts = starts;
        this.ends = ends;
        this.kinds = kinds;
    }

    /** A copy of the table has it from now on: what stands in it is not to change, but more may be put behind it. */
    void share() {
        shared = true;
    }

    /** This one, or a copy of it where it is shared. */
    EventPiece own() {
        return shared ? ofLength(nanos.length) : this;
    }

    /** This one, or a longer copy of it where nothing can be put at that place. */
    EventPiece withRoom(int at) {
        return at < nanos.length ? this : ofLength(Math.min(FULL, 2 * at));
    }

    private EventPiece ofLength(int length) {
        return new EventPiece(Arrays.copyOf(nanos, length), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length),
                Arrays.copyOf(kinds, length));
    }

    void put(int at, long when, int kind, long from, long to) {
        nanos[at] = when;
        kinds[at] = kind;
        starts[at] = from;
        ends[at] = to;
    }

    void end(int at, long to) {
        ends[at] = to;
    }

    void swap(int at, EventPiece other, int there) {
        long when = nanos[at];
        int kind = kinds[at];
        long from = starts[at];
        long to = ends[at];
        put(at, other.nanos[there], other.kinds[there], other.starts[there], other.ends[there]);
        other.put(there, when, kind, from, to);
    }

    long nanos(int at) {
        return nanos[at];
    }

    long start(int at) {
        return starts[at];
    }

    long end(int at) {
        return ends[at];
    }

    int kind(int at) {
        return kinds[at];
    }
}
