package rawbench.listen;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import rawbench.octets.Octets;
import rawbench.wire.Accepted;
import rawbench.wire.Traffic;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;

/**
 * One client of a {@link Listener}, as its {@link Service} sees it, and as whoever answers by hand beside the service:
 * one thread reads, any may write, end, reset and cut. What goes and comes is told to the observer.
 */
public final class Client {
    /** How long {@link #finish} waits for each octet, and how many it drops at most. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long DROPPED = 256L << 20;

    private final long number;
    private final Accepted connection;
    private final TranscriptRecorder recorder;
    private final ListenerObserver observer;
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicReference<Upstream> upstream = new AtomicReference<>();

    Client(long number, Accepted connection, TranscriptRecorder recorder, ListenerObserver observer) {
        this.number = number;
        this.connection = connection;
        this.recorder = recorder;
        this.observer = observer;
    }

    /** Counted from 1 in the order of arrival. */
    public long number() {
        return number;
    }

    /** The client's address and port; on a Unix socket the path that it came to. */
    public String address() {
        return connection.address();
    }

    /** Whether it comes over UDP: each {@link #read} and each {@link #write} is one datagram. */
    public boolean datagrams() {
        return connection.datagrams();
    }

    /**
     * What went and came so far, octet for octet, also when the client is gone; without any where the listener keeps no
     * transcripts.
     */
    public Transcript transcript() throws IOException {
        return recorder.snapshot();
    }

    /** How much came and went so far, also where the listener keeps no transcripts. */
    public Traffic traffic() {
        return connection.traffic();
    }

    /** The other side of a relay, also when both are over; empty where it is not relayed. */
    public Optional<Upstream> upstream() {
        return Optional.ofNullable(upstream.get());
    }

    /** It is relayed there. */
    void relayed(Upstream to) {
        upstream.set(to);
        observer.relayed(this, to);
    }

    /** How many of its datagrams were thrown away, because too many waited or it was closed. */
    public long dropped() {
        return dropped.get();
    }

    /**
     * Reads what has come, waiting for at least one octet. Over UDP it is one datagram, 0 for an empty one; what there is
     * no room for comes with the next read.
     *
     * @return how many octets, or -1 when the client has ended its side; over UDP when it is forgotten
     * @throws SocketTimeoutException when {@link #patience} ended first
     */
    public int read(byte[] into) throws IOException {
        int count = connection.read(into);
        if (count > 0 || count == 0 && datagrams()) {
            observer.received(this, count, beginning(into, 0, count));
        } else if (count < 0 && !datagrams()) {
            observer.ended(this, true);
        }
        return count;
    }

    /** Over UDP how many octets the next datagram has, waiting for it; else 0 at once, and at the end. */
    public int await() throws IOException {
        return connection.await();
    }

    /** How long a {@link #read} waits; {@link Duration#ZERO} for ever. */
    public void patience(Duration longest) throws IOException {
        connection.patience(longest);
    }

    /** Sends octets; over UDP they are one datagram. */
    public void write(byte[] octets, int from, int count) throws IOException {
        connection.write(octets, from, count);
        observer.sent(this, count, beginning(octets, from, count));
    }

    /**
     * Sends octets as {@link #write} does, for who goes on where one datagram cannot go, being too long perhaps: the
     * transcript has why.
     */
    void offer(byte[] octets, int from, int count) throws IOException {
        try {
            write(octets, from, count);
        } catch (IOException broken) {
            if (!connection.survives(broken)) {
                throw broken;
            }
        }
    }

    /** Sends octets, with nothing in between that another thread sends; over UDP they are one datagram. */
    public void write(Octets octets) throws IOException {
        connection.write(octets);
        sent(octets);
    }

    /**
     * Sends octets in the clear, past the TLS layer: a record that cannot be read, which no TLS library would send.
     * Where there is no TLS they are octets like any others.
     */
    public void writeBeneath(Octets octets) throws IOException {
        connection.writeBeneath(octets);
        sent(octets);
    }

    private void sent(Octets octets) {
        observer.sent(this, octets.length(), octets.slice(0, Math.min(observer.begins(), octets.length())));
    }

    /** A copy: the array is the caller's, and changes. */
    private Octets beginning(byte[] octets, int from, int count) {
        int wanted = Math.min(observer.begins(), count);
        return wanted == 0 ? Octets.empty() : Octets.copyOf(octets, from, wanted);
    }

    /** Whether it was closed from this side. */
    boolean closed() {
        return connection.closed();
    }

    /** Lets time pass; false when the connection is closed from this side before it is over. */
    public boolean pause(Duration time) {
        return connection.pause(time);
    }

    /** Waits until nothing more can be sent, because this side was ended or the connection closed from here. */
    public void awaitEnd() {
        if (!datagrams()) {
            connection.awaitEnd();
        }
    }

    /** FIN, over TLS with close_notify before it; reading goes on. Over UDP nothing. */
    public void halfClose() throws IOException {
        if (connection.halfClose()) {
            observer.ended(this, false);
        }
    }

    /** RST, where there is such a thing. Ends a read and a write of others. */
    public void reset() throws IOException {
        connection.reset();
    }

    /** Ends the connection, without close_notify, and a read and a write of others; over UDP forgets the client. */
    public void cut() throws IOException {
        connection.cut();
    }

    /** FIN without close_notify; what the client still sends is dropped, so that it can read what we sent last. */
    public void finishBeneath() throws IOException {
        try {
            connection.endBeneath(FAREWELL, DROPPED);
        } catch (SocketTimeoutException silent) {
            // As in finish: it had its time.
        }
    }

    /**
     * Ends the connection in good order: FIN, then what the client still sends is read and dropped for a while. Octets
     * left unread would make the system send RST, which can take our last answer from the client (RFC 9112 9.6).
     */
    public void finish() throws IOException {
        if (datagrams()) {
            return;
        }
        halfClose();
        patience(FAREWELL);
        try {
            connection.drop(DROPPED);
        } catch (SocketTimeoutException silent) {
            // It had its time: whoever sends nothing for so long has read the answer, or never will.
        }
    }

    void drop(long octets) {
        dropped.incrementAndGet();
        observer.dropped(this, octets);
    }
}
