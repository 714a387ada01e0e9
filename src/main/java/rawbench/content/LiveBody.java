package rawbench.content;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import rawbench.http.Finding;
import rawbench.http.Message;
import rawbench.octets.Octets;
import rawbench.octets.Spill;

/**
 * A body while it comes: its codings undone, its events where it is a stream of them. The one who receives feeds it,
 * others look at it; safe for several threads. What is decoded goes to a spill, so that the heap does not grow with it.
 */
public final class LiveBody implements AutoCloseable {
    /** So many octets tell the charset, as far as the beginning of a text can. */
    private static final int TELLING = 4096;

    /**
     * What there is to see at one moment.
     *
     * @param coded octets of the body so far
     * @param content the content so far, its codings undone
     * @param charset what the content is read in, where it is text
     * @param textual whether its type is one of text, as far as that is known
     * @param events the newest events, where the body is a stream of them
     * @param findings what is odd about the codings so far
     */
    public record Look(long coded, Octets content, Charset charset, boolean textual, Optional<EventLog> events,
            List<Finding> findings) {
        public Look {
            findings = List.copyOf(findings);
        }
    }

    private final Message head;
    private final LiveDecoding decoding;
    private final Optional<EventLog.Writer> events;
    private final boolean textual;
    private final Spill content = new Spill();
    private Octets seen = Octets.empty();
    private Optional<Charset> charset = Optional.empty();
    private long coded;
    private boolean full;
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
            throw new IllegalStateException("nothing here refuses octets", never);
        }
    }

    private void decoded(byte[] octets, int from, int count) {
        events.ifPresent(log -> log.feed(octets, from, count));
        if (full) {
            return;
        }
        try {
            content.append(octets, from, count);
        } catch (IOException unkept) {
            // The answer itself is kept elsewhere; while it comes its beginning is to be seen, and later all of it.
            full = true;
        }
    }

    /** What there is to see now. */
    public synchronized Look look() {
        if (seen.length() < content.length()) {
            try {
                seen = content.snapshot();
            } catch (IOException unmapped) {
                full = true;
            }
        }
        Charset read = charset.orElseGet(
                () -> CharsetChoice.ofBeginning(head.head(), seen.slice(0, Math.min(seen.length(), TELLING))));
        if (seen.length() >= TELLING) {
            charset = Optional.of(read);
        }
        return new Look(coded, seen, read, textual, events.map(EventLog.Writer::log), decoding.findings());
    }

    /** No more comes, and native memory is given back; it can still be looked at. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        decoding.close();
        try {
            content.close();
        } catch (IOException unmapped) {
            // What was seen stays; nobody is shown more of an answer that is over.
            full = true;
        }
    }
}
