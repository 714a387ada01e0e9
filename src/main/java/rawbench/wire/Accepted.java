package rawbench.wire;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import rawbench.octets.Octets;

/**
 * One client's connection as an {@link Acceptor} took it; unlike the connections we open it can end in every way a peer
 * can misbehave. Over UDP it is all that comes from one address.
 *
 * <p>One thread reads. Any thread may write, and what one writes stands together; any thread may {@link #close},
 * {@link #reset} or {@link #cut} it, which ends a blocked read or write at once.
 */
public abstract sealed class Accepted implements AutoCloseable permits SocketAccepted, UnixAccepted, DatagramAccepted {
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean halfClosed = new AtomicBoolean();
    /** Comes down when this side sends no more. */
    private final CountDownLatch ended = new CountDownLatch(1);
    /** Comes down when the connection is closed from this side. */
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Account account = new Account(this);

    Accepted() {
    }

    /** Reads once; -1 at the client's end. */
    abstract int take(byte[] into) throws IOException;

    /** Hands octets to the system; over UDP one datagram. */
    abstract void give(byte[] octets, int from, int count) throws IOException;

    /** Ends our side of a stream. */
    abstract void endOutput() throws IOException;

    /** Lets go of what the system keeps for it. */
    abstract void release() throws IOException;

    /** Our end of it, spelled; empty where it has no name. */
    abstract String local();

    /** The client's address and port, {@code 127.0.0.1:54321}; on a Unix socket the path that it came to. */
    public abstract String address();

    /** How long a {@link #read} waits; {@link Duration#ZERO} for ever. */
    public abstract void patience(Duration longest) throws IOException;

    /** Whether each read and each write is one datagram. */
    public boolean datagrams() {
        return false;
    }

    /**
     * How many octets the next datagram has, waiting for it, so that a read can be given room for it; 0 at once where
     * there are no datagrams, and at the end.
     *
     * @throws SocketTimeoutException when {@link #patience} ended first
     */
    public int await() throws IOException {
        return 0;
    }

    /** Has what goes and comes from now on written down. To be called before anything does. */
    public void record(TranscriptRecorder into) {
        account.record(into);
    }

    /** Says which socket options it has, for {@link #record}. */
    final void configured(String wanted, String had) {
        account.configured(wanted, had);
    }

    TranscriptRecorder recorder() {
        return account.recorder();
    }

    /**
     * Reads what has come, waiting for at least one octet; over TLS the first read shakes hands. Over UDP it is one
     * datagram, 0 for an empty one; what {@code into} has no room for comes with the next read.
     *
     * @return how many octets, or -1 when the client has ended its side; over UDP when it is forgotten
     * @throws SocketTimeoutException when {@link #patience} ended first
     */
    public int read(byte[] into) throws IOException {
        int count = taken(into);
        if (count > 0) {
            came(into, count);
        } else if (count < 0) {
            account.endedThere();
        }
        return count;
    }

    /** As {@link #take}, with how it failed written down. */
    final int taken(byte[] into) throws IOException {
        try {
            return take(into);
        } catch (IOException broken) {
            throw failed(broken, true);
        }
    }

    /** Counts what came, and writes it down. */
    final void came(byte[] octets, int count) throws IOException {
        account.came(octets, count);
    }

    /** Whether the client can be used on after a write that failed like this: over UDP one datagram that could not go. */
    public boolean survives(IOException broken) {
        return datagrams() && !closed() && !(broken instanceof Account.NotKeptException);
    }

    private IOException failed(IOException how, boolean reading) {
        if (closed() || how instanceof SocketTimeoutException) {
            return how;
        }
        WireFault fault = fault(how, reading);
        // A connection breaks once, and each datagram by itself.
        if (failed.compareAndSet(false, true) || datagrams()) {
            account.failed(fault);
        }
        return new BrokenException(fault, how);
    }

    /** How the connection broke, for a person. */
    WireFault fault(IOException how, boolean reading) {
        return Faults.broken(address(), reading, how);
    }

    /** Sends octets; over UDP they are one datagram. */
    public void write(byte[] octets, int from, int count) throws IOException {
        writing.lock();
        try {
            long began = recorder().now();
            given(octets, from, count);
            account.sent(began, octets, from, count);
        } finally {
            writing.unlock();
        }
    }

    private void given(byte[] octets, int from, int count) throws IOException {
        fits(count);
        try {
            give(octets, from, count);
        } catch (IOException broken) {
            throw failed(broken, false);
        }
    }

    /** How many octets are handed to the system at once; over UDP how many a datagram to the client carries at most. */
    int longest() {
        return SocketConnection.BLOCK;
    }

