package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import rawbench.content.ContentCoding;
import rawbench.evidence.Evidence;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** The command that explains stored octets. */
class ExplainTest {
    private static final Octets HELLO = ContentCoding.GZIP.encode(Octets.latin1("hello hello hello"));
    private static final Octets ANSWER = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
            + HELLO.length() + "\r\n\r\n").concat(HELLO);

    @TempDir
    private Path folder;

    private static Call explained(Octets octets, String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "explain";
        words[1] = "-";
        System.arraycopy(options, 0, words, 2, options.length);
        return Call.fed(octets, words);
    }

    @Test
    void anEvidenceFileIsExplainedByTheMethodAndTheEndThatItKnows() throws Exception {
        Octets answer = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (TestPeer peer = TestPeer.answers(answer.latin1())) {
            Exchange exchange = new Exchanger().send(Sending.of(Target.parse("http://127.0.0.1:" + peer.port()),
                    Octets.latin1("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n")), ExchangeObserver.NONE, new Cancellation());
            Evidence.write(exchange, true, ZoneOffset.UTC, file, () -> false);
        }
        Octets evidence = Octets.of(file.toByteArray());
        Call call = explained(evidence);
        assertThat(call.exit()).as("the answer to HEAD has no body").isZero();
        assertThat(call.text()).startsWith("An answer of " + answer.length() + " octets\n").contains("still open");
        assertThat(explained(evidence, "--request").text()).startsWith("A request of ");
        Call damaged = explained(evidence.slice(0, evidence.length() - 70));
        assertThat(damaged.exit()).isEqualTo(2);
        assertThat(damaged.err()).contains("cannot be explained. Line ");
    }

    @Test
    void anAnswerIsToldOctetByOctetWithVerdictAndCodings() throws Exception {
        Path file = folder.resolve("answer.octets");
        Files.write(file, ANSWER.toByteArray());
        Call call = Call.of("explain", file.toString());
        assertThat(call.exit()).isZero();
        assertThat(call.text()).startsWith("An answer of " + ANSWER.length() + " octets\n")
                .contains("         0 +17        status line")
                .contains("HTTP/1.1 200 OK (RFC 9112 4)")
                .contains("Complete · Content-Length (RFC 9112 6.3 item 6) · closed by the server")
                .contains("Codings, undone in this order:\n- gzip: " + HELLO.length() + " octets became 17")
                .doesNotContain("Where readers")
                .doesNotContain("Findings");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void aRequestIsToldByItsFirstOctets() {
        Call call = explained(Octets.latin1("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nab"));
        assertThat(call.text()).startsWith("A request of ")
                .contains("request line")
                .contains("Incomplete · Content-Length 5: a server waits for 3 more");
        assertThat(call.exit()).isEqualTo(6);
    }

    @Test
    void bothBordersOfASmuggledRequestAreTold() {
        Octets request = Octets.latin1("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 6\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nG");
        Call call = explained(request);
        assertThat(call.text()).contains("Where readers take it to end, and they differ:")
                .contains("- a lenient reader ends it at octet " + (request.length() - 1) + " (the last chunk)")
                .contains("- one that heeds Content-Length first ends it at octet " + request.length())
                .contains("borders-differ")
                .contains("octets-after-end");
        JsonNode json = explained(request, "--json").json();
        assertThat(json.get("borders").findValuesAsString("reader")).contains("lenient", "strict", "length-first");
        assertThat(json.get("kind").stringValue()).isEqualTo("request");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Content-Length: 9|half|6", "Content-Length: -5|half|7",
            "Content-Encoding: gzip|plain|7", "Content-Length: 4|half|0", "X: y|until close|0"})
    void theExitStatusIsThatOfSend(String field, String body, int exit) {
        assertThat(explained(Octets.latin1("HTTP/1.1 200 OK\r\n" + field + "\r\n\r\n" + body)).exit()).isEqualTo(exit);
    }

    @Test
    void nothingIsNoAnswer() {
        Call call = explained(Octets.empty(), "--response");
        assertThat(call.exit()).isEqualTo(6);
        assertThat(call.text()).contains("no octet of an answer came");
    }

    @Test
    void howTheConnectionStoodAndWhatWasAskedAreOptions() {
        Octets untilClose = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n\r\nhalf");
        assertThat(explained(untilClose, "--end", "rst").exit()).isEqualTo(6);
        assertThat(explained(untilClose, "--end", "gone").exit()).isEqualTo(2);
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n");
        assertThat(explained(head, "--method", "HEAD").exit()).isZero();
        assertThat(explained(head, "--limit", "head=20").exit()).isEqualTo(8);
    }

    @Test
    void spansPastTheWishedNumberAreCountedAndSpansZeroListsAll() {
        Octets chunks = Octets.latin1("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "1\r\nx\r\n".repeat(3000) + "0\r\n\r\n");
        Call some = explained(chunks, "--spans", "5");
        assertThat(some.text().lines().filter(line -> line.contains("chunk size"))).hasSize(1);
        assertThat(some.text()).contains("octets more, in spans that --spans 0 lists");
        Call all = explained(chunks, "--spans", "0");
        assertThat(all.text().lines().filter(line -> line.contains("chunk size"))).hasSize(3000);
        assertThat(explained(chunks, "--json", "--spans", "7").json().get("spans").size()).isEqualTo(7);
    }

    @Test
    void spansInJsonTileTheOctets() {
        long at = 0;
        for (JsonNode span : explained(ANSWER, "--json").json().get("spans")) {
            assertThat(span.get("at").longValue()).isEqualTo(at);
            at += span.get("length").longValue();
        }
        assertThat(at).isEqualTo(ANSWER.length());
    }

    @Test
    void anyOctetsAreExplained() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            Octets octets = random.nextBoolean() ? Octets.of(noise)
                    : Octets.latin1("HTTP/1.1 200 OK\r\n").concat(Octets.of(noise));
            for (List<String> options : List.of(List.of("--request"), List.of("--response"), List.of("--json"))) {
                assertThat(explained(octets, options.toArray(String[]::new)).exit()).as("%s %s", options, octets)
                        .isIn(0, 6, 7, 8);
            }
        }
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        Call call = Call.of("explain", folder.resolve("none").toString());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("there is no such file");
    }
}
