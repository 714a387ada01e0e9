package rawbench.ui.transcript;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import rawbench.octets.Octets;
import rawbench.octets.Search;
import rawbench.octets.SpanTable;
import rawbench.octets.Wanted;
import rawbench.wire.TlsFacts;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * Finds the events of a transcript that a filter leaves. What is looked for may go over the borders of the pieces in
 * which it went or came: each piece that holds a part of it stays.
 */
final class Sieve {
    private final Transcript transcript;
    private final Filter filter;
    private final BooleanSupplier cancelled;

    Sieve(Transcript transcript, Filter filter, BooleanSupplier cancelled) {
        this.transcript = transcript;
        this.filter = filter;
        this.cancelled = cancelled;
    }

    /** The indices of the events that stay, in order. */
    int[] run(Optional<Wanted> wanted) {
        List<WireEvent> events = transcript.events();
        Optional<Hits> sent = wanted.filter(_ -> filter.sent()).map(what -> hits(transcript.sent(), what));
        Optional<Hits> received = wanted.filter(_ -> filter.received()).map(what -> hits(transcript.received(), what));
        return IntStream.range(0, events.size())
                .takeWhile(_ -> !cancelled.getAsBoolean())
                .filter(index -> stays(events.get(index), sent, received, wanted))
                .toArray();
    }

    private Hits hits(Octets octets, Wanted wanted) {
        return new Hits(Search.run(octets, wanted, cancelled, _ -> {}));
    }

    private boolean stays(WireEvent event, Optional<Hits> sent, Optional<Hits> received, Optional<Wanted> wanted) {
        if (!filter.wants(TranscriptRow.way(event)) || wanted.isEmpty()) {
            return filter.wants(TranscriptRow.way(event));
        }
        return switch (event) {
            case WireEvent.Sent(_, long from, long to) -> sent.orElseThrow().touch(from, to);
            case WireEvent.Received(_, long from, long to) -> received.orElseThrow().touch(from, to);
            case WireEvent.Greeted(_, String proxy, Octets said, Octets heard) ->
                named(proxy, wanted.get()) || touched(said, wanted.get()) || touched(heard, wanted.get());
            case WireEvent.Resolved(_, String host, List<String> addresses) ->
                named(host + " " + String.join(" ", addresses), wanted.get());
            case WireEvent.Connecting(_, String address) -> named(address, wanted.get());
            case WireEvent.Connected(_, String address, String local) -> named(address + " " + local, wanted.get());
            case WireEvent.TlsEstablished(_, TlsFacts facts) -> named(facts.protocol() + " " + facts.cipher() + " "
                    + facts.alpn().orElse("") + " " + facts.sni().orElse(""), wanted.get());
            case WireEvent.Failed(_, Optional<String> address, var fault) ->
                named(address.orElse("") + " " + fault.says(), wanted.get());
            case WireEvent.HalfClosed _,WireEvent.Closed _ -> false;
        };
    }

    private boolean touched(Octets octets, Wanted wanted) {
        return Search.run(octets, wanted, cancelled, _ -> {}).hits().count() > 0;
    }

    private static boolean named(String facts, Wanted wanted) {
        return wanted instanceof Wanted.Text text
                && facts.toLowerCase(Locale.ROOT).contains(text.text().toLowerCase(Locale.ROOT));
    }

    /** What was found in one direction, asked for from its beginning to its end. */
    private static final class Hits {
        private final SpanTable.Cursor cursor;
        /** Behind this nothing was looked at, since there are too many hits: everything stays. */
        private final long looked;

        Hits(Search.Found found) {
            cursor = found.hits().atNumber(0);
            looked = found.stop() == Search.Stop.FULL ? found.looked() : Long.MAX_VALUE;
        }

        boolean touch(long from, long to) {
            while (cursor.valid() && cursor.to() <= from) {
                cursor.next();
            }
            return to > looked || cursor.valid() && cursor.from() < to;
        }
    }
}
