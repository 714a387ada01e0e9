package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.content.ContentCoding;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes to standard output while an answer comes. */
class LiveOutputTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @TempDir
    private Path folder;

    private String request() {
        try {
            return Files.writeString(folder.resolve("request"), "GET / HTTP/1.1\r\nHost: h\r\n\r\n").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Standard output whose reader says how much it has seen. */
    private static final class Seen extends OutputStream {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private final Semaphore lines = new Semaphore(0);

        boolean awaitLine() {
            try {
                return lines.tryAcquire(20, TimeUnit.SECONDS);
            } catch (InterruptedException ended) {
                return false;
            }
        }

        @Override
        public void write(int octet) {
            write(new byte[]{(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] octets, int from, int count) {
            all.write(octets, from, count);
            for (int i = from; i < from + count; i++) {
                if (octets[i] == '\n') {
                    lines.release();
                }
            }
        }
    }

    /** Sends each piece only when the line that the one before it held was written; then ends as it is told. */
    private String heldBack(String head, List<Octets> pieces, String last, String... options) {
        Seen out = new Seen();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(Octets.latin1(head));
            for (Octets piece : pieces) {
                client.send(piece);
                if (!out.awaitLine()) {
                    return;
                }
            }
            client.send(Octets.latin1(last));
        })) {
            List<String> words = new ArrayList<>(List.of("send", "--target", "http://127.0.0.1:" + peer.port()));
            words.addAll(List.of(options));
            words.addAll(List.of("--request-file", request()));
            Call.into(out, words.toArray(String[]::new));
        }
        return out.all.toString(StandardCharsets.UTF_8);
    }

    private static Octets chunk(Octets data) {
        return Octets.latin1(Long.toHexString(data.length()) + "\r\n").concat(data).concat(Octets.latin1("\r\n"));
    }

    @Test
    void everyEventIsWrittenBeforeTheNextComes() {
        List<Octets> pieces = List.of(Octets.latin1("data: 1\n"), Octets.latin1("data: 2\n"));
        assertThat(heldBack(OK + "Content-Type: text/event-stream\r\n\r\n", pieces, "data: 3"))
                .isEqualTo("data: 1\ndata: 2\ndata: 3");
    }

    @Test
    void everyChunkIsWrittenWithoutItsLineBeforeTheNextComes() {
        List<Octets> pieces = List.of(chunk(Octets.latin1("one\n")), chunk(Octets.latin1("two\n")));
        assertThat(heldBack(OK + "Transfer-Encoding: chunked\r\n\r\n", pieces, "0\r\n\r\n")).isEqualTo("one\ntwo\n");
    }

    @Test
    void everyFlushOfACodedBodyIsWrittenDecoded() throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        List<Octets> pieces = new ArrayList<>();
        try (OutputStream gzip = new GZIPOutputStream(coded, 512, true)) {
            for (int i = 0; i < 3; i++) {
                gzip.write(("今日 " + i + "\n").getBytes(StandardCharsets.UTF_8));
                gzip.flush();
                pieces.add(Octets.of(coded.toByteArray()));
                coded.reset();
            }
        }
        String head = OK + "Content-Encoding: gzip\r\n\r\n";
        assertThat(heldBack(head, pieces, "")).isEqualTo("今日 0\n今日 1\n今日 2\n");
        assertThat(heldBack(head, pieces.subList(0, 1), "", "--include")).isEqualTo(head + "今日 0\n");
    }

    @Test
    void theHeadIsWrittenBeforeTheBodyComes() {
        assertThat(heldBack("", List.of(Octets.latin1(OK), Octets.latin1("A: b\r\n\r\n"), Octets.latin1("x\n")), "y",
                "--wire")).isEqualTo(OK + "A: b\r\n\r\nx\ny");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "zstd", "identity", "unheard-of"})
    void whatIsWrittenIsWhatIsSavedOfAWholeAnswer(String coding) throws Exception {
        Random random = new Random(coding.hashCode());
        byte[] noise = new byte[300_000];
        random.nextBytes(noise);
        for (int i = 0; i < noise.length / 2; i++) {
            noise[i] &= 3;
        }
        Octets content = Octets.owning(noise);
        Octets body = ContentCoding.named(coding).map(c -> c.encode(content)).orElse(content);
        Octets head = Octets.latin1(OK + "Content-Encoding: " + coding + "\r\nTransfer-Encoding: chunked\r\n\r\n");
        Octets cut = body.slice(0, body.length() - 9);
        for (Octets answer : List.of(chunk(body).concat(Octets.latin1("0\r\n\r\n")), chunk(cut))) {
            for (String option : List.of("--include", "--coded", "--limit=ratio=1000", "--max-decoded=70000")) {
                assertThat(written(head.concat(answer), option)).as(option)
                        .isEqualTo(saved(head.concat(answer), option));
            }
        }
    }

    private Octets written(Octets answer, String option) {
        try (TestPeer peer = answering(answer)) {
            return Call.of("send", "--target", "http://127.0.0.1:" + peer.port(), option, "--request-file",
                    request()).out();
        }
    }

    private Octets saved(Octets answer, String option) throws IOException {
        Path file = folder.resolve("body");
        try (TestPeer peer = answering(answer)) {
            Call.of("send", "--target", "http://127.0.0.1:" + peer.port(), option, "--output", file.toString(),
                    "--request-file", request());
            return Octets.ofFile(file);
        }
    }

    private static TestPeer answering(Octets answer) {
        return TestPeer.plays(client -> {
            client.readHead();
            client.send(answer);
        });
    }
}
