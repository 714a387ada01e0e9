package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.cli.Peer.Then;
import rawbench.faults.RefusedPort;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code rawbench send} against peers on loopback: what is written where, and every exit status. */
final class SendTest {
    private static final Octets REQUEST = Octets.latin1("GET /x HTTP/1.1\r\nHost: peer\r\n\r\n");
    private static final String HELLO = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";

    @TempDir
    Path folder;

    private Path request;

    @BeforeEach
    void writeRequest() throws IOException {
        request = folder.resolve("request.octets");
        write(request, REQUEST);
    }

    @Test
    void bodyGoesToStandardOutputAndTheRestToStandardError() throws Exception {
        Call call = send(HELLO, Then.STAY);
        assertThat(call.exit()).isZero();
        assertThat(call.text()).isEqualTo("hello");
        assertThat(call.err()).contains("HTTP/1.1 200 OK").contains("Complete").contains("Content-Length");
    }

    @Test
    void statusCodeOfTheServerIsNoFailure() throws Exception {
        assertThat(send("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n", Then.STAY).exit()).isZero();
    }

    @Test
    void requestFileGoesOutOctetForOctet() throws Exception {
        Octets odd = Octets.latin1("G\u00e9T  /\u0001 HTTP/9\nx:\u00ff\r\n\0\r\n\r\n");
        write(request, odd);
        try (Peer peer = Peer.answering(HELLO, Then.STAY)) {
            assertThat(Call.of("send", "--request-file", request.toString(), "--target", peer.target()).exit())
                    .isZero();
            assertThat(peer.request()).isEqualTo(odd);
        }
    }

    @Test
    void requestComesFromStandardInputToo() throws Exception {
        try (Peer peer = Peer.answering(HELLO, Then.STAY)) {
            assertThat(Call.fed(REQUEST, "send", "--request-file", "-", "--target", peer.target()).text())
                    .isEqualTo("hello");
            assertThat(peer.request()).isEqualTo(REQUEST);
        }
    }

    @Test
    void targetWithoutSchemeIsHttp() throws Exception {
        try (Peer peer = Peer.answering(HELLO, Then.STAY)) {
            assertThat(Call.of("send", "--request-file", request.toString(), "--target", peer.authority()).text())
                    .isEqualTo("hello");
        }
    }

    @Test
    void dryRunWritesTheOctetsAndSendsNothing() {
        Call call = Call.of("send", "--request-file", request.toString(), "--target", "http://127.0.0.1:1",
                "--dry-run");
        assertThat(call.exit()).isZero();
        assertThat(call.out()).isEqualTo(REQUEST);
    }

