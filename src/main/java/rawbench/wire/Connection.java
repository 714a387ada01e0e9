package rawbench.wire;

import java.util.Optional;

import rawbench.octets.Octets;

/**
 * An open connection: octets go and come, each noted in the transcript with its time. One thread may read while
 * another writes; any thread may close, which ends both at once.
 */
public interface Connection extends AutoCloseable {
    /**
     * Waits for octets.
     *
     * @return how many came (0: an empty datagram), or -1 when the peer ended its side in order
     * @throws WireException when the peer reset, TLS broke, or this side closed
     */
    int read(byte[] into) throws WireException;

    /** How many octets {@link #read} would give without waiting, as far as the system tells. */
    int available() throws WireException;

    /**
     * Waits until the peer has sent octets or ended its side, and takes nothing of it: {@link #read} still gives it. For
     * who wants to know while nobody reads; who reads meanwhile queues behind.
     *
     * @return whether octets are there; false where the peer ended its side
     * @throws WireException as {@link #read} does
     */
    boolean await() throws WireException;

    /** Notes everything from now on there: for a connection that several exchanges use, one after the other. */
    void record(TranscriptRecorder next);

    /** Sends octets: a short byte string in one write, a long one block by block; on UDP, one datagram. */
    void write(Octets octets) throws WireException;

    /** Ends this side's octets; the peer's may still come. */
    void halfClose() throws WireException;

    /** Closes for this reason, whatever other threads are doing with the connection; only the first reason counts. */
    void close(CloseReason reason);

    /**
     * Throws the connection away, whatever other threads are doing with it: the peer sees RST, and what it had not yet
     * read may be lost to it. Where there is no RST it is closed.
     */
    default void reset() {
        close(CloseReason.CANCELLED);
    }

    /** Whether closing in order writes to the peer first, as TLS does, and so may have to wait for it. */
    default boolean saysFarewell() {
        return false;
    }

    /** The peer's address as text: {@code 127.0.0.1:80}, {@code [::1]:80}, or the path of a Unix socket. */
    String address();

    /** What was agreed on, where the connection is TLS. */
    Optional<TlsFacts> tls();

    @Override
    default void close() {
        close(CloseReason.DONE);
    }
}
