package rawbench.cli;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.Consumer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

import rawbench.exchange.Exchange;
import rawbench.exchange.Proxy;
import rawbench.exchange.Speech;
import rawbench.exchange.Timings;
import rawbench.http.Finding;
import rawbench.http.HeaderSection;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.http.StartLine;
import rawbench.http.Verdict;
import rawbench.octets.Octets;
import rawbench.octets.Spill;
import rawbench.wire.CertificateFacts;
import rawbench.wire.TlsFacts;

/** An answer as the one JSON object that scripts rely on; its members and their order never change. */
final class JsonReport {
    private final JsonFactory json = new JsonFactory();

    /** One line of JSON. */
    Octets of(Answer answer) throws IOException {
        return object(members -> members(members, answer));
    }

    /**
     * One line of JSON: an object with the members that the consumer writes. A body may stand in it, so it does not stay
     * in memory past a bound.
     *
     * @throws IOException when the temporary file cannot be written
     */
    Octets object(Consumer<JsonGenerator> members) throws IOException {
        try (Spill text = new Spill()) {
            try (JsonGenerator to = json.createGenerator(ObjectWriteContext.empty(), text.stream())) {
                to.writeStartObject();
                members.accept(to);
                to.writeEndObject();
                to.writeRaw('\n');
            } catch (JacksonIOException full) {
                throw full.getCause();
            }
            return text.snapshot();
        }
    }

    /** Writes the members of an answer's object. */
    void members(JsonGenerator to, Answer answer) {
        Exchange exchange = answer.exchange();
        to.writeStringProperty("outcome", answer.status().code());
        to.writeNumberProperty("exit", answer.status().exit());
        to.writeStringProperty("target", exchange.target().spelled());
        text(to, "address", exchange.address().orElse(null));
        message(to, answer);
        verdict(to, answer);
        octets(to, answer);
        sums(to, answer);
        timings(to, exchange.timings());
        tls(to, exchange.tls().orElse(null));
        findings(to, answer);
        if (!answer.several().isEmpty()) {
            to.writeArrayPropertyStart("answers");
            answer.several().forEach(one -> part(to, one));
            to.writeEndArray();
        }
        exchange.proxy().ifPresent(proxy -> proxy(to, exchange, proxy));
    }

    private static void message(JsonGenerator to, Answer answer) {
        startLine(to, answer.response().orElse(null));
        fields(to, "fields", answer.response().map(Message::head).orElse(HeaderSection.EMPTY));
        interim(to, answer.exchange());
        fields(to, "trailers", answer.response().map(Message::trailers).orElse(HeaderSection.EMPTY));
        text(to, "framing", answer.response().isEmpty() ? null
                : answer.exchange().reading().map(reading -> reading.framing().code()).orElse(null));
        to.writeArrayPropertyStart("codings");
        answer.response().map(r -> r.head().list("Content-Encoding")).ifPresent(all -> all.forEach(to::writeString));
        to.writeEndArray();
    }

    /** One of several answers: what is its own. */
    private static void part(JsonGenerator to, Answer answer) {
        to.writeStartObject();
        to.writeStringProperty("outcome", answer.status().code());
        to.writeNumberProperty("exit", answer.status().exit());
        message(to, answer);
        verdict(to, answer);
        to.writeObjectPropertyStart("octets");
        received(to, answer);
        to.writeEndObject();
        to.writeObjectPropertyStart("sha256");
        to.writeStringProperty("body", answer.body().sha256());
        to.writeEndObject();
        findings(to, answer);
        to.writeEndObject();
    }

    private static void findings(JsonGenerator to, Answer answer) {
        to.writeArrayPropertyStart("findings");
        answer.findings().forEach(finding -> finding(to, finding));
        to.writeEndArray();
        text(to, "error", answer.error().orElse(null));
    }

    /** There only where the octets went through one; {@code answer} is what it said before it let them through. */
    private static void proxy(JsonGenerator to, Exchange exchange, Proxy proxy) {
        to.writeObjectPropertyStart("proxy");
        to.writeStringProperty("target", proxy.spelled());
        to.writeBooleanProperty("forwarded", exchange.forwarded());
        text(to, "answer", exchange.greeted().map(greeted -> greeted.heard().latin1()).orElse(null));
        to.writeEndObject();
    }

    private static void startLine(JsonGenerator to, Message message) {
        if (message != null && message.start() instanceof StartLine.StatusLine line) {
            if (line.code() < 0) {
                to.writeNullProperty("status");
            } else {
                to.writeNumberProperty("status", line.code());
            }
            to.writeStringProperty("version", line.version());
            to.writeStringProperty("reason", line.reason());
        } else {
            to.writeNullProperty("status");
            to.writeNullProperty("version");
            to.writeNullProperty("reason");
        }
    }

    private static void interim(JsonGenerator to, Exchange exchange) {
        to.writeArrayPropertyStart("interim");
        exchange.reading().map(ResponseReading::interim).ifPresent(all -> all.forEach(message -> {
            to.writeStartObject();
            startLine(to, message);
            fields(to, "fields", message.head());
            to.writeEndObject();
        }));
        to.writeEndArray();
    }