    @Test
    void includePutsTheFinalHeadBeforeTheBody() throws Exception {
        Call call = send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + HELLO, Then.STAY, "--include");
        assertThat(call.text()).isEqualTo(HELLO);
    }

    @Test
    void wireIsEveryOctetReceivedAndNothingElse() throws Exception {
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nT: 1\r\n\r\n";
        assertThat(send(chunked, Then.STAY, "--wire").out()).isEqualTo(Octets.latin1(chunked));
        assertThat(send(chunked, Then.STAY).text()).isEqualTo("hello");
    }

    @Test
    void codedKeepsTheContentCodings() throws Exception {
        Octets zipped = gzip("hello");
        String answer = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + zipped.length() + "\r\n\r\n"
                + zipped.latin1();
        assertThat(send(answer, Then.STAY).text()).isEqualTo("hello");
        assertThat(send(answer, Then.STAY, "--coded").out()).isEqualTo(zipped);
    }

    @Test
    void outputWritesToAFile() throws Exception {
        Path file = folder.resolve("body");
        Call call = send(HELLO, Then.STAY, "--output", file.toString());
        assertThat(call.out()).isEqualTo(Octets.empty());
        assertThat(file).hasContent("hello");
    }

    @Test
    void outputThatCannotBeWrittenIsTen() throws Exception {
        Call call = send(HELLO, Then.STAY, "--output", folder.resolve("none/body").toString());
        assertThat(call.exit()).isEqualTo(10);
        assertThat(call.err()).contains("none/body").contains("cannot be written");
    }

    @Test
    void refusedConnectionIsThree() throws Exception {
        int port = RefusedPort.number();
        Call call = Call.of("send", "--request-file", request.toString(), "--target", "http://127.0.0.1:" + port);
        assertThat(call.exit()).isEqualTo(3);
        assertThat(call.err()).contains("rawbench: ").contains("127.0.0.1:" + port);
    }

    @Test
    void plainAnswerToTlsIsFour() throws Exception {
        try (Peer peer = Peer.answering(HELLO, Then.STAY)) {
            Call call = Call.of("send", "--request-file", request.toString(), "--target",
                    "https://" + peer.authority());
            assertThat(call.exit()).isEqualTo(4);
            assertThat(call.err()).contains("does not speak TLS").contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void requestThatCannotBeReadHidesNoOther() throws Exception {
        Path file = Files.write(folder.resolve("two.http"),
                List.of("### broken", "# @rb-raw file ./none.raw", "", "### good", "# @rb-target http://127.0.0.1:1",
                        "GET /good HTTP/1.1", "Host: a", ""));
        Call good = Call.of("send", file.toString(), "--name", "good", "--dry-run");
        assertThat(good.text()).startsWith("GET /good HTTP/1.1\r\n");
        Call broken = Call.of("send", file.toString(), "--name", "broken", "--dry-run");
        assertThat(broken.exit()).isEqualTo(2);
        assertThat(broken.err()).contains("none.raw");
        assertThat(Call.of("send", file.toString()).err()).contains("broken, good");
    }

    @Test
    void wantOfMemoryIsTenAndASentence() throws Exception {
        Call call = Call.into(new OutputStream() {
            @Override
            public void write(int octet) {
                throw new OutOfMemoryError("Java heap space");
            }
        }, "send", "--request-file", request.toString(), "--target", "h:1", "--dry-run");
        assertThat(call.exit()).isEqualTo(10);
        assertThat(call.err()).contains("more memory").contains("RAWBENCH_JAVA_OPTS");
    }

    @Test
    void verdictAndErrorEachNameThePhaseOfATimeoutOnce() throws Exception {
        Call call = send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", Then.STAY, "--idle-timeout", "0.05");
        assertThat(call.exit()).isEqualTo(5);
        assertThat(call.err().lines().filter(line -> line.contains("while receiving"))).hasSize(2)
                .allSatisfy(line -> assertThat(line).containsOnlyOnce("while receiving"));
    }

    @Test
    void silenceIsFiveAndNamesThePhase() throws Exception {
        Call call = send("", Then.STAY, "--first-octet-timeout", "0.05");
        assertThat(call.exit()).isEqualTo(5);
        assertThat(call.err()).contains("waiting for the first octet");
    }

    @Test
    void stalledBodyIsFiveAndItsBeginningIsWritten() throws Exception {
        Call call = send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", Then.STAY, "--idle-timeout", "0.05");
        assertThat(call.exit()).isEqualTo(5);
        assertThat(call.text()).isEqualTo("hello");
    }

    @Test
    void bodyCutByTheEndIsSixAndItsBeginningIsWritten() throws Exception {
        Call call = send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", Then.CLOSE);
        assertThat(call.exit()).isEqualTo(6);
        assertThat(call.text()).isEqualTo("hello");
    }

    @Test
    void endWithoutAnOctetIsSix() throws Exception {
        assertThat(send("", Then.CLOSE).exit()).isEqualTo(6);
    }

    @Test
    void differentLengthsAreSeven() throws Exception {
        Call call = send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello", Then.CLOSE);
        assertThat(call.exit()).isEqualTo(7);
        assertThat(call.err()).contains("length-conflict");
    }

    @Test
    void anotherProtocolIsSevenAndItsOctetsAreWritten() throws Exception {
        Call call = send("SSH-2.0-Peer\r\n", Then.CLOSE);
        assertThat(call.exit()).isEqualTo(7);
        assertThat(call.text()).isEqualTo("SSH-2.0-Peer\r\n");
    }

    @Test
    void corruptContentCodingIsSevenAndWhatDecodesIsWritten() throws Exception {
        Octets zipped = gzip("hello ".repeat(100));
        Octets cut = zipped.slice(0, zipped.length() - 8);
        Call call = send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + cut.length() + "\r\n\r\n"
                + cut.latin1(), Then.STAY);
        assertThat(call.exit()).isEqualTo(7);
        assertThat(call.text()).startsWith("hello hello");
    }

    @Test
    void limitsAreEight() throws Exception {
        assertThat(send(HELLO, Then.STAY, "--max-body", "4").exit()).isEqualTo(8);
        assertThat(send(HELLO, Then.STAY, "--limit", "line=10").exit()).isEqualTo(8);
        String six = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip, gzip, gzip, gzip, gzip\r\nContent-Length: 5\r\n\r\nhello";
        assertThat(send(six, Then.STAY).exit()).isEqualTo(8);
    }

    @Test
    void cancelIsNineAndWhatCameIsWritten() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (Peer peer = Peer.answering("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", Then.STAY)) {
            CompletableFuture<Call> call = CompletableFuture.supplyAsync(() -> Call.cancelledBy(cancellation, "send",
                    "--request-file", request.toString(), "--target", peer.target()));
            peer.request();
            cancellation.cancel();
            assertThat(call.get().exit()).isEqualTo(9);
            assertThat(call.get().err()).contains("ancelled");
        }
    }

    @Test
    void closedStandardOutputEndsQuietly() throws Exception {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        try (Peer peer = Peer.answering(HELLO, Then.STAY)) {
            Call call = Call.into(closed, "send", "--request-file", request.toString(), "--target", peer.target());
            assertThat(call.exit()).isZero();
            assertThat(call.err()).doesNotContain("rawbench:");
        }
    }

    @Test
    void fullStandardOutputIsTen() throws Exception {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        try (Peer peer = Peer.answering(HELLO, Then.STAY)) {
            Call call = Call.into(full, "send", "--request-file", request.toString(), "--target", peer.target());
            assertThat(call.exit()).isEqualTo(10);
            assertThat(call.err()).contains("No space left");
        }
    }

    @Test
    void rawTcpWritesWhatComesUntilTheEnd() throws Exception {
        try (Peer peer = Peer.answering("any\0thing", Then.CLOSE)) {
            Call call = Call.of("send", "--request-file", request.toString(), "--target",
                    "tcp://" + peer.authority());
            assertThat(call.exit()).isZero();
            assertThat(call.out()).isEqualTo(Octets.latin1("any\0thing"));
        }
    }

    @Test
    void rawTcpWithoutAnOctetIsFive() throws Exception {
        try (Peer peer = Peer.answering("", Then.STAY)) {
            assertThat(Call.of("send", "--request-file", request.toString(), "--target", "tcp://" + peer.authority(),
                    "--timeout", "0.1").exit()).isEqualTo(5);
        }
    }

    @Test
    void resolveTakesTheAddressGiven() throws Exception {
        try (Peer peer = Peer.answering(HELLO, Then.STAY)) {
            String port = peer.authority().substring(peer.authority().indexOf(':'));
            Call call = Call.of("send", "--request-file", request.toString(), "--target", "nowhere.invalid" + port,
                    "--resolve", "Nowhere.invalid:127.0.0.1", "-4", "--local", "127.0.0.1");
            assertThat(call.text()).isEqualTo("hello");
        }
    }

    @Test
    void methodHintTellsHeadFromOctetsThatDoNot() throws Exception {
        write(request, Octets.latin1("\u0001\u0002\r\n\r\n"));
        assertThat(send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", Then.STAY, "--method-hint", "HEAD").exit())
                .isZero();
    }

    @Test
    void templateIsChosenByName() throws Exception {
        Path template = folder.resolve("two.http");
        List<String> lines = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            lines.addAll(List.of("### " + name, "# @name " + name, "# @rb-target http://127.0.0.1:1",
                    "GET /" + name + " HTTP/1.1", "Host: a", ""));
        }
        Files.write(template, lines);
        assertThat(Call.of("send", template.toString(), "--name", "two", "--dry-run").text())
                .isEqualTo("GET /two HTTP/1.1\r\nHost: a\r\n\r\n");
        Call several = Call.of("send", template.toString(), "--dry-run");
        assertThat(several.exit()).isEqualTo(2);
        assertThat(several.err()).contains("one, two");
        Call none = Call.of("send", template.toString(), "--name", "three", "--dry-run");
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.err()).contains("three").contains("one, two");
    }

    @Test
    void variableOfTheCallWinsOverTheFiles() throws Exception {
        Path template = folder.resolve("v.http");
        Files.writeString(template,
                "@who = file\n\n### v\n# @rb-target http://127.0.0.1:1\nGET /{{who}} HTTP/1.1\nHost: a\n");
        assertThat(Call.of("send", template.toString(), "--dry-run").text()).startsWith("GET /file ");
        assertThat(Call.of("send", template.toString(), "--dry-run", "--var", "who=call").text())
                .startsWith("GET /call ");
    }

    @Test
    void fileThatIsNotThereIsTwo() {
        Call call = Call.of("send", folder.resolve("no.http").toString());
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains("no.http");
        assertThat(Call.of("send", "--request-file", folder.resolve("no").toString(), "--target", "a:1").exit())
                .isEqualTo(2);
    }

    private Call send(String answer, Then then, String... more) throws IOException {
        try (Peer peer = Peer.answering(answer, then)) {
            List<String> words = new ArrayList<>(
                    List.of("send", "--request-file", request.toString(), "--target", peer.target()));
            words.addAll(List.of(more));
            return Call.of(words.toArray(String[]::new));
        }
    }

    private static void write(Path file, Octets octets) throws IOException {
        Files.write(file, octets.toByteArray());
    }

    private static Octets gzip(String text) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Octets.of(zipped.toByteArray());
    }
}
