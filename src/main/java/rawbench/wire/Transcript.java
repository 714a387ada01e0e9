package rawbench.wire;

import java.time.Instant;
import java.util.AbstractList;
import java.util.List;

import rawbench.octets.Octets;

/**
 * What was written and what was read on one connection, octet for octet and with times: an immutable view of a
 * {@link TranscriptRecorder} at one moment.
 */
public final class Transcript {
    /** As many events are told apart; after them neighbours that go the same way are one event, up to 1 MiB. */
    public static final int APART = EventTable.APART;

    private final Instant start;
    private final EventTable events;
    private final Octets sent;
    private final Octets received;

    Transcript(Instant start, EventTable events, Octets sent, Octets received) {
        this.start = start;
        this.events = events;
        this.sent = sent;
        this.received = received;
    }

    /**
     * A transcript that was written down before.
     *
     * @param events in order; those of octets name ranges of all that were sent or received
     */
    public static Transcript of(Instant start, List<WireEvent> events, Octets sent, Octets received) {
        return new Transcript(start, EventTable.of(events), sent, received);
    }

    /** When it began, by the clock on the wall; the events count from here. */
    public Instant start() {
        return start;
    }

    /** Everything that happened, in order. */
    public List<WireEvent> events() {
        return new AbstractList<>() {
            @Override
            public WireEvent get(int index) {
                return events.get(index);
            }

            @Override
            public int size() {
                return events.size();
            }
        };
    }

    /** Every octet that was handed to the system. */
    public Octets sent() {
        return sent;
    }

    /** Every octet that came. */
    public Octets received() {
        return received;
    }
}
