package rawbench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;
import rawbench.wire.Acceptor;

import static org.assertj.core.api.Assertions.assertThat;

/** A disk that is really full: what fitted is shown, 10 is the exit, and no half file is left that looks whole. */
class DiskFullTest {
    private static final int BODY = 8 << 20;

    @Test
    void whatFittedIsKeptAndTheExitIsTen(@TempDir Path folder) throws Exception {
        try (TinyDisk disk = disk(folder, 3); Listener listener = listener()) {
            Fork fork = send(folder, listener, List.of("-Djava.io.tmpdir=" + disk.folder()));
            assertThat(fork.exit()).isEqualTo(10);
            assertThat(fork.err()).contains("cannot be kept")
                    .contains("No space left")
                    .contains("Make room")
                    .contains("Incomplete");
            assertThat(fork.out().length()).isBetween(1L << 20, 3L << 20);
            assertThat(Octets.of(body()).startsWith(fork.out())).as("a true beginning of the body").isTrue();
        }
    }

    @Test
    void anOutputThatDoesNotFitLeavesNoFileThatLooksWhole(@TempDir Path folder) throws Exception {
        try (TinyDisk disk = disk(folder, 3); Listener listener = listener()) {
            Path file = disk.folder().resolve("body");
            Fork fork = send(folder, listener, List.of(), "--output", file.toString());
            assertThat(fork.exit()).isEqualTo(10);
            assertThat(fork.err()).contains(file.toString()).contains("No space left");
            assertThat(file).doesNotExist();
        }
    }

    private static TinyDisk disk(Path folder, int megabytes) throws IOException {
        Optional<TinyDisk> disk = TinyDisk.mount(folder, megabytes);
        Assumptions.assumeTrue(disk.isPresent(), "no small disk can be mounted here: that needs root on Linux");
        return disk.orElseThrow();
    }

    private static Listener listener() throws IOException {
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: " + BODY + "\r\n\r\n");
        return Listener.forgetful(Acceptor.tcp(0),
                Script.of(new Step.AwaitRequest(), new Step.Send(head), new Step.Send(Octets.of(body()))),
                ListenerObserver.NONE);
    }

    private static byte[] body() {
        byte[] body = new byte[BODY];
        new Random(7).nextBytes(body);
        return body;
    }

    private static Fork send(Path folder, Listener listener, List<String> jvm, String... words) throws Exception {
        Path request = folder.resolve("request");
        Files.write(request, "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        List<String> all = new ArrayList<>(List.of("send", "--request-file", request.toString(), "--target",
                listener.endpoint().authority()));
        all.addAll(List.of(words));
        return Fork.of(folder, jvm, all.toArray(String[]::new));
    }
}
