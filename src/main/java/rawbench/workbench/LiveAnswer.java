package rawbench.workbench;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

import rawbench.content.DecodeLimits;
import rawbench.content.EventLog;
import rawbench.content.LiveBody;
import rawbench.exchange.ExchangeObserver;
import rawbench.http.Framing;
import rawbench.http.Message;
import rawbench.octets.Octets;
import rawbench.wire.TranscriptRecorder;

/**
 * An answer while it comes: hears an exchange on the engine's threads, and shows at any time, to any thread, what there is
 * of the answer. Of several answers it is the one that is coming.
 */
public final class LiveAnswer implements ExchangeObserver, AutoCloseable {
    private final DecodeLimits limits;
    private final InstantSource clock;
    private Optional<LiveBody> body = Optional.empty();
    private int number;
    private Message head;
    private Framing framing;
    private TranscriptRecorder recorder = TranscriptRecorder.forgetful();

    LiveAnswer(DecodeLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * What there is of an answer at one moment.
     *
     * @param number of its request, from 0
     * @param head the response without its body
     * @param received every octet that came so far, of all answers
     */
    public record Look(int number, Message head, Framing framing, LiveBody.Look body, Octets received) {
        /** Only itself: properties ask this of every value, and the octets may be gigabytes. */
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    @Override
    public synchronized void started(TranscriptRecorder live) {
        recorder = live;
    }

    @Override
    public synchronized void answering(int coming, Message its, Framing how) {
        body.ifPresent(LiveBody::close);
        number = coming;
        head = its;
        framing = how;
        body = Optional.of(new LiveBody(its, limits, clock));
    }

    @Override
    public synchronized void body(byte[] octets, int from, int count) {
        body.ifPresent(b -> b.feed(octets, from, count));
    }

    /** What there is now; empty before the head of a final response was read. */
    public synchronized Optional<Look> look() {
        return body.map(b -> new Look(number, head, framing, b.look(), received()));
    }

    private Octets received() {
        try {
            return recorder.received();
        } catch (IOException unmapped) {
            return Octets.empty();
        }
    }

    /** The events with the time of their arrival, where the only answer is a stream of them. */
    public Optional<EventLog> events() {
        return look().filter(look -> look.number() == 0).flatMap(look -> look.body().events());
    }

    /** No more comes; it can still be looked at. */
    @Override
    public synchronized void close() {
        body.ifPresent(LiveBody::close);
    }
}
