package rawbench.ui.transcript;

import java.util.Arrays;
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
    private static final int[] NONE = {};
    /** Octets of one character of UTF-8, and of any of its other cases. */
    private static final long LONGEST_CHARACTER = 4;

    private final Transcript transcript;
    private final Filter filter;
    private final BooleanSupplier cancelled;

    Sieve(Transcript transcript, Filter filter, BooleanSupplier cancelled) {
        this.transcript = transcript;
        this.filter = filter;
        this.cancelled = cancelled;
    }

    /**
     * What stays of the transcript.
     *
     * @param before what stayed of it when it was shorter, by the same filter; that is not looked at again
     */
    Sifted run(Optional<Wanted> wanted, Optional<Sifted> before) {
        if (wanted.isEmpty() && filter.everyWay()) {
            return Sifted.all(transcript, before);
        }
        List<WireEvent> events = transcript.events();
        int known = Sifted.common(transcript, before);
        int from = wanted.isEmpty() ? known : reaching(events, known, reach(wanted.get()));
        int[] kept = before.map(then -> then.left().orElseThrow()).orElse(NONE);
        int keptBefore = before.map(then -> then.rowsBefore(from)).orElse(0);
        int keptKnown = before.map(then -> then.rowsBefore(known)).orElse(0);
        Optional<Hits> sent = wanted.filter(_ -> filter.sent())
                .map(what -> hits(transcript.sent(), first(events, from, TranscriptRow.Way.SENT), what));
        Optional<Hits> received = wanted.filter(_ -> filter.received())
                .map(what -> hits(transcript.received(), first(events, from, TranscriptRow.Way.RECEIVED), what));
        IntStream found = IntStream.range(from, events.size())
                .takeWhile(_ -> !cancelled.getAsBoolean())
                .filter(index -> index < known && Arrays.binarySearch(kept, keptBefore, keptKnown, index) >= 0
                        || stays(events.get(index), sent, received, wanted));
        int[] left = IntStream.concat(Arrays.stream(kept, 0, keptBefore), found).toArray();
        return Sifted.of(transcript, left, same(kept, left, keptKnown));
    }

    /** How many of the first rows are the same. */
    private static int same(int[] kept, int[] left, int known) {
        int differs = Arrays.mismatch(kept, 0, known, left, 0, Math.min(known, left.length));
        return differs < 0 ? known : differs;
    }

    /** As many octets before new ones may be the beginning of what is looked for. */
    private static long reach(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Text text -> LONGEST_CHARACTER * text.text().length();
            case Wanted.Digits digits -> digits.octets().length();
            case Wanted.Expression _ -> Long.MAX_VALUE;
        };
    }

    /** From which event on what is looked for may be where it was not before, since octets came behind it. */
    private int reaching(List<WireEvent> events, int known, long reach) {
        long sent = first(events, known, TranscriptRow.Way.SENT);
        long received = first(events, known, TranscriptRow.Way.RECEIVED);
        boolean moreSent = sent < transcript.sent().length();
        boolean moreReceived = received < transcript.received().length();
        long sentFrom = moreSent ? Math.max(0, sent - reach) : sent;
        long receivedFrom = moreReceived ? Math.max(0, received - reach) : received;
        int from = known;
        while (from > 0 && (sent > sentFrom || received > receivedFrom)) {
            from--;
            switch (events.get(from)) {
                case WireEvent.Sent(_, long begin, _) -> sent = begin;
                case WireEvent.Received(_, long begin, _) -> received = begin;
                default -> {
                }
            }
        }
        return from;
    }

    /** Where the first octet lies that went, or came, in these events or behind them; the end where none did. */
    private long first(List<WireEvent> events, int from, TranscriptRow.Way way) {
        for (int i = from; i < events.size(); i++) {
            switch (events.get(i)) {
                case WireEvent.Sent(_, long begin, _) when way == TranscriptRow.Way.SENT -> {
                    return begin;
                }
                case WireEvent.Received(_, long begin, _) when way == TranscriptRow.Way.RECEIVED -> {
                    return begin;
                }
                default -> {
                }
            }
        }
        return way == TranscriptRow.Way.SENT ? transcript.sent().length() : transcript.received().length();
    }

    private Hits hits(Octets octets, long from, Wanted wanted) {
        long begin = Math.min(from, octets.length());
        return new Hits(Search.run(octets.slice(begin, octets.length()), wanted, cancelled, _ -> {}), begin);
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
            case WireEvent.Configured(_, String asked, String given) -> named(asked + " " + given, wanted.get());
            case WireEvent.DatagramFrom(_, String address) -> named(address, wanted.get());
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
        /** Where in the octets of its direction the search began. */
        private final long begin;
        /** Behind this nothing was looked at, since there are too many hits: everything stays. */
        private final long looked;

        Hits(Search.Found found, long begin) {
            this.begin = begin;
            cursor = found.hits().atNumber(0);
            looked = found.stop() == Search.Stop.FULL ? begin + found.looked() : Long.MAX_VALUE;
        }

        boolean touch(long from, long to) {
            while (cursor.valid() && begin + cursor.to() <= from) {
                cursor.next();
            }
            return to > looked || cursor.valid() && begin + cursor.from() < to;
        }
    }
}
