package rawbench.listen;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import rawbench.octets.Octets;
import rawbench.wire.Accepted;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;

/** One client of a {@link Listener}, as its {@link Service} sees it; what goes and comes is told to the observer. */
public final class Client {
    /** How long {@link #finish} waits for each octet, and how many it drops at most. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final long DROPPED = 256L << 20;

    private final long number;
    private final Accepted connection;
    private final TranscriptRecorder recorder;
    private final ListenerObserver observer;
    /** Comes down when the listener closes: ends every {@link #pause}. */
    private final CountDownLatch closing;

    Client(long number, Accepted connection, TranscriptRecorder recorder, ListenerObserver observer,
            CountDownLatch closing) {
        this.number = number;
        this.connection = connection;
        this.recorder = recorder;
        this.observer = observer;
        this.closing = closing;
    }

    /** Counted from 1 in the order of arrival. */
    public long number() {
        return number;
    }

    public String address() {
        return connection.address();
    }

    /** What went and came so far, octet for octet; without any where the listener keeps no transcripts. */
    public Transcript transcript() throws IOException {
        return recorder.snapshot();
    }

    /**
     * Reads what has come, waiting for at least one octet.
     *
     * @return how many octets, or -1 when the client has ended its side
     * @throws java.net.SocketTimeoutException when {@link #patience} ended first
     */
    public int read(byte[] into) throws IOException {
        int count = connection.read(into);
        if (count > 0) {
            observer.received(this, count);
        }
        return count;
    }

    /** How long a {@link #read} waits; {@link Duration#ZERO} for ever. */
    public void patience(Duration longest) throws IOException {
        connection.patience(longest);
    }

    public void write(byte[] octets, int from, int count) throws IOException {
        connection.write(octets, from, count);
        observer.sent(this, count);
    }

    public void write(Octets octets) throws IOException {
        connection.write(octets);
        observer.sent(this, octets.length());
    }

    /**
     * Sends octets in the clear, past the TLS layer: a record that cannot be read, which no TLS library would send.
     * Where there is no TLS they are octets like any others.
     */
    public void writeBeneath(Octets octets) throws IOException {
        connection.writeBeneath(octets);
        observer.sent(this, octets.length());
    }

    /** Lets time pass; false when the listener closes before it is over. */
    public boolean pause(Duration time) {
        try {
            return !closing.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException nobodyInterruptsClients) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits until the connection is closed from this side, by {@link #cut}, {@link #reset} or the listener's end. */
    void untilClosed() {
        pause(Duration.ofDays(365));
    }

    /** FIN, over TLS with close_notify before it; reading goes on. */
    public void halfClose() throws IOException {
        connection.halfClose();
    }

    /** RST. */
    public void reset() throws IOException {
        connection.reset();
    }

    /** Ends the connection without close_notify. */
    public void cut() throws IOException {
        connection.cut();
    }

    /** FIN without close_notify; what the client still sends is dropped, so that it can read what we sent last. */
    public void finishBeneath() throws IOException {
        try {
            connection.endBeneath(FAREWELL);
        } catch (SocketTimeoutException silent) {
            // As in finish: it had its time.
        }
    }

    /**
     * Ends the connection in good order: FIN, then what the client still sends is read and dropped for a while. Octets
     * left unread would make the system send RST, which can take our last answer from the client (RFC 9112 9.6).
     */
    public void finish() throws IOException {
        halfClose();
        patience(FAREWELL);
        byte[] dropped = new byte[64 * 1024];
        try {
            int n = 0;
            for (long count = 0; n >= 0 && count < DROPPED; count += n) {
                n = connection.read(dropped);
            }
        } catch (SocketTimeoutException silent) {
            // It had its time: whoever sends nothing for so long has read the answer, or never will.
        }
    }
}
