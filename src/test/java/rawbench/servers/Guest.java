package rawbench.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

import rawbench.octets.Octets;

/**
 * Other people's client, run once against a listener of ours: what it was given at its input, what it said, and how it
 * ended.
 */
record Guest(Octets out, String err, int exit) {
    private static final long PATIENCE_SECONDS = 30;

    /** Runs it to its end; the test is skipped, with the reason, where it is not installed. */
    static Guest run(Program program, Octets in, String... arguments) throws Exception {
        Assumptions.assumeTrue(program.path().isPresent(), program::absence);
        List<String> words = new ArrayList<>(List.of(program.path().orElseThrow().toString()));
        words.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(words).start();
        try {
            Said err = Said.by(process.getErrorStream());
            Said out = Said.by(process.getInputStream());
            Thread.ofVirtual().start(() -> give(process, in));
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(String.join(" ", words) + " does not end");
            }
            return new Guest(out.all(), err.all().latin1(), process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    private static void give(Process process, Octets in) {
        try (OutputStream input = process.getOutputStream()) {
            in.writeTo(input);
        } catch (IOException ended) {
            // It has enough; the test looks at what came of it.
        }
    }

    /** What comes out of a process, read beside it. */
    private static final class Said {
        private final Thread thread;
        private volatile byte[] octets = new byte[0];

        private Said(java.io.InputStream stream) {
            thread = Thread.ofVirtual().start(() -> {
                try {
                    octets = stream.readAllBytes();
                } catch (IOException broken) {
                    octets = broken.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
                }
            });
        }

        static Said by(java.io.InputStream stream) {
            return new Said(stream);
        }

        Octets all() throws InterruptedException {
            thread.join();
            return Octets.owning(octets);
        }
    }
}
