package rawbench.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.http.ReplyCorpus;
import rawbench.http.ReplyCorpus.Case;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** Replies that other projects collected, each played in five ways to {@code rawbench send --batch --parallel}. */
@EnabledIfSystemProperty(named = ReplyCorpus.FOLDER, matches = ".+", disabledReason = ReplyCorpus.ABSENT)
final class CorpusTest {
    /** Seconds for a job; far more than a reply takes on a busy machine, so a case that needs them hangs. */
    private static final int HUNG = 10;
    private static final int PIECE = 20;

    /** How a peer plays a reply. */
    private enum Way {
        WHOLE,
        OCTET_BY_OCTET,
        SPLIT_IN_20S,
        LAST_OCTET_MISSING,
        RESET_HALF_WAY;

        void play(Case c, TestPeer.Client client) throws IOException {
            Octets reply = c.reply();
            switch (this) {
                case WHOLE -> client.send(reply);
                case OCTET_BY_OCTET -> client.drip(reply);
                case SPLIT_IN_20S -> {
                    for (long at = 0; at < reply.length(); at += PIECE) {
                        client.send(reply.slice(at, Math.min(reply.length(), at + PIECE)));
                    }
                }
                case LAST_OCTET_MISSING -> client.send(reply.slice(0, reply.length() - 1));
                case RESET_HALF_WAY -> {
                    client.send(reply.slice(0, reply.length() / 2));
                    client.reset();
                }
            }
        }

        void judge(Case c, JsonNode result) {
            switch (this) {
                case WHOLE, OCTET_BY_OCTET, SPLIT_IN_20S -> asExpected(c, result);
                case LAST_OCTET_MISSING -> cut(c, result);
                case RESET_HALF_WAY -> reset(c, result);
            }
        }
    }

    @TestFactory
    Stream<DynamicContainer> everyReplyInEveryWay() throws IOException {
        List<Case> cases = ReplyCorpus.cases();
        assertThat(cases).hasSizeGreaterThan(100);
        return Stream.of(Way.values()).map(way -> DynamicContainer.dynamicContainer(way.name(), played(cases, way)));
    }

    private static Stream<DynamicTest> played(List<Case> cases, Way way) {
        Map<String, JsonNode> results = new HashMap<>();
        Call call = batch(cases, way);
        call.text()
                .lines()
                .map(line -> new JsonMapper().readTree(line))
                .forEach(result -> results.put(result.path("id").asString(), result));
        Stream<DynamicTest> each = cases.stream().map(c -> DynamicTest.dynamicTest(c.id(), () -> {
            JsonNode result = results.get(c.id());
            assertThat(result).as("a result").isNotNull();
            assertThat(result.path("outcome").asString()).as(says(result)).isNotEqualTo("timeout");
            assertThat(result.path("octets").path("sent").asLong()).isEqualTo(c.request().length());
            way.judge(c, result);
        }));
        return Stream.concat(Stream.of(DynamicTest.dynamicTest("a result for every job", () -> {
            assertThat(call.exit()).as(call.err()).isZero();
            assertThat(results).hasSize(cases.size());
        })), each);
    }

    private static Call batch(List<Case> cases, Way way) {
        List<TestPeer> peers = new ArrayList<>();
        try {
            StringBuilder jobs = new StringBuilder();
            for (Case c : cases) {
                TestPeer peer = TestPeer.plays(client -> {
                    client.read((int) c.request().length());
                    way.play(c, client);
                    if (c.keep() && way != Way.LAST_OCTET_MISSING) {
                        client.hold();
                    }
                });
                peers.add(peer);
                jobs.append(job(c, peer)).append('\n');
            }
            return Call.fed(Octets.utf8(jobs.toString()), "send", "--batch", "-", "--parallel", "8");
        } finally {
            peers.forEach(TestPeer::close);
        }
    }

    private static String job(Case c, TestPeer peer) {
        return new JsonMapper().createObjectNode()
                .put("id", c.id())
                .put("target", "http://127.0.0.1:" + peer.port())
                .put("request_b64", Base64.getEncoder().encodeToString(c.request().toByteArray()))
                .put("coded", !c.decode())
                .put("timeout", HUNG)
                .toString();
    }

    private static void asExpected(Case c, JsonNode result) {
        boolean ok = result.path("outcome").asString().equals("ok");
        switch (c.outcome()) {
            case "ok" -> {
                assertThat(ok).as(says(result)).isTrue();
                matches(c, result);
            }
            case "error" -> assertThat(ok).as(says(result)).isFalse();
            default -> {
                if (ok && result.path("framing").asString().equals(c.framing())) {
                    matches(c, result);
                }
            }
        }
    }

    private static void matches(Case c, JsonNode result) {
        JsonNode expect = c.expect();
        assertThat(result.path("status").asInt()).isEqualTo(expect.path("status").asInt());
        assertThat(result.path("framing").asString()).isEqualTo(c.framing());
        assertThat(result.path("fields")).isEqualTo(expect.path("fields"));
        if (expect.has("trailers")) {
            assertThat(result.path("trailers")).isEqualTo(expect.path("trailers"));
        }
        if (expect.has("body_b64")) {
            assertThat(ReplyCorpus.base64(result.path("body_b64")))
                    .isEqualTo(ReplyCorpus.base64(expect.path("body_b64")));
        }
    }

    private static void cut(Case c, JsonNode result) {
        boolean framed = c.framing().equals("length") || c.framing().equals("chunked");
        if (framed && c.outcome().equals("ok") && c.wholeTo() == c.reply().length()) {
            assertThat(result.path("outcome").asString()).as(says(result)).isEqualTo("incomplete");
        }
    }

    private static void reset(Case c, JsonNode result) {
        assertThat(result.path("outcome").asString()).as(says(result)).isIn("incomplete", "malformed", "ok");
        if (c.wholeTo() > c.reply().length() / 2 || c.framing().equals("close")) {
            assertThat(result.path("outcome").asString()).as(says(result)).isNotEqualTo("ok");
        }
    }

    private static String says(JsonNode result) {
        return result.path("outcome").asString() + ": " + result.path("error").asString("");
    }
}
