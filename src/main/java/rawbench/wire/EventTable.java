package rawbench.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The events of a transcript as numbers: 24 octets for each time that octets went or came, and past a bound
 * neighbours are joined, so that a body of any size, dripping in any way, does not fill the memory.
 */
final class EventTable {
    /** As many events are told apart; of those after them neighbours are joined. */
    static final int APART = 1 << 16;
    /** Joined events grow to this many octets. */
    static final long JOINED = 1L << 20;
    private static final int SENT = -1;
    private static final int RECEIVED = -2;

    private final List<WireEvent> others;
    private long[] nanos;
    private long[] ends;
    /** Which of {@link #others} it is, or {@link #SENT} or {@link #RECEIVED}. */
    private int[] kinds;
    /** How many octets had gone or come before the event, in its own direction. */
    private long[] starts;
    private int size;

    EventTable() {
        this(new ArrayList<>(), new long[16], new long[16], new int[16], new long[16], 0);
    }

    private EventTable(List<WireEvent> others, long[] nanos, long[] ends, int[] kinds, long[] starts, int size) {
        this.others = others;
        this.nanos = nanos;
        this.ends = ends;
        this.kinds = kinds;
        this.starts = starts;
        this.size = size;
    }

    /** A table of events that were written down before, as they stand: nothing is joined and nothing changes its place. */
    static EventTable of(List<WireEvent> recorded) {
        int size = recorded.size();
        EventTable table = new EventTable(new ArrayList<>(), new long[size], new long[size], new int[size],
                new long[size], size);
        for (int i = 0; i < size; i++) {
            table.put(i, recorded.get(i));
        }
        return table;
    }

    private void put(int index, WireEvent event) {
        nanos[index] = event.nanos();
        switch (event) {
            case WireEvent.Sent(_, long from, long to) -> put(index, SENT, from, to);
            case WireEvent.Received(_, long from, long to) -> put(index, RECEIVED, from, to);
            case WireEvent.Resolved _,WireEvent.Connecting _,WireEvent.Connected _,WireEvent.Greeted _,WireEvent.TlsEstablished _,WireEvent.HalfClosed _,WireEvent.Closed _,WireEvent.Failed _ -> {
                others.add(event);
                kinds[index] = others.size() - 1;
            }
        }
    }

    private void put(int index, int kind, long from, long to) {
        kinds[index] = kind;
        starts[index] = from;
        ends[index] = to;
    }

    /** The table as it is now; it does not change with this one. */
    EventTable copy() {
        return new EventTable(List.copyOf(others), Arrays.copyOf(nanos, size), Arrays.copyOf(ends, size),
                Arrays.copyOf(kinds, size), Arrays.copyOf(starts, size), size);
    }

    int size() {
        return size;
    }

    WireEvent get(int index) {
        Objects.checkIndex(index, size);
        return switch (kinds[index]) {
            case SENT -> new WireEvent.Sent(nanos[index], starts[index], ends[index]);
            case RECEIVED -> new WireEvent.Received(nanos[index], starts[index], ends[index]);
            default -> others.get(kinds[index]);
        };
    }

    void add(WireEvent event) {
        others.add(event);
        add(event.nanos(), others.size() - 1, 0, 0);
    }

    /**
     * Notes octets that went. What came while they were being handed over is the answer to them, however the threads
     * were woken, so it stays behind them.
     */
    void sent(long began, long now, long from, long to) {
        int place = size;
        while (place > 0 && kinds[place - 1] == RECEIVED && nanos[place - 1] >= began) {
            place--;
        }
        add(place == size ? now : began, SENT, from, to);
        for (int i = size - 1; i > place; i--) {
            swap(i, i - 1);
        }
    }

    void received(long now, long from, long to) {
        add(now, RECEIVED, from, to);
    }

    private void add(long at, int kind, long from, long to) {
        int last = size - 1;
        if (kind < 0 && size >= APART && kinds[last] == kind && to - starts[last] <= JOINED) {
            ends[last] = to;
            return;
        }
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
        }
        nanos[size] = at;
        kinds[size] = kind;
        starts[size] = from;
        ends[size++] = to;
    }

    private void swap(int a, int b) {
        swap(nanos, a, b);
        swap(ends, a, b);
        swap(starts, a, b);
        int kind = kinds[a];
        kinds[a] = kinds[b];
        kinds[b] = kind;
    }

    private static void swap(long[] array, int a, int b) {
        long held = array[a];
        array[a] = array[b];
        array[b] = held;
    }
}
