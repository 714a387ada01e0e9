package rawbench.content;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.octets.Octets;

/**
 * A body while it comes: its codings undone, its end as text, its events where it is a stream of them. The one who
 * receives feeds it, others look at it; safe for several threads. What it keeps is bounded, and octets become text only
 * when somebody looks.
 */
public final class LiveBody implements AutoCloseable {
    /** Decoded octets that wait to become text. */
    private static final int WAITING = 256 << 10;

    /**
     * What there is to see at one moment.
     *
     * @param coded octets of the body so far
     * @param decoded octets of the content so far
     * @param text the end of the content as text; empty where its type is none of text
     * @param events the newest events, where the body is a stream of them
     * @param findings what is odd about the codings so far
     */
    public record Look(long coded, long decoded, TextTail text, Optional<EventLog> events,
            List<Finding> findings) {
        public Look {
            findings = List.copyOf(findings);
        }
    }

    private final Message head;
    private final LiveDecoding decoding;
    private final Optional<EventLog.Writer> events;
    /** Whether its type is one of text, as far as that is known. */
    private final boolean textual;
    private byte[] waiting = new byte[1024];
    private int waits;
    private boolean gap;
    private Optional<LiveText> text = Optional.empty();
    private long coded;
    private long decoded;
    private boolean closed;

    /** The body of a response whose head was read; events are given their time by this clock. */
    public LiveBody(Message head, DecodeLimits limits, InstantSource clock) {
        this.head = head;
        decoding = new LiveDecoding(head, limits, this::decoded);
        Optional<MediaType> type = head.head().first("Content-Type").flatMap(MediaType::parse);
        boolean stream = EventLog.named(type);
        textual = type.map(MediaType::textual).orElse(true);
        events = stream ? Optional.of(new EventLog.Writer(() -> Optional.of(clock.instant()))) : Optional.empty();
    }

    /** Takes the next octets of the body, chunks undone and every other coding still on. */
    public synchronized void feed(byte[] octets, int from, int count) {
        if (closed) {
            return;
        }
        coded += count;
        try {
            decoding.feed(octets, from, count);
        } catch (IOException never) {
            throw new IllegalStateException("what is shown is kept in memory", never);
        }
    }

    private void decoded(byte[] octets, int from, int count) {
        decoded += count;
        events.ifPresent(log -> log.feed(octets, from, count));
        if (textual) {
            await(octets, from, count);
        }
    }

    /** Of more than can wait the end stays: that is what a person will see. */
    private void await(byte[] octets, int from, int count) {
        int kept = count;
        if (waits + count > WAITING) {
            gap = true;
            kept = Math.min(count, WAITING / 2);
            int stay = kept < count ? 0 : Math.min(waits, WAITING / 2);
            System.arraycopy(waiting, waits - stay, waiting, 0, stay);
            waits = stay;
        }
        if (waits + kept > waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.min(WAITING, Math.max(waits + kept, 2 * waiting.length)));
        }
        System.arraycopy(octets, from + count - kept, waiting, waits, kept);
        waits += kept;
    }

    /** What there is to see now. */
    public synchronized Look look() {
        if (waits > 0 && text.isEmpty()) {
            text = Optional.of(new LiveText(
                    CharsetChoice.ofBeginning(head.head(), Octets.copyOf(waiting, 0, Math.min(waits, 4096)))));
        }
        text.ifPresent(this::write);
        return new Look(coded, decoded, text.map(LiveText::tail).orElse(new TextTail(0, "")),
                events.map(EventLog.Writer::log), decoding.findings());
    }

    private void write(LiveText into) {
        int from = 0;
        if (gap) {
            into.skip();
            from = lineBegin();
        }
        into.feed(waiting, from, waits - from);
        waits = 0;
        gap = false;
    }

    /** After a gap the first whole line is where text can be read again. */
    private int lineBegin() {
        for (int i = 0; i < waits; i++) {
            if (waiting[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    /** No more comes, and native memory is given back; it can still be looked at. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            decoding.close();
        }
    }
}