    private static void fields(JsonGenerator to, String name, HeaderSection section) {
        to.writeArrayPropertyStart(name);
        section.forEach(field -> {
            to.writeStartArray();
            to.writeString(field.name());
            to.writeString(field.unfolded());
            to.writeEndArray();
        });
        to.writeEndArray();
    }

    private static void verdict(JsonGenerator to, Answer answer) {
        to.writeObjectPropertyStart("verdict");
        Exchange exchange = answer.exchange();
        if (exchange.reading().isPresent()) {
            Verdict verdict = exchange.reading().get().verdict();
            to.writeStringProperty("complete", verdict.completeness().code());
            to.writeStringProperty("rule", verdict.rule().code());
            to.writeStringProperty("end", verdict.end().code());
        } else {
            boolean raw = exchange.target().speech() == Speech.RAW && exchange.address().isPresent();
            to.writeStringProperty("complete", answer.status() == Status.OK ? "yes" : "no");
            to.writeStringProperty("rule", raw ? "raw" : "no-answer");
            text(to, "end", RawEnd.of(exchange).orElse(null));
        }
        to.writeEndObject();
    }

    private static void octets(JsonGenerator to, Answer answer) {
        Exchange exchange = answer.exchange();
        to.writeObjectPropertyStart("octets");
        to.writeNumberProperty("sent", exchange.sent().octets());
        received(to, answer);
        to.writeEndObject();
    }

    private static void received(JsonGenerator to, Answer answer) {
        to.writeNumberProperty("received", answer.exchange().received().length());
        to.writeNumberProperty("body", answer.body().length());
        to.writeNumberProperty("decoded", answer.decoded().octets().length());
        to.writeNumberProperty("surplus",
                answer.exchange().reading().map(ResponseReading::surplus).map(Octets::length).orElse(0L));
    }

    private static void sums(JsonGenerator to, Answer answer) {
        to.writeObjectPropertyStart("sha256");
        to.writeStringProperty("sent", answer.exchange().transcript().sent().sha256());
        to.writeStringProperty("body", answer.body().sha256());
        to.writeEndObject();
    }

    private static void timings(JsonGenerator to, Timings timings) {
        to.writeObjectPropertyStart("timings_ms");
        time(to, "resolve", timings.resolve());
        time(to, "connect", timings.connect());
        time(to, "tls", timings.tls());
        time(to, "sent", timings.sent());
        time(to, "first_octet", timings.firstOctet());
        time(to, "head", timings.head());
        time(to, "done", OptionalDouble.of(timings.done()));
        to.writeEndObject();
    }

    private static void time(JsonGenerator to, String name, OptionalDouble milliseconds) {
        if (milliseconds.isPresent()) {
            to.writeNumberProperty(name, Math.round(milliseconds.getAsDouble() * 1000) / 1000.0);
        } else {
            to.writeNullProperty(name);
        }
    }

    private static void tls(JsonGenerator to, TlsFacts facts) {
        if (facts == null) {
            to.writeNullProperty("tls");
            return;
        }
        to.writeObjectPropertyStart("tls");
        to.writeStringProperty("protocol", facts.protocol());
        to.writeStringProperty("cipher", facts.cipher());
        text(to, "alpn", facts.alpn().orElse(null));
        text(to, "sni", facts.sni().orElse(null));
        to.writeBooleanProperty("verified", facts.verified());
        text(to, "problem", facts.problem().orElse(null));
        to.writeArrayPropertyStart("chain");
        facts.chain().forEach(certificate -> certificate(to, certificate));
        to.writeEndArray();
        if (facts.own().isPresent()) {
            to.writeName("own");
            certificate(to, facts.own().get());
        } else {
            to.writeNullProperty("own");
        }
        to.writeEndObject();
    }

    private static void certificate(JsonGenerator to, CertificateFacts facts) {
        to.writeStartObject();
        to.writeStringProperty("subject", facts.subject());
        to.writeStringProperty("issuer", facts.issuer());
        to.writeStringProperty("not_before", facts.notBefore().toString());
        to.writeStringProperty("not_after", facts.notAfter().toString());
        to.writeArrayPropertyStart("names");
        facts.names().forEach(to::writeString);
        to.writeEndArray();
        to.writeStringProperty("sha256", facts.sha256());
        to.writeEndObject();
    }

    static void finding(JsonGenerator to, Finding finding) {
        to.writeStartObject();
        to.writeStringProperty("code", finding.what().code());
        to.writeStringProperty("rfc", finding.what().rfc());
        to.writeNumberProperty("at", finding.at());
        to.writeStringProperty("says", finding.says());
        to.writeEndObject();
    }

    private static void text(JsonGenerator to, String name, String value) {
        if (value == null) {
            to.writeNullProperty(name);
        } else {
            to.writeStringProperty(name, value);
        }
    }
}
