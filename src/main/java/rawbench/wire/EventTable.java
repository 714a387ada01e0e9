package rawbench.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The events of a transcript as numbers: 32 octets for each time that octets went or came, and past a bound
 * neighbours are joined, so that a body of any size, dripping in any way, does not fill the memory.
 *
 * <p>They lie in pieces that a copy shares, so that a transcript that grows can be looked at in every frame, however long
 * it is: only a piece that changes again after a copy was made is copied itself.
 */
final class EventTable {
    /** As many events are told apart; of those after them neighbours are joined. */
    static final int APART = 1 << 16;
    /** Joined events grow to this many octets. */
    static final long JOINED = 1L << 20;
    private static final WireEvent[] NONE = {};
    private static final EventPiece[] NO_PIECES = {};
    private static final int SENT = -1;
    private static final int RECEIVED = -2;

    /** The events that are no octets; what stands in it once never changes, so copies share it. */
    private WireEvent[] others;
    private int othersCount;
    private EventPiece[] pieces;
    private int size;
    private boolean joining = true;

    EventTable() {
        this(NONE, 0, NO_PIECES, 0);
    }

    private EventTable(WireEvent[] others, int othersCount, EventPiece[] pieces, int size) {
        this.others = others;
        this.othersCount = othersCount;
        this.pieces = pieces;
        this.size = size;
    }

    /** A table of events that were written down before, as they stand: nothing is joined and nothing changes its place. */
    static EventTable of(List<WireEvent> recorded) {
        EventTable table = new EventTable();
        for (WireEvent event : recorded) {
            switch (event) {
                case WireEvent.Sent(long nanos, long from, long to) -> table.append(nanos, SENT, from, to);
                case WireEvent.Received(long nanos, long from, long to) -> table.append(nanos, RECEIVED, from, to);
                default -> table.add(event);
            }
        }
        return table;
    }

    /** From now on no two are joined, however many there are: each is a datagram. */
    void apart() {
        joining = false;
    }

    /** The table as it is now; it does not change with this one. */
    EventTable copy() {
        for (EventPiece piece : pieces) {
            piece.share();
        }
        return new EventTable(others, othersCount, pieces.clone(), size);
    }

    int size() {
        return size;
    }

    WireEvent get(int index) {
        Objects.checkIndex(index, size);
        EventPiece piece = piece(index);
        int at = index % EventPiece.FULL;
        return switch (piece.kind(at)) {
            case SENT -> new WireEvent.Sent(piece.nanos(at), piece.start(at), piece.end(at));
            case RECEIVED -> new WireEvent.Received(piece.nanos(at), piece.start(at), piece.end(at));
            default -> others[piece.kind(at)];
        };
    }

    void add(WireEvent event) {
        if (othersCount == others.length) {
            others = Arrays.copyOf(others, Math.max(4, 2 * othersCount));
        }
        others[othersCount] = event;
        append(event.nanos(), othersCount++, 0, 0);
    }

    /**
     * Notes octets that went. What happened while they were being handed over, and was noted first because its thread
     * was woken first, stays behind them: what came is the answer to them, and a close would have made them fail. What
     * went keeps its order.
     */
    void sent(long began, long now, long from, long to) {
        int place = size;
        while (place > 0 && kind(place - 1) != SENT && nanos(place - 1) > began) {
            place--;
        }
        octets(moment(place, began, now), SENT, from, to);
        for (int i = size - 1; i > place; i--) {
            swap(i, i - 1);
        }
    }

    /** Behind all it is now, and before others not earlier than what is before it, since times do not run back. */
    private long moment(int place, long began, long now) {
        if (place == size) {
            return now;
        }
        return place == 0 ? began : Math.max(began, nanos(place - 1));
    }

    void received(long now, long from, long to) {
        octets(now, RECEIVED, from, to);
    }

    private void octets(long at, int kind, long from, long to) {
        int last = size - 1;
        if (joining && size >= APART && kind(last) == kind
                && to - piece(last).start(last % EventPiece.FULL) <= JOINED) {
            own(last).end(last % EventPiece.FULL, to);
        } else {
            append(at, kind, from, to);
        }
    }

    private void append(long at, int kind, long from, long to) {
        int number = size / EventPiece.FULL;
        if (number == pieces.length) {
            pieces = Arrays.copyOf(pieces, number + 1);
            pieces[number] = new EventPiece();
        }
        pieces[number] = pieces[number].withRoom(size % EventPiece.FULL);
        pieces[number].put(size++ % EventPiece.FULL, at, kind, from, to);
    }

    private int kind(int index) {
        return piece(index).kind(index % EventPiece.FULL);
    }

    private long nanos(int index) {
        return piece(index).nanos(index % EventPiece.FULL);
    }

    private EventPiece piece(int index) {
        return pieces[index / EventPiece.FULL];
    }

    /** The piece of an event that changes; none that a copy has. */
    private EventPiece own(int index) {
        int number = index / EventPiece.FULL;
        pieces[number] = pieces[number].own();
        return pieces[number];
    }

    private void swap(int a, int b) {
        own(a).swap(a % EventPiece.FULL, own(b), b % EventPiece.FULL);
    }
}