    private void fits(long octets) throws IOException {
        if (datagrams() && octets > longest()) {
            WireFault fault = Faults.tooLong(longest(), octets);
            account.failed(fault);
            throw new IOException(ListenWords.DATAGRAM_TOO_LONG.of(fault.says()));
        }
    }

    /** Sends octets: a short byte string in one write, a long one block by block, with nothing of others in between. */
    public void write(Octets octets) throws IOException {
        if (octets.isEmpty() && !datagrams()) {
            return;
        }
        fits(octets.length());
        byte[] block = new byte[(int) Math.min(longest(), octets.length())];
        writing.lock();
        try {
            long at = 0;
            do {
                int count = (int) Math.min(block.length, octets.length() - at);
                octets.copyTo(at, block, 0, count);
                write(block, 0, count);
                at += count;
            } while (at < octets.length());
        } finally {
            writing.unlock();
        }
    }

    /**
     * Sends octets in the clear, past the TLS layer: what follows on the connection cannot be read as TLS any more.
     * Where there is no TLS the same as {@link #write}.
     */
    public void writeBeneath(Octets octets) throws IOException {
        write(octets);
    }

    /**
     * Ends our side beneath TLS: FIN without close_notify, then what the client still sends is dropped until its own
     * end or past a bound. Octets left unread would make the system send RST, which can take our last words from it.
     * Without TLS what is dropped is written down, since it can be read; beneath TLS it cannot.
     *
     * @param most how many octets are waited for
     * @throws SocketTimeoutException when the client was silent for so long without ending its side
     */
    public void endBeneath(Duration silence, long most) throws IOException {
        if (datagrams()) {
            return;
        }
        halfClose();
        patience(silence);
        drop(most);
    }

    /** Reads to the client's end, or past so many octets, and hands none of them on; they are written down. */
    public void drop(long most) throws IOException {
        Ahead.drop(this::read, most);
    }

    /**
     * Ends our side and leaves the client's open: FIN, over TLS with close_notify before it. Over UDP nothing.
     *
     * @return whether that was to be done still
     */
    public boolean halfClose() throws IOException {
        if (datagrams()) {
            return false;
        }
        writing.lock();
        try {
            if (halfClosed.get()) {
                return false;
            }
            endOutput();
            ended();
            return true;
        } finally {
            writing.unlock();
        }
    }

    /** Writes down that our side has ended. */
    final void ended() {
        if (halfClosed.compareAndSet(false, true)) {
            recorder().note(now -> new WireEvent.HalfClosed(now, false));
            ended.countDown();
        }
    }

    /** Waits until nothing more can be sent: our side was ended, or all of it was closed from this side. */
    public void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException nobodyInterruptsClients) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets time pass; false when the connection is closed from this side before it is over, or was. */
    public boolean pause(Duration time) {
        try {
            return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException nobodyInterruptsClients) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What came and went so far, counted also where no transcript is kept. */
    public Traffic traffic() {
        return account.traffic();
    }

    /**
     * Throws the connection away: the client sees RST, and what it had not yet read may be lost to it. Where there is no
     * RST the same as {@link #cut}.
     */
    public void reset() throws IOException {
        cut();
    }

    /** Ends the connection beneath TLS, without close_notify; where there is no TLS the same as {@link #close}. */
    public void cut() throws IOException {
        end(CloseReason.DONE);
    }

    /** Ends both sides at once, and writes down why. */
    final void end(CloseReason why) throws IOException {
        boolean first = closing.compareAndSet(false, true);
        try {
            release();
        } finally {
            if (first) {
                noteClosed(why);
            }
            closed.countDown();
            ended.countDown();
        }
    }

    /** Behind what went: whoever was in the midst of writing is not any more when this is called. */
    private void noteClosed(CloseReason why) {
        writing.lock();
        try {
            recorder().note(now -> new WireEvent.Closed(now, why));
        } finally {
            writing.unlock();
        }
    }

    /** Whether it was closed from this side, also in the midst of a read or a write, which fails for that alone. */
    public boolean closed() {
        return closing.get();
    }

    /** Ends both sides, over TLS with close_notify. */
    @Override
    public void close() throws IOException {
        cut();
    }

    /** Whether our side has ended while the client's may still be open. */
    final boolean halfClosed() {
        return halfClosed.get();
    }

    /** Says good-bye before the end, if nobody is in the midst of writing; a client that has left need not be told. */
    final void farewell() {
        if (closed() || !writing.tryLock()) {
            return;
        }
        try {
            halfClose();
        } catch (IOException gone) {
            account.failed(Faults.broken(address(), false, gone));
        } finally {
            writing.unlock();
        }
    }
}
