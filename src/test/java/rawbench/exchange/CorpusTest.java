package rawbench.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import rawbench.content.DecodeLimits;
import rawbench.content.Decoded;
import rawbench.content.Decoding;
import rawbench.http.Deviation;
import rawbench.http.End;
import rawbench.http.HeaderSection;
import rawbench.http.Limits;
import rawbench.http.Message;
import rawbench.http.RequestReader;
import rawbench.http.ResponseFramer;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plays replies that other projects collected: each whole, octet by octet, in two halves, cut before its last octet,
 * and reset half-way. The folder is named by the system property {@code rawbench.corpus}.
 */
@EnabledIfSystemProperty(named = "rawbench.corpus", matches = ".+", disabledReason = "no folder of replies is named by -Drawbench.corpus")
final class CorpusTest {
    /** Far more than a reply takes on a busy machine; a case that needs it hangs. */
    private static final Duration HUNG = Duration.ofSeconds(10);
    private static final Deadlines DEADLINES = Deadlines.DEFAULT.withFirstOctet(HUNG).withIdle(HUNG).withTotal(HUNG);

    private record Case(String id, Octets request, Octets reply, boolean keep, boolean decode, JsonNode expect) {
        String outcome() {
            return expect.get("outcome").asString();
        }

        String framing() {
            return expect.get("framing").isNull() ? "" : expect.get("framing").asString();
        }
    }

    @TestFactory
    Stream<DynamicTest> curlReplies() throws IOException {
        return tests("curl-replies.jsonl");
    }

    @TestFactory
    Stream<DynamicTest> llhttpReplies() throws IOException {
        return tests("llhttp-replies.jsonl");
    }

