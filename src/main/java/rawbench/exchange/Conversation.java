package rawbench.exchange;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import rawbench.http.End;
import rawbench.http.HeaderSection;
import rawbench.http.RequestReader;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseFramer.Progress;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Endpoint;
import rawbench.wire.TlsFacts;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.Transport;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * The part of an exchange that talks: opens the connection, writes on one thread and reads on another, and stops as
 * soon as the answer is whole, over the limit, or the connection ends. An answer that cannot be read has no end that
 * can be known: what comes of it until the peer falls silent is still taken.
 */
final class Conversation {
    /** What one write hands over before the next deadline counts. */
    private static final int BLOCK = 64 * 1024;
    /** As much of what came behind an answer is still taken. */
    private static final long DRAINED = 1 << 20;
    /** Who was silent for so long has sent all of an answer that cannot be read. */
    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final Duration FAREWELL = Duration.ofMillis(100);

    private final Sending sending;
    private final TranscriptRecorder recorder;
    private final Pace pace;
    private final Optional<ResponseFramer> framer;
    private final AtomicReference<WireFault> writerFault = new AtomicReference<>();
    private Optional<TlsFacts> tls = Optional.empty();
    private long headNanos = -1;

    Conversation(Sending sending, TranscriptRecorder recorder, Pace pace) {
        this.sending = sending;
        this.recorder = recorder;
        this.pace = pace;
        this.framer = sending.target().speech() == Speech.HTTP ? Optional.of(framer(sending)) : Optional.empty();
    }

    private static ResponseFramer framer(Sending sending) {
        boolean upgrade = RequestReader.read(sending.request()).message().head().first("Upgrade").isPresent();
        return new ResponseFramer(sending.method(), upgrade, sending.limits());
    }

    /** What the octets that came are as HTTP; asked once, when all is over. */
    Optional<ResponseReading> reading(Octets received, End end) {
        return framer.map(f -> f.finish(received, end));
    }

    Optional<TlsFacts> tls() {
        return tls;
    }

    /** When the head was read, in the transcript's nanoseconds; -1 where it was not. */
    long headNanos() {
        return headNanos;
    }

    Ending run() {
        Connection connection;
        try {
            connection = Transport.open(sending.target().endpoint(), sending.transport(), pace.watch(), recorder);
        } catch (WireException e) {
            tls = e.fault() instanceof WireFault.Tls failed ? Optional.of(failed.facts()) : Optional.empty();
            return new Ending(false, pace.phase(), Ending.end(e.fault()), Optional.of(e.fault()), Optional.empty());
        }
        tls = connection.tls();
        pace.connected();
        Thread writer = Thread.ofVirtual().name("rawbench-writer").start(() -> write(connection));
        End end;
        Phase phase;
        Optional<WireFault> fault = Optional.empty();
        try {
            end = read(connection);
        } catch (WireException e) {
            fault = Optional.of(e.fault());
            end = Ending.end(e.fault());
        } finally {
            phase = pace.phase();
            pace.over(FAREWELL);
            connection.close(CloseReason.DONE);
            join(writer);
        }
        return new Ending(true, phase, end, fault, Optional.ofNullable(writerFault.get()));
    }

    private void write(Connection connection) {
        Octets request = sending.request();
        try {
            long at = 0;
            do {
                long to = datagrams() ? request.length() : Math.min(request.length(), at + BLOCK);
                if (to > at || datagrams()) {
                    connection.write(request.slice(at, to));
                    pace.sentSome(to);
                }
                at = to;
            } while (at < request.length());
            if (sending.halfClose()) {
                connection.halfClose();
            }
        } catch (WireException e) {
            writerFault.set(e.fault());
            if (e.fault() instanceof WireFault.Local) {
                connection.close(CloseReason.DONE);
            }
        } finally {
            pace.sentAll();
        }
    }

    /** Reads until the answer or the connection is over; says how the connection stood. */
    private End read(Connection connection) throws WireException {
        byte[] buffer = new byte[BLOCK];
        while (true) {
            int count = connection.read(buffer);
            if (count < 0) {
                return End.FIN;
            }
            boolean over = take(buffer, count);
            pace.receivedSome(recorder.receivedOctets());
            if (over && unreadable()) {
                return linger(connection, buffer);
            }
            if (over) {
                drain(connection, buffer);
                return End.OPEN;
            }
        }
    }

    /** Shows octets to the framer; says whether the answer is over. */
    private boolean take(byte[] buffer, int count) {
        if (framer.isEmpty()) {
            return recorder.receivedOctets() > sending.limits().body();
        }
        Progress progress = framer.get().feed(buffer, 0, count);
        if (headNanos < 0 && framer.get().fields().isPresent()) {
            headNanos = recorder.now();
            if (events(framer.get().fields().get())) {
                pace.events();
            }
        }
        return switch (progress) {
            case Progress.Complete _,Progress.Stuck _ -> true;
            case Progress.More _,Progress.UntilClose _ -> false;
        };
    }

    private boolean unreadable() {
        return framer.isPresent() && framer.get().progress() instanceof Progress.Stuck(boolean atLimit) && !atLimit;
    }

    /** Takes what still comes of an answer that cannot be read, so that it can be looked at. */
    private End linger(Connection connection, byte[] buffer) throws WireException {
        pace.linger(SILENCE);
        try {
            while (recorder.receivedOctets() < sending.limits().body()) {
                int count = connection.read(buffer);
                if (count < 0) {
                    return End.FIN;
                }
                take(buffer, count);
                pace.receivedSome(recorder.receivedOctets());
            }
            return End.OPEN;
        } catch (WireException e) {
            if (e.fault() instanceof WireFault.Closed || e.fault() instanceof WireFault.Local) {
                throw e;
            }
            // What ends the answer's rest does not change what is wrong with the answer.
            return e.fault() instanceof WireFault.TimedOut ? End.OPEN : Ending.end(e.fault());
        }
    }

    /** Takes what came behind the answer and is here already; waits for nothing. */
    private void drain(Connection connection, byte[] buffer) {
        try {
            long from = recorder.receivedOctets();
            while (connection.available() > 0 && recorder.receivedOctets() - from < DRAINED) {
                int count = connection.read(buffer);
                if (count < 0) {
                    return;
                }
                take(buffer, count);
            }
        } catch (WireException notNeeded) {
            // The answer is whole; what becomes of the connection behind it is in the transcript.
        }
    }

    private static boolean events(HeaderSection head) {
        return head.first("Content-Type")
                .filter(type -> type.regionMatches(true, 0, "text/event-stream", 0, 17))
                .isPresent();
    }

    private boolean datagrams() {
        return sending.target().endpoint() instanceof Endpoint.Udp;
    }

    private static void join(Thread writer) {
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
