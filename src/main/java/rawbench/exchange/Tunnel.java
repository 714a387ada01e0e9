package rawbench.exchange;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import rawbench.http.WritePoint;
import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Threads;
import rawbench.wire.Transcript;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * A connection that belongs to another protocol now, after 101 or a 2xx answer to CONNECT (RFC 9110 7.8, 9.3.6), or from
 * the beginning: raw octets both ways, without deadline, everything in a transcript. A thread reads until the peer ends;
 * writes come from any other, one at a time.
 */
public final class Tunnel implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    /**
     * What went and came so far.
     *
     * @param sent how many times something was sent; over UDP, datagrams
     * @param received how many pieces came; over UDP, datagrams
     */
    public record Counts(long sent, long sentOctets, long received, long receivedOctets) {}

    private final Connection connection;
    private final Optional<Silence> silence;
    private final TunnelObserver observer;
    private final TranscriptRecorder recorder;
    private final Thread reader;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long sent;
    private long received;
    private boolean over;

    /**
     * @param silence how long an answer is waited for where each write and each read is one datagram, so that one that is
     *        refused is not the end; empty where they are not
     * @param recorder what it is written down in; it is the tunnel's from now on
     */
    Tunnel(Connection connection, Optional<Duration> silence, TunnelObserver observer, TranscriptRecorder recorder) {
        this.connection = connection;
        this.silence = silence.map(wait -> new Silence(wait, () -> observer.silent(wait)));
        this.observer = observer;
        this.recorder = recorder;
        connection.record(recorder);
        reader = Thread.ofVirtual().name("rawbench-tunnel").start(this::read);
    }

    /** Sends octets; blocks while the peer does not take them. Over UDP they are one datagram, also where there are none. */
    public void write(Octets octets) throws WireException {
        // Before it goes, since the answer may be here before the writing thread is.
        silence.ifPresent(Silence::begins);
        try {
            connection.write(octets);
        } catch (WireException e) {
            silence.ifPresent(Silence::ends);
            throw e;
        }
        synchronized (this) {
            sent++;
        }
    }

    /**
     * Sends octets with what a person wants done between them; blocks as long as that takes. What stands behind an end of
     * this side does not go.
     */
    public void write(Utterance what) throws WireException {
        Octets octets = what.octets();
        long at = 0;
        long before = counts().received();
        for (WritePoint point : datagrams() ? List.<WritePoint>of() : what.points()) {
            long to = Math.min(point.at(), octets.length());
            if (to > at) {
                write(octets.slice(at, to));
                at = to;
            }
            if (!done(point.act(), before, what.patience())) {
                return;
            }
            before = point.act() instanceof WritePoint.Act.AwaitContinue ? counts().received() : before;
        }
        if (at < octets.length() || datagrams()) {
            write(octets.slice(at, octets.length()));
        }
    }

    /**
     * Does what is to be done before the next octet; says whether that is to go.
     *
     * @param before how many pieces had come before anything went that is to be answered
     */
    private boolean done(WritePoint.Act act, long before, Duration patience) throws WireException {
        return switch (act) {
            // Every write is one of its own.
            case WritePoint.Act.Flush _ -> true;
            case WritePoint.Act.Wait(Duration time) -> passed(time);
            case WritePoint.Act.AwaitContinue _ -> answered(before, patience);
            case WritePoint.Act.HalfClose _ -> {
                halfClose();
                yield false;
            }
        };
    }

    /** Waits for an answer; what follows goes without one, too. */
    private boolean answered(long before, Duration patience) {
        try {
            awaitMore(before, patience);
        } catch (InterruptedException nobodyInterruptsWriters) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** Lets time pass, also where the peer has ended its side; false where it was closed meanwhile. */
    private boolean passed(Duration time) {
        try {
            return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException nobodyInterruptsWriters) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends this side's octets; the peer's may still come. */
    public void halfClose() throws WireException {
        connection.halfClose();
    }

    /** Whether each write and each read is one datagram. */
    public boolean datagrams() {
        return silence.isPresent();
    }

    /** What went and came since it became a tunnel; may be asked at any time. */
    public Transcript transcript() throws IOException {
        return recorder.snapshot();
    }

    public synchronized Counts counts() {
        return new Counts(sent, recorder.sentOctets(), received, recorder.receivedOctets());
    }

    /** Waits until more pieces have come than these, the peer ended, or the time is over; says whether they have. */
    synchronized boolean awaitMore(long pieces, Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        for (long left = most.toNanos(); received <= pieces && !over && left > 0; left = until - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return received > pieces;
    }

    /** Closes the connection; the reading thread is gone when this returns. */
    @Override
    public void close() {
        closed.countDown();
        connection.close(CloseReason.DONE);
        Threads.join(reader);
        silence.ifPresent(Silence::close);
        recorder.close();
    }

    private void read() {
        Optional<WireFault> fault = Optional.empty();
        try {
            byte[] block = new byte[BLOCK];
            for (int count = next(block); count >= 0; count = next(block)) {
                silence.ifPresent(Silence::ends);
                came(1);
                observer.received(Octets.copyOf(block, 0, count));
            }
        } catch (WireException e) {
            fault = Optional.of(e.fault());
        }
        end();
        observer.ended(fault);
    }

    /** The next octets; where a datagram of ours was refused, others may still be answered. */
    private int next(byte[] block) throws WireException {
        while (true) {
            try {
                return connection.read(block);
            } catch (WireException e) {
                if (silence.isEmpty() || !(e.fault() instanceof WireFault.NoConnection)) {
                    throw e;
                }
                silence.get().ends();
                observer.refused(e.fault());
            }
        }
    }

    private synchronized void came(int pieces) {
        received += pieces;
        notifyAll();
    }

    private synchronized void end() {
        over = true;
        notifyAll();
    }
}
