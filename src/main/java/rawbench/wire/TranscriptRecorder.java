package rawbench.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.function.LongFunction;

import rawbench.octets.Octets;
import rawbench.octets.Spill;

/**
 * Writes a {@link Transcript} down while a connection is being used; several threads may use it at once, and a
 * snapshot may be taken at any time.
 */
public final class TranscriptRecorder implements AutoCloseable {
    /** It never changes, so it serves everybody. */
    private static final TranscriptRecorder FORGETFUL = new TranscriptRecorder(0, Keeping.NOTHING);

    private final Instant start = Instant.now();
    private final long zero = System.nanoTime();
    private final EventTable events = new EventTable();
    private final Spill sent;
    private final Spill received;
    private final Keeping keeping;
    private long went;
    private long came;

    /** What is written down. */
    private enum Keeping {
        NOTHING,
        /** What happened and when, and of octets how many. */
        TIMES,
        ALL
    }

    public TranscriptRecorder() {
        this(Spill.IN_MEMORY, Keeping.ALL);
    }

    private TranscriptRecorder(int inMemory, Keeping keeping) {
        this.sent = new Spill(inMemory);
        this.received = new Spill(inMemory);
        this.keeping = keeping;
    }

    /** A recorder for one of many connections: what is past so many octets either way goes to a file. */
    public static TranscriptRecorder inMemory(int octets) {
        return new TranscriptRecorder(octets, Keeping.ALL);
    }

    /** A recorder that keeps nothing, for a connection whose octets nobody will look at. */
    public static TranscriptRecorder forgetful() {
        return FORGETFUL;
    }

    /**
     * A recorder of what happens and when, and of how many octets go and come, which keeps none of these: what the rest of
     * an exchange takes is measured with it, apart from the keeping.
     */
    public static TranscriptRecorder times() {
        return new TranscriptRecorder(0, Keeping.TIMES);
    }

    /** Nanoseconds since the beginning. */
    public long now() {
        return System.nanoTime() - zero;
    }

    /** Keeps every event apart from now on, however many there are, since each is one datagram. */
    synchronized void apart() {
        if (keeping != Keeping.NOTHING) {
            events.apart();
        }
    }

    /** Notes an event; it is told the moment. */
    public synchronized void note(LongFunction<WireEvent> event) {
        if (keeping != Keeping.NOTHING) {
            events.add(event.apply(now()));
        }
    }

    /** Notes octets that were handed to the system; {@code began} is {@link #now} of before. */
    public synchronized void sent(long began, byte[] octets, int from, int count) throws IOException {
        if (keeping == Keeping.NOTHING) {
            return;
        }
        if (keeping == Keeping.ALL) {
            sent.append(octets, from, count);
        }
        events.sent(began, now(), went, went + count);
        went += count;
    }

    /** Notes octets that came. */
    public synchronized void received(byte[] octets, int from, int count) throws IOException {
        if (keeping == Keeping.NOTHING) {
            return;
        }
        if (keeping == Keeping.ALL) {
            received.append(octets, from, count);
        }
        events.received(now(), came, came + count);
        came += count;
    }

    /** How many octets went so far. */
    public synchronized long sentOctets() {
        return went;
    }

    /** How many octets came so far. */
    public synchronized long receivedOctets() {
        return came;
    }

    /**
     * Every octet that came so far, without a copy.
     *
     * @throws IOException when the temporary file cannot be mapped
     */
    public synchronized Octets received() throws IOException {
        return received.snapshot();
    }

    /** Everything so far. */
    public synchronized Transcript snapshot() throws IOException {
        return new Transcript(start, events.copy(), sent.snapshot(), received.snapshot());
    }

    /** Everything so far but the octets, for when these cannot be read back. */
    public synchronized Transcript withoutOctets() {
        return new Transcript(start, events.copy(), Octets.empty(), Octets.empty());
    }

    /** Ends the writing down; snapshots stay true. */
    @Override
    public synchronized void close() {
        if (keeping != Keeping.ALL) {
            return;
        }
        SocketConnection.closeQuietly(sent);
        SocketConnection.closeQuietly(received);
    }
}
