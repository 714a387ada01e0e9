package rawbench.ui.response;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.exchange.Speech;
import rawbench.ui.kit.Badge;
import rawbench.wire.Endpoint;
import rawbench.wire.WireEvent;

/** What is said first of an exchange without framing: how much came, over UDP how many datagrams, and who ended it. */
final class RawStatus {
    private RawStatus() {
    }

    /** Empty where the answer is framed, or something went wrong of which the pane below tells. */
    static Optional<Status> of(Exchange exchange) {
        if (exchange.target().speech() != Speech.RAW) {
            return Optional.empty();
        }
        if (silent(exchange) && exchange.outcome() instanceof Outcome.TimedOut(_, Duration after, _, _)) {
            return Optional.of(new Status(Badge.Kind.TIMED_OUT, Phrase.of("badge.silent", Status.seconds(after)),
                    Optional.of(Phrase.of("raw.silent")), Optional.of(Phrase.of("raw.silent.why")), List.of()));
        }
        if (!exchange.outcome().ok()) {
            return Optional.empty();
        }
        return Optional.of(new Status(Badge.Kind.INTERIM, Phrase.of("badge.raw"), Optional.of(came(exchange)),
                Optional.of(Phrase.of(endedByPeer(exchange) ? "raw.ended" : "raw.time")), List.of()));
    }

    /** A datagram went, and nothing came back while it was waited for: a result, since UDP promises nothing. */
    static boolean silent(Exchange exchange) {
        return datagrams(exchange) && exchange.outcome() instanceof Outcome.TimedOut && came(exchange, true) == 0
                && came(exchange, false) > 0;
    }

    private static Phrase came(Exchange exchange) {
        return datagrams(exchange)
                ? Phrase.of("raw.datagrams", came(exchange, true), exchange.received().length())
                : Phrase.of("raw.octets", exchange.received().length());
    }

    private static boolean datagrams(Exchange exchange) {
        return exchange.target().endpoint() instanceof Endpoint.Udp;
    }

    private static long came(Exchange exchange, boolean received) {
        return exchange.transcript()
                .events()
                .stream()
                .filter(event -> received ? event instanceof WireEvent.Received : event instanceof WireEvent.Sent)
                .count();
    }

    private static boolean endedByPeer(Exchange exchange) {
        return exchange.transcript()
                .events()
                .stream()
                .anyMatch(event -> event instanceof WireEvent.HalfClosed(_, boolean byPeer) && byPeer);
    }
}
