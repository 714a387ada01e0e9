package rawbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.content.DecodeLimits;
import rawbench.content.Decoded;
import rawbench.content.Decoding;
import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.exchange.Speech;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.http.LimitName;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.Rule;
import rawbench.octets.Octets;

/**
 * An exchange with its content decoded: what every report, the octets written and the exit status are taken from.
 *
 * @param status the exchange's outcome and the decoding's together
 * @param body transfer coding undone, content codings not
 * @param decoded both undone, as far as that went
 * @param error what went wrong, in a sentence or two; empty where all went well
 * @param several each answer alone, in order, where there are more than one; the whole tells the first, as if it were
 *        alone, with the status of all
 */
record Answer(Exchange exchange, Status status, Octets body, Decoded decoded, Optional<String> error,
        List<Answer> several) {
    static Answer of(Exchange exchange, DecodeLimits limits, BooleanSupplier cancelled) {
        List<Answer> each = exchange.each().stream().map(one -> one(one, limits, cancelled)).toList();
        if (each.size() == 1) {
            return each.getFirst();
        }
        Status status = Status.of(exchange.outcome());
        Optional<String> error = status == Status.OK ? Optional.empty() : Optional.of(sentence(exchange));
        for (Answer answer : each) {
            status = status.or(answer.status);
            error = error.or(answer::error);
        }
        return new Answer(exchange, status, each.getFirst().body, each.getFirst().decoded, error, each);
    }

    private static Answer one(Exchange exchange, DecodeLimits limits, BooleanSupplier cancelled) {
        Optional<Message> response = exchange.reading().flatMap(ResponseReading::response);
        Octets body = response.map(Message::body).orElseGet(() -> unframed(exchange));
        Decoded decoded = response.map(r -> Decoding.of(r, exchange.sending().method(), limits, cancelled))
                .orElseGet(() -> new Decoded(body, List.of(), List.of(), true));
        Status network = Status.of(exchange.outcome());
        Status decoding = Status.of(decoded);
        Optional<String> error = network != Status.OK ? Optional.of(sentence(exchange))
                : decoded.findings().stream().filter(Answer::spoils).findFirst().map(Answer::sentence);
        return new Answer(exchange, network.or(decoding), body, decoded, error, List.of());
    }

    /** The final response, as far as one came. */
    Optional<Message> response() {
        return exchange.reading().flatMap(ResponseReading::response);
    }

    /** What is odd about the answer and about its content. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        exchange.reading().ifPresent(reading -> all.addAll(reading.findings()));
        all.addAll(decoded.findings());
        return all;
    }

    /** Each answer alone, in order: this one, or several. */
    List<Answer> each() {
        return several.isEmpty() ? List.of(this) : several;
    }

    /** What goes to the person, of several answers one behind the other: decoded, or with the content codings still on. */
    Octets content(boolean coded) {
        return Octets.join(each().stream().map(one -> coded ? one.body : one.decoded.octets()).toList());
    }

    /** What came where there is no response: everything, unless it is a head that was only begun. */
    private static Octets unframed(Exchange exchange) {
        boolean shown = exchange.target().speech() == Speech.RAW
                || exchange.reading().map(r -> r.verdict().rule() == Rule.NOT_HTTP).orElse(true);
        return shown ? exchange.received() : Octets.empty();
    }

    private static boolean spoils(Finding finding) {
        return finding.what().weight() != Deviation.Weight.MARK;
    }

    private static String sentence(Finding finding) {
        return capital(finding.says()) + "." + LimitName.of(finding.what()).map(name -> " " + name.advice()).orElse("");
    }

    private static String sentence(Exchange exchange) {
        String says = exchange.outcome().says();
        String advice = exchange.outcome().advice();
        boolean unnamed = exchange.outcome() instanceof Outcome.TimedOut out && !says.contains(out.phase().says());
        String phase = unnamed ? " (while " + ((Outcome.TimedOut) exchange.outcome()).phase().says() + ")" : "";
        String told = (says.endsWith(".") ? says.substring(0, says.length() - 1) : says) + phase + ".";
        return advice.isEmpty() ? told : told + " " + advice + (advice.endsWith(".") ? "" : ".");
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
