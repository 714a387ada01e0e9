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
    private final Instant start = Instant.now();
    private final long zero = System.nanoTime();
    private final EventTable events = new EventTable();
    private final Spill sent;
    private final Spill received;
    private final boolean keeping;

    public TranscriptRecorder() {
        this(Spill.IN_MEMORY, true);
    }

    private TranscriptRecorder(int inMemory, boolean keeping) {
        this.sent = new Spill(inMemory);
        this.received = new Spill(inMemory);
        this.keeping = keeping;
    }

    /** A recorder for one of many connections: what is past so many octets either way goes to a file. */
    public static TranscriptRecorder inMemory(int octets) {
        return new TranscriptRecorder(octets, true);
    }

    /** A recorder that keeps nothing, for a connection whose octets nobody will look at. */
    public static TranscriptRecorder forgetful() {
        return new TranscriptRecorder(0, false);
    }

    /** Nanoseconds since the beginning. */
    public long now() {
        return System.nanoTime() - zero;
    }

    /** Keeps every event apart from now on, however many there are, since each is one datagram. */
    synchronized void apart() {
        events.apart();
    }

    /** Notes an event; it is told the moment. */
    public synchronized void note(LongFunction<WireEvent> event) {
        if (keeping) {
            events.add(event.apply(now()));
        }
    }

    /** Notes octets that were handed to the system; {@code began} is {@link #now} of before. */
    public synchronized void sent(long began, byte[] octets, int from, int count) throws IOException {
        if (keeping) {
            sent.append(octets, from, count);
            events.sent(began, now(), sent.length() - count, sent.length());
        }
    }

    /** Notes octets that came. */
    public synchronized void received(byte[] octets, int from, int count) throws IOException {
        if (keeping) {
            received.append(octets, from, count);
            events.received(now(), received.length() - count, received.length());
        }
    }

    /** How many octets went so far. */
    public synchronized long sentOctets() {
        return sent.length();
    }

    /** How many octets came so far. */
    public synchronized long receivedOctets() {
        return received.length();
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
        SocketConnection.closeQuietly(sent);
        SocketConnection.closeQuietly(received);
    }
}
