package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.cli.Peer.Then;
import rawbench.faults.RefusedPort;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code rawbench send --batch}: one result a line for every line of the file. */
final class BatchTest {
    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    @TempDir
    Path folder;

    @Test
    void everyJobGetsAResultWithItsId() throws Exception {
        try (Peer peer = Peer.answering(HELLO, Then.CLOSE)) {
            List<String> jobs = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                jobs.add(job("\"job " + i + "\"", peer.target(), "GET /" + i + " HTTP/1.1\r\n\r\n", ""));
            }
            Call call = batch(jobs, "--parallel", "4");
            assertThat(call.exit()).isZero();
            List<JsonNode> results = results(call);
            assertThat(results).extracting(r -> r.path("id").asString())
                    .containsExactlyInAnyOrderElementsOf(
                            java.util.stream.IntStream.range(0, 30).mapToObj(i -> "job " + i).toList());
            assertThat(results).allSatisfy(r -> {
                assertThat(r.path("outcome").asString()).isEqualTo("ok");
                assertThat(body(r)).isEqualTo("hello");
            });
        }
    }

    @Test
    void oneAtATimeKeepsTheOrder() throws Exception {
        try (Peer peer = Peer.answering(HELLO, Then.CLOSE)) {
            Call call = batch(List.of(job("3", peer.target(), "GET / HTTP/1.1\r\n\r\n", ""),
                    job("{\"a\":[1]}", peer.target(), "GET / HTTP/1.1\r\n\r\n", ""),
                    job("null", peer.target(), "GET / HTTP/1.1\r\n\r\n", "")));
            assertThat(results(call)).extracting(r -> r.path("id").toString())
                    .containsExactly("3", "{\"a\":[1]}",
                            "null");
        }
    }

    @Test
    void requestGoesOutOctetForOctet() throws Exception {
        String odd = "G\u00e9T\u0000 /\u0001\nx\r\n\r\n";
        try (Peer peer = Peer.answering(HELLO, Then.CLOSE)) {
            assertThat(batch(List.of(job("1", peer.target(), odd, ""))).exit()).isZero();
            assertThat(peer.request()).isEqualTo(Octets.latin1(odd));
        }
    }

    @Test
    void failedExchangeIsAResult() throws Exception {
        String refused = "http://127.0.0.1:" + RefusedPort.number();
        Call call = batch(List.of(job("1", refused, "GET / HTTP/1.1\r\n\r\n", "")));
        assertThat(call.exit()).isZero();
        JsonNode result = results(call).getFirst();
        assertThat(result.path("outcome").asString()).isEqualTo("no-connection");
        assertThat(result.path("exit").asInt()).isEqualTo(3);
        assertThat(result.path("error").asString()).isNotEmpty();
        assertThat(body(result)).isEmpty();
    }

    @Test
    void bodyLongerThanMemoryHoldsIsWholeInItsResult() throws Exception {
        String long3 = "0123456789abcdef".repeat(3 << 16);
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: " + long3.length() + "\r\n\r\n" + long3;
        try (Peer peer = Peer.answering(answer, Then.CLOSE)) {
            List<JsonNode> results = results(batch(List.of(job("1", peer.target(), "GET / HTTP/1.1\r\n\r\n", ""),
                    job("2", peer.target(), "GET / HTTP/1.1\r\n\r\n", "")), "--parallel", "2"));
            assertThat(results).hasSize(2).allSatisfy(r -> assertThat(body(r)).isEqualTo(long3));
        }
    }

    @Test
    void timeoutOfAJobIsItsOwn() throws Exception {
        try (Peer peer = Peer.answering("", Then.STAY)) {
            Call call = batch(List.of(job("1", peer.target(), "GET / HTTP/1.1\r\n\r\n", ",\"timeout\":0.05")));
            assertThat(results(call).getFirst().path("outcome").asString()).isEqualTo("timeout");
        }
    }

    @Test
    void codedIsAWishOfEachJob() throws Exception {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write('h');
            gzip.write('i');
        }
        String stored = zipped.toString(StandardCharsets.ISO_8859_1);
        String answer = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + stored.length() + "\r\n\r\n"
                + stored;
        try (Peer peer = Peer.answering(answer, Then.CLOSE)) {
            List<JsonNode> results = results(batch(List.of(job("1", peer.target(), "GET / HTTP/1.1\r\n\r\n", ""),
                    job("2", peer.target(), "GET / HTTP/1.1\r\n\r\n", ",\"coded\":true"))));
            assertThat(body(results.get(0))).isEqualTo("hi");
            assertThat(body(results.get(1))).isEqualTo(stored);
        }
    }

    @Test
    void lineThatCannotBeReadIsTwoAndTheOthersGo() throws Exception {
        try (Peer peer = Peer.answering(HELLO, Then.CLOSE)) {
            String good = job("\"good\"", peer.target(), "GET / HTTP/1.1\r\n\r\n", "");
            Call call = batch(List.of("no json", "[]", "{\"id\":\"x\",\"target\":\"a:1\"}",
                    "{\"id\":\"y\",\"target\":\"ftp://a\",\"request_b64\":\"\"}",
                    "{\"id\":\"z\",\"target\":\"a:1\",\"request_b64\":\"%\"}", "",
                    "{\"id\":\"t\",\"target\":\"a:1\",\"request_b64\":\"\",\"timeout\":{}}", good));
            assertThat(call.exit()).isEqualTo(2);
            List<JsonNode> results = results(call);
            assertThat(results).hasSize(7);
            assertThat(results.subList(0, 6)).allSatisfy(r -> assertThat(r.path("exit").asInt()).isEqualTo(2));
            assertThat(results).extracting(r -> r.path("id").asString("")).contains("x", "y", "z", "t", "good");
            assertThat(results.get(1).path("error").asString()).contains("line 2");
            assertThat(results.getLast().path("outcome").asString()).isEqualTo("ok");
        }
    }

    @Test
    void jobsComeFromStandardInputToo() throws Exception {
        try (Peer peer = Peer.answering(HELLO, Then.CLOSE)) {
            String job = job("1", peer.target(), "GET / HTTP/1.1\r\n\r\n", "");
            assertThat(results(Call.fed(Octets.utf8(job), "send", "--batch", "-"))).hasSize(1);
        }
    }

    @Test
    void fileThatIsNotThereIsTwo() {
        assertThat(Call.of("send", "--batch", folder.resolve("none").toString()).exit()).isEqualTo(2);
    }

    private Call batch(List<String> lines, String... more) {
        try {
            Path file = Files.write(folder.resolve("jobs"), lines);
            List<String> words = new ArrayList<>(List.of("send", "--batch", file.toString()));
            words.addAll(List.of(more));
            return Call.of(words.toArray(String[]::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String job(String id, String target, String request, String more) {
        return "{\"id\":" + id + ",\"target\":\"" + target + "\",\"request_b64\":\""
                + Base64.getEncoder().encodeToString(Octets.latin1(request).toByteArray()) + "\"" + more + "}";
    }

    private static List<JsonNode> results(Call call) {
        return call.text().lines().map(line -> new JsonMapper().readTree(line)).toList();
    }

    private static String body(JsonNode result) {
        return Octets.owning(Base64.getDecoder().decode(result.path("body_b64").asString())).latin1();
    }
}
