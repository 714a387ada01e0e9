package rawbench.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.http.End;
import rawbench.http.HeaderSection;
import rawbench.http.Progress;
import rawbench.octets.Octets;
import rawbench.wire.CloseReason;
import rawbench.wire.Connection;
import rawbench.wire.Deadlines;
import rawbench.wire.TranscriptRecorder;
import rawbench.wire.WireException;
import rawbench.wire.WireFault;

/**
 * The part of an exchange that talks on an open connection: writes on one thread and reads on another, and stops as
 * soon as the answers are whole, over the limit, or the connection ends. An answer that cannot be read has no end that
 * can be known: what comes of it until the peer falls silent is still taken.
 */
final class Conversation {
    /** As much of what came behind an answer is still taken. */
    private static final long DRAINED = 1 << 20;
    /** Who was silent for so long has sent all of an answer that cannot be read. */
    private static final Duration SILENCE = Duration.ofMillis(300);
    /** How long a peer that does not read may hold the closing up. */
    static final Duration FAREWELL = Duration.ofMillis(100);

    private final Sending sending;
    private final List<Asked> asked;
    private final Connection connection;
    private final TranscriptRecorder recorder;
    private final Pace pace;
    private final ReadBlock block;
    private Optional<Answers> answers = Optional.empty();
    private final Writer writer;
    private final long sentBefore;
    private long headNanos = -1;
    private boolean kept;
    /** Of how many answers the head was looked at. */
    private int heads;

    /** @param asked the requests that the octets of the sending hold */
    Conversation(Sending sending, List<Asked> asked, Connection connection, TranscriptRecorder recorder, Pace pace,
            ReadBlock block) {
        this.sending = sending;
        this.asked = asked;
        this.connection = connection;
        this.recorder = recorder;
        this.pace = pace;
        this.block = block;
        block.prepare(sending.target().endpoint());
        writer = new Writer(sending, asked, connection, pace);
        sentBefore = recorder.sentOctets();
    }

    /** The requests that the octets hold. */
    List<Asked> asked() {
        return asked;
    }

    /** What the octets that came are as HTTP, answer by answer; empty without framing; asked once, when all is over. */
    List<Answers.Read> answers(Octets received, Ending ending) {
        return answers.map(all -> all.finish(received, ending)).orElse(List.of());
    }

    /** Whether the end came between two answers: after one, before the first octet of the next. */
    boolean between() {
        return answers.filter(Answers::between).isPresent();
    }

    /** Whether the connection stays open. */
    boolean kept() {
        return kept;
    }

    /** When the head of the first answer was read, in the transcript's nanoseconds; -1 where it was not. */
    long headNanos() {
        return headNanos;
    }

    /** How much of the request went; asked when all is over. */
    Sent sent() {
        return new Sent(recorder.sentOctets() - sentBefore, sending.request().length(), writer.expected());
    }

    /** Talks to the end, and closes the connection unless {@code keep} says that it may stay open. */
    Ending run(Keep keep) {
        pace.connected();
        writer.start();
        if (sending.target().speech() == Speech.HTTP) {
            // Not before: what is made while a short request is on its way takes no time of the exchange.
            answers = Optional.of(new Answers(asked, sending.limits(), pace.observer()));
        }
        End end;
        Phase phase;
        Optional<WireFault> fault = Optional.empty();
        try {
            end = read();
            kept = end == End.OPEN && keeps(keep);
        } catch (WireException e) {
            fault = Optional.of(e.fault());
            end = Ending.end(e.fault());
        } finally {
            phase = pace.phase();
            writer.stop();
            if (kept) {
                pace.over(Deadlines.NONE);
                kept = writer.join(FAREWELL);
            }
            if (!kept) {
                if (!writer.through() || connection.saysFarewell()) {
                    pace.over(FAREWELL);
                }
                connection.close(CloseReason.DONE);
            }
            writer.join();
        }
        return new Ending(true, phase, end, fault, writer.fault());
    }

    private boolean keeps(Keep keep) {
        boolean whole = answers.isPresent() && answers.get().current().complete();
        return whole && switch (keep) {
            case NEVER -> false;
            case TUNNEL -> answers.get().tunnel();
            case ALWAYS -> true;
        };
    }

    /** Reads until the answers or the connection are over; says how the connection stood. */
    private End read() throws WireException {
        while (true) {
            int count = block.read(connection);
            if (count < 0) {
                return End.FIN;
            }
            boolean over = take(block.octets(), count);
            pace.receivedSome(recorder.receivedOctets());
            if (over && unreadable()) {
                return linger();
            }
            if (over) {
                drain();
                return End.OPEN;
            }
        }
    }

    /** Shows octets to the framers; says whether all that is awaited is over. */
    private boolean take(byte[] buffer, int count) {
        pace.observer().octets(buffer, 0, count);
        if (answers.isEmpty()) {
            writer.spoken();
            return recorder.receivedOctets() > sending.limits().body();
        }
        Answers all = answers.get();
        all.feed(buffer, count);
        writer.heard(all);
        Optional<HeaderSection> fields = all.current().fields();
        if (headNanos < 0 && (fields.isPresent() || all.index() > 0)) {
            headNanos = recorder.now();
        }
        if (fields.isPresent() && heads <= all.index()) {
            heads = all.index() + 1;
            if (events(fields.get())) {
                pace.events();
            }
        }
        return all.over();
    }

    private boolean unreadable() {
        return answers.isPresent() && !answers.get().current().complete()
                && answers.get().current().progress() instanceof Progress.Stuck(boolean atLimit) && !atLimit;
    }

    /** Takes what still comes of an answer that cannot be read, so that it can be looked at. */
    private End linger() throws WireException {
        pace.linger(SILENCE);
        try {
            while (recorder.receivedOctets() < sending.limits().body()) {
                int count = block.read(connection);
                if (count < 0) {
                    return End.FIN;
                }
                take(block.octets(), count);
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
    private void drain() {
        try {
            long from = recorder.receivedOctets();
            while (connection.available() > 0 && recorder.receivedOctets() - from < DRAINED) {
                int count = block.read(connection);
                if (count < 0) {
                    return;
                }
                take(block.octets(), count);
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
}
