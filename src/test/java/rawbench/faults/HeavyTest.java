package rawbench.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers too large for an ordinary build, each met by the program in a process of its own with a heap of 64 MB; run by
 * {@code mvn -Pheavy verify}. They need some 12 GB of disk for what is received and decoded.
 */
@Tag("heavy")
@Timeout(1200)
class HeavyTest {
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final Step END = new Step.Send(Octets.latin1("0\r\n\r\n"));

    @Test
    void aBombOfTenGigabytesIsDecodedInAHeapOf64Megabytes(@TempDir Path folder) throws Exception {
        Octets member = gzip(100 << 20);
        JsonNode answer = met(folder, Script.of(new Step.AwaitRequest(), head(100 * member.length()),
                new Step.Repeat(List.of(new Step.Send(member)), 100)), 0, "--max-decoded", "16G", "--limit",
                "ratio=1000000");
        assertThat(answer.at("/octets/decoded").asLong()).isEqualTo(100L * (100 << 20));
        assertThat(answer.at("/octets/body").asLong()).isEqualTo(100 * member.length());
    }

    @Test
    void aBombOfTenGigabytesStopsAtTheUsualRatio(@TempDir Path folder) throws Exception {
        Octets member = gzip(100 << 20);
        JsonNode answer = met(folder, Script.of(new Step.AwaitRequest(), head(100 * member.length()),
                new Step.Repeat(List.of(new Step.Send(member)), 100)), 8);
        assertThat(answer.at("/octets/decoded").asLong()).isBetween(64L << 20, 100L << 20);
    }

    @Test
    void moreOctetsThanAnIntCountsAreCounted(@TempDir Path folder) throws Exception {
        Step head = new Step.Send(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2147483649\r\n\r\n"));
        Step megabyte = new Step.Send(Octets.owning(new byte[1 << 20]));
        JsonNode answer = met(folder, Script.of(new Step.AwaitRequest(), head,
                new Step.Repeat(List.of(megabyte), 2048), new Step.Send(Octets.latin1("x"))), 0);
        assertThat(answer.at("/octets/body").asLong()).isEqualTo((1L << 31) + 1);
    }

    @Test
    void tenMillionChunksOfThreeOctets(@TempDir Path folder) throws Exception {
        Step thousand = new Step.Send(Octets.latin1("3\r\nabc\r\n".repeat(1000)));
        JsonNode answer = met(folder, Script.of(new Step.AwaitRequest(), new Step.Send(Octets.latin1(CHUNKED)),
                new Step.Repeat(List.of(thousand), 10_000), END), 0);
        assertThat(answer.at("/octets/body").asLong()).isEqualTo(30_000_000);
        assertThat(answer.at("/verdict/complete").asString()).isEqualTo("yes");
    }

    @Test
    void aGibibyteInChunksOfEightKibibytes(@TempDir Path folder) throws Exception {
        Step chunk = new Step.Send(Octets.latin1("2000\r\n" + "x".repeat(8192) + "\r\n"));
        JsonNode answer = met(folder, Script.of(new Step.AwaitRequest(), new Step.Send(Octets.latin1(CHUNKED)),
                new Step.Repeat(List.of(chunk), 1 << 17), END), 0);
        assertThat(answer.at("/octets/body").asLong()).isEqualTo(1L << 30);
        assertThat(answer.at("/verdict/complete").asString()).isEqualTo("yes");
    }

    private static Step head(long length) {
        return new Step.Send(Octets.latin1(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + length + "\r\n\r\n"));
    }

    private static Octets gzip(int zeros) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped, 1 << 16)) {
            gzip.write(new byte[zeros]);
        }
        return Octets.owning(zipped.toByteArray());
    }

    private static JsonNode met(Path folder, Script script, int exit, String... words) throws Exception {
        Path request = Files.write(folder.resolve("request"),
                "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        try (Listener listener = Listener.forgetful(Acceptor.tcp(0), script, ListenerObserver.NONE)) {
            List<String> all = new ArrayList<>(List.of("send", "--json", "--request-file", request.toString(),
                    "--target", listener.endpoint().authority()));
            all.addAll(List.of(words));
            Fork fork = Fork.of(folder, List.of("-Xmx64m", "-Djava.io.tmpdir=" + folder), all.toArray(String[]::new));
            assertThat(fork.exit()).as(fork.err() + fork.out()).isEqualTo(exit);
            return new JsonMapper().readTree(fork.out().latin1());
        }
    }
}
