package rawbench.content;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import rawbench.octets.Octets;

/**
 * The newest events of a stream: immutable and bounded, however long the stream is.
 *
 * @param entries in the order received
 * @param dropped how many older ones were let go
 * @param unfinished the block that has begun and not ended
 */
public record EventLog(List<Entry> entries, long dropped, Optional<Entry> unfinished) {
    /** How many events are kept. */
    public static final int MAX_EVENTS = 5_000;
    /** How many octets of data they may have together: 8 MiB. */
    public static final long MAX_OCTETS = 8 << 20;

    /**
     * An event.
     *
     * @param arrived when its last octet came; empty where the stream was read from stored octets
     */
    public record Entry(StreamEvent event, Optional<Instant> arrived) {}

    public EventLog {
        entries = List.copyOf(entries);
    }

    /** The events of stored octets, their codings undone. */
    public static EventLog of(Octets content, BooleanSupplier cancelled) {
        Writer writer = new Writer(Optional::empty);
        byte[] block = new byte[(int) Math.min(Decoder.BLOCK, content.length())];
        for (long at = 0; at < content.length() && !cancelled.getAsBoolean(); at += block.length) {
            int count = (int) Math.min(block.length, content.length() - at);
            content.copyTo(at, block, 0, count);
            writer.feed(block, 0, count);
        }
        return writer.log();
    }

    /** Whether Content-Type says that a body is an event stream. */
    public static boolean named(Optional<MediaType> type) {
        return type.filter(t -> t.essence().equals("text/event-stream")).isPresent();
    }

    /** How many events there were in all. */
    public long total() {
        return dropped + entries.size();
    }

    /** Writes a log while its events come. Not for several threads at once. */
    static final class Writer {
        private final Deque<Entry> kept = new ArrayDeque<>();
        private final Supplier<Optional<Instant>> clock;
        private final EventStream stream = new EventStream(this::add);
        private long octets;
        private long dropped;
        private boolean changed = true;
        private EventLog log = new EventLog(List.of(), 0, Optional.empty());

        Writer(Supplier<Optional<Instant>> clock) {
            this.clock = clock;
        }

        void feed(byte[] block, int from, int count) {
            changed |= count > 0;
            stream.feed(block, from, count);
        }

        private void add(StreamEvent event) {
            kept.addLast(new Entry(event, clock.get()));
            octets += event.data().length();
            while (kept.size() > MAX_EVENTS || octets > MAX_OCTETS) {
                octets -= kept.removeFirst().event().data().length();
                dropped++;
            }
        }

        /** The log as it is now; the same one where nothing came since the last time. */
        EventLog log() {
            if (changed) {
                log = new EventLog(new ArrayList<>(kept), dropped,
                        stream.unfinished().map(e -> new Entry(e, clock.get())));
                changed = false;
            }
            return log;
        }
    }
}
