package rawbench.ui.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.content.LiveBody;
import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.exchange.Phase;
import rawbench.http.Framing;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.Rule;
import rawbench.http.StartLine;
import rawbench.http.Verdict;
import rawbench.ui.kit.Amounts;
import rawbench.ui.kit.Badge;
import rawbench.workbench.LiveAnswer;

/**
 * The first thing that is read of an answer: a badge, and a sentence in parts of falling weight.
 *
 * @param kind the badge's colour and icon
 * @param badge the badge's words
 * @param strong the part of the sentence that is read first
 * @param plain the reason
 * @param muted where that is written, and how the connection stood
 */
record Status(Badge.Kind kind, Phrase badge, Optional<Phrase> strong, Optional<Phrase> plain, List<Phrase> muted) {
    static Status of(Exchange exchange) {
        return RawStatus.of(exchange).orElseGet(() -> framed(exchange));
    }

    private static Status framed(Exchange exchange) {
        Optional<ResponseReading> reading = exchange.reading().filter(_ -> !exchange.received().isEmpty());
        Badge.Kind kind = kind(exchange);
        Phrase badge = badge(exchange);
        if (reading.isEmpty()) {
            // The cause stands in full below the strip.
            return new Status(kind, badge, Optional.empty(), Optional.empty(), List.of());
        }
        Verdict verdict = reading.get().verdict();
        Rule rule = verdict.rule();
        Phrase judged = Phrase.of("verdict." + verdict.completeness());
        Phrase strong = exchange.outcome().ok() ? judged : response(exchange).map(Status::spelled).orElse(judged);
        return new Status(kind, badge, Optional.of(strong), Optional.of(Phrase.of("rule." + rule)),
                List.of(Phrase.literal(section(rule.rfc())), end(verdict, exchange.outcome())));
    }

    /** How the connection stood; where this side ended it, in which phase. */
    private static Phrase end(Verdict verdict, Outcome outcome) {
        String key = "end." + verdict.end();
        return switch (outcome) {
            case Outcome.TimedOut(Phase phase, _, _, _) -> Phrase.of(key, Phrase.of("phase." + phase));
            case Outcome.Cancelled(Phase phase, _) -> Phrase.of(key, Phrase.of("phase." + phase));
            default -> Phrase.of(key, Phrase.of("phase." + Phase.RECEIVING));
        };
    }

    /** What can be said before the body has come to its end. */
    static Status coming(LiveAnswer.Look look) {
        LiveBody.Look body = look.body();
        List<Phrase> amounts = new ArrayList<>();
        amounts.add(look.framing() instanceof Framing.ContentLength(long all)
                ? Phrase.of("coming.of", Amounts.octets(body.coded()), Amounts.octets(all))
                : Phrase.of("coming.so-far", Amounts.octets(body.coded())));
        if (!look.head().head().list("Content-Encoding").isEmpty()) {
            amounts.add(Phrase.of("coming.decoded", Amounts.octets(body.content().length())));
        }
        body.events().ifPresent(log -> amounts.add(Phrase.of("coming.events", log.total())));
        body.findings().stream().findFirst().ifPresent(f -> amounts.add(Phrase.of(f)));
        amounts.addFirst(Phrase.of("framing." + look.framing().code()));
        return new Status(Badge.Kind.ofStatus(look.head().status()), spelled(look.head()),
                Optional.of(Phrase.of("coming")), Optional.of(Phrase.joined(amounts, " · ")), List.of());
    }

    /** "RFC 9112 6.3 item 4" as "RFC 9112 §6.3". */
    static String section(String rfc) {
        return rfc.replaceFirst(" item \\d+$", "").replaceFirst("^(RFC \\w+) ", "$1 §");
    }

    private static Badge.Kind kind(Exchange exchange) {
        return switch (exchange.outcome()) {
            case Outcome.Ok _ -> response(exchange).map(r -> Badge.Kind.ofStatus(r.status()))
                    .orElse(
                            Badge.Kind.INTERIM);
            case Outcome.NoConnection _,Outcome.TlsFailed _,Outcome.IoFailed _ -> Badge.Kind.NO_ANSWER;
            case Outcome.TimedOut _ -> Badge.Kind.TIMED_OUT;
            case Outcome.Incomplete _ -> exchange.received().isEmpty() ? Badge.Kind.NO_ANSWER : Badge.Kind.INCOMPLETE;
            case Outcome.Malformed _ -> notHttp(exchange) ? Badge.Kind.NOT_HTTP : Badge.Kind.SERVER_ERROR;
            case Outcome.Limited _ -> Badge.Kind.LIMITED;
            case Outcome.Cancelled _ -> Badge.Kind.CANCELLED;
        };
    }

    private static Phrase badge(Exchange exchange) {
        return switch (exchange.outcome()) {
            case Outcome.Ok _ -> response(exchange).map(Status::spelled).orElse(Phrase.of("badge.raw"));
            case Outcome.NoConnection _ -> Phrase.of("badge.no-answer");
            case Outcome.TlsFailed _ -> Phrase.of("badge.tls");
            case Outcome.TimedOut(var phase, Duration after, _, _) -> Phrase.of("badge.timed-out",
                    Phrase.of("phase." + phase), seconds(after));
            case Outcome.Incomplete _ -> incomplete(exchange);
            case Outcome.Malformed _ -> Phrase.of(notHttp(exchange) ? "badge.not-http" : "badge.malformed");
            case Outcome.Limited _ -> Phrase.of("badge.limited");
            case Outcome.Cancelled _ -> Phrase.of("badge.cancelled");
            case Outcome.IoFailed _ -> Phrase.of("badge.io");
        };
    }

    private static Phrase incomplete(Exchange exchange) {
        if (exchange.received().isEmpty()) {
            return Phrase.of("badge.no-answer");
        }
        long came = response(exchange).map(r -> r.body().length()).orElse(0L);
        return exchange.reading()
                .map(ResponseReading::framing)
                .orElse(new Framing.None()) instanceof Framing.ContentLength(long all)
                        ? Phrase.of("badge.incomplete-of", came, all)
                        : Phrase.of("badge.incomplete");
    }

    private static Phrase spelled(Message response) {
        String reason = response.start() instanceof StartLine.StatusLine line ? line.reason() : "";
        String shown = reason.length() > 40 ? reason.substring(0, 40) + "…" : reason;
        return Phrase.literal((response.status() + " " + shown).strip());
    }

    /** Whole seconds, or tenths below ten. */
    static String seconds(Duration time) {
        double seconds = time.toMillis() / 1000.0;
        return seconds == Math.rint(seconds) ? String.valueOf((long) seconds)
                : String.format(java.util.Locale.ROOT, "%.1f", seconds);
    }

    private static Optional<Message> response(Exchange exchange) {
        return exchange.reading().flatMap(ResponseReading::response);
    }

    private static boolean notHttp(Exchange exchange) {
        return exchange.reading().filter(r -> r.verdict().rule() == Rule.NOT_HTTP).isPresent();
    }
}