    private static Stream<DynamicTest> tests(String file) throws IOException {
        String folder = System.getProperty("rawbench.corpus");
        ObjectMapper json = new ObjectMapper();
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(folder, file))) {
            JsonNode node = json.readTree(line);
            cases.add(new Case(node.get("id").asString(), base64(node.get("request_b64")),
                    base64(node.get("reply_b64")), node.get("after").asString().equals("keep"),
                    node.get("decode").asBoolean(), node.get("expect")));
        }
        return cases.stream().map(c -> DynamicTest.dynamicTest(c.id(), () -> plays(c)));
    }

    private static void plays(Case c) throws Exception {
        fedAnyhow(c);
        judged(c, played(c, client -> client.send(c.reply())), "whole");
        judged(c, played(c, client -> client.drip(c.reply())), "octet by octet");
        long half = c.reply().length() / 2;
        judged(c, played(c, client -> {
            client.send(c.reply().slice(0, half));
            client.send(c.reply().from(half));
        }), "in halves");
        cut(c);
        reset(c, half);
    }

    /** Fed in two pieces at every offset, the framer says the same. */
    private static void fedAnyhow(Case c) {
        String whole = fed(c, c.reply().length());
        for (long at = 0; at <= c.reply().length(); at++) {
            assertThat(fed(c, at)).as("split at " + at).isEqualTo(whole);
        }
    }

    private static String fed(Case c, long split) {
        ResponseFramer framer = new ResponseFramer(RequestReader.method(c.request()).orElse(""), Limits.DEFAULT);
        framer.feed(c.reply().slice(0, split));
        framer.feed(c.reply().from(split));
        ResponseReading reading = framer.finish(c.reply(), c.keep() ? End.OPEN : End.FIN);
        return reading.verdict() + " " + reading.framing() + " " + reading.findings() + " " + reading.response()
                + " " + reading.surplus();
    }

    private static void cut(Case c) throws Exception {
        Exchange exchange = played(new Case(c.id(), c.request(), c.reply().slice(0, c.reply().length() - 1), false,
                c.decode(), c.expect()), client -> client.send(c.reply().slice(0, c.reply().length() - 1)));
        assertThat(exchange.outcome().code()).as("cut: " + exchange.outcome().says()).isNotEqualTo("timeout");
        boolean framed = c.framing().equals("length") || c.framing().equals("chunked");
        if (framed && c.outcome().equals("ok") && wholeTo(c) == c.reply().length()) {
            assertThat(exchange.outcome().code()).as("cut: " + exchange.outcome().says()).isEqualTo("incomplete");
        }
    }

    /** Where the reply's message ends. */
    private static long wholeTo(Case c) {
        ResponseFramer framer = new ResponseFramer(RequestReader.method(c.request()).orElse(""), Limits.DEFAULT);
        return framer.feed(c.reply()) instanceof ResponseFramer.Progress.Complete(long at) ? at : -1;
    }

    private static void reset(Case c, long half) throws Exception {
        Exchange exchange = played(c, client -> {
            client.send(c.reply().slice(0, half));
            client.reset();
        });
        assertThat(exchange.outcome().code()).as("reset: " + exchange.outcome().says())
                .isIn("incomplete", "malformed", "ok");
        if (wholeTo(c) > half || c.framing().equals("close")) {
            assertThat(exchange.outcome().code()).as("reset: " + exchange.outcome().says()).isNotEqualTo("ok");
        }
    }

    private static Exchange played(Case c, TestPeer.Script reply) throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read((int) c.request().length());
            reply.play(client);
            if (c.keep()) {
                client.hold();
            }
        })) {
            Sending sending = Sending.of(Target.parse("127.0.0.1:" + peer.port()), c.request())
                    .withDeadlines(DEADLINES);
            Exchange exchange = new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
            assertThat(exchange.transcript().sent()).isEqualTo(c.request());
            return exchange;
        }
    }

    private static void judged(Case c, Exchange exchange, String how) {
        String says = how + ": " + exchange.outcome().code() + ": " + exchange.outcome().says();
        assertThat(exchange.outcome().code()).as(says).isNotEqualTo("timeout");
        switch (c.outcome()) {
            case "ok" -> {
                assertThat(exchange.outcome().code()).as(says).isEqualTo("ok");
                matches(c, exchange, says);
            }
            case "error" -> assertThat(exchange.outcome().code()).as(says).isNotEqualTo("ok");
            default -> {
                if (exchange.outcome().ok() && exchange.reading().orElseThrow().framing().code().equals(c.framing())) {
                    matches(c, exchange, says);
                }
            }
        }
    }

    private static void matches(Case c, Exchange exchange, String says) {
        ResponseReading reading = exchange.reading().orElseThrow();
        Message response = reading.response().orElseThrow();
        JsonNode expect = c.expect();
        assertThat(response.status()).as(says).isEqualTo(expect.get("status").asInt());
        assertThat(reading.framing().code()).as(says).isEqualTo(c.framing());
        assertThat(fields(response.head())).as(says).isEqualTo(fields(expect.get("fields")));
        if (expect.has("trailers")) {
            assertThat(fields(response.trailers())).as(says).isEqualTo(fields(expect.get("trailers")));
        }
        if (expect.has("body_b64")) {
            assertThat(body(c, response)).as(says).isEqualTo(base64(expect.get("body_b64")));
        }
    }

    private static Octets body(Case c, Message response) {
        if (!c.decode()) {
            return response.body();
        }
        Decoded decoded = Decoding.of(response, RequestReader.method(c.request()).orElse(""), DecodeLimits.DEFAULT,
                () -> false);
        assertThat(decoded.findings()).noneMatch(f -> f.what().weight() != Deviation.Weight.MARK);
        return decoded.octets();
    }

    private static List<String> fields(HeaderSection section) {
        return section.fields().stream().map(f -> f.name() + ": " + f.unfolded()).toList();
    }

    private static List<String> fields(JsonNode pairs) {
        List<String> fields = new ArrayList<>();
        pairs.forEach(pair -> fields.add(pair.get(0).asString() + ": " + pair.get(1).asString()));
        return fields;
    }

    private static Octets base64(JsonNode text) {
        return Octets.of(Base64.getDecoder().decode(text.asString()));
    }
}
