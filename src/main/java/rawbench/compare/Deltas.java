package rawbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

import rawbench.compare.Delta.Part;
import rawbench.exchange.Exchange;
import rawbench.exchange.Timings;
import rawbench.http.Verdict;
import rawbench.wire.TlsFacts;

/** Finds what is known of two messages beside their octets: a delta for each thing that is known of one of them. */
final class Deltas {
    private final Side a;
    private final Side b;
    private final List<Delta> all = new ArrayList<>();

    private Deltas(Side a, Side b) {
        this.a = a;
        this.b = b;
    }

    static List<Delta> of(Side a, Side b) {
        Deltas deltas = new Deltas(a, b);
        deltas.sizes();
        deltas.times();
        deltas.judgements();
        return List.copyOf(deltas.all);
    }

    private void sizes() {
        text(Part.STATUS, side -> side.status() < 0 ? Optional.empty() : Optional.of(String.valueOf(side.status())));
        octets(Part.OCTETS, side -> side.octets().length());
        octets(Part.CODED, side -> side.coded().length());
        octets(Part.DECODED, side -> side.decoded().length());
    }

    private void times() {
        time(Part.RESOLVE, Timings::resolve);
        time(Part.CONNECT, t -> less(t.connect(), t.resolve()));
        time(Part.TLS, t -> t.tls().isEmpty() ? t.tls() : less(t.tls(), t.connect()));
        time(Part.SEND, t -> less(t.sent(), t.tls().isPresent() ? t.tls() : t.connect()));
        time(Part.WAIT, t -> less(t.firstOctet(), t.sent()));
        time(Part.RECEIVE, t -> t.firstOctet().isEmpty() ? t.firstOctet()
                : less(OptionalDouble.of(t.done()), t.firstOctet()));
        time(Part.TOTAL, t -> OptionalDouble.of(t.done()));
    }

    private void judgements() {
        text(Part.VERDICT,
                side -> exchange(side, exchange -> exchange.reading().map(r -> r.verdict()).map(Verdict::says)));
        text(Part.OUTCOME, side -> exchange(side, exchange -> Optional.of(exchange.outcome().says())));
        text(Part.ADDRESS, side -> exchange(side, Exchange::address));
        text(Part.TLS_PROTOCOL, side -> tls(side, facts -> Optional.of(facts.protocol())));
        text(Part.TLS_CIPHER, side -> tls(side, facts -> Optional.of(facts.cipher())));
        text(Part.CERTIFICATE, side -> tls(side,
                facts -> facts.chain().stream().findFirst().map(certificate -> certificate.sha256())));
    }

    private static Optional<String> exchange(Side side, Function<Exchange, Optional<String>> wanted) {
        return side.answered().flatMap(wanted);
    }

    private static Optional<String> tls(Side side, Function<TlsFacts, Optional<String>> wanted) {
        return exchange(side, exchange -> exchange.tls().flatMap(wanted));
    }

    private void text(Part part, Function<Side, Optional<String>> wanted) {
        add(new Delta(part, wanted.apply(a), wanted.apply(b), OptionalDouble.empty()));
    }

    private void octets(Part part, Function<Side, Long> wanted) {
        long first = wanted.apply(a);
        long second = wanted.apply(b);
        add(new Delta(part, Optional.of(String.valueOf(first)), Optional.of(String.valueOf(second)),
                OptionalDouble.of((double) (second - first))));
    }

    private void time(Part part, Function<Timings, OptionalDouble> wanted) {
        OptionalDouble first = millis(a, wanted);
        OptionalDouble second = millis(b, wanted);
        add(new Delta(part, spelled(first), spelled(second), first.isPresent() && second.isPresent()
                ? OptionalDouble.of(second.getAsDouble() - first.getAsDouble())
                : OptionalDouble.empty()));
    }

    private static OptionalDouble millis(Side side, Function<Timings, OptionalDouble> wanted) {
        return side.answered()
                .map(exchange -> wanted.apply(exchange.timings()))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble less(OptionalDouble end, OptionalDouble begin) {
        return end.isEmpty() ? end : OptionalDouble.of(end.getAsDouble() - begin.orElse(0));
    }

    private static Optional<String> spelled(OptionalDouble millis) {
        return millis.isEmpty() ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%.1f", millis.getAsDouble()));
    }

    private void add(Delta delta) {
        if (delta.a().isPresent() || delta.b().isPresent()) {
            all.add(delta);
        }
    }
}
