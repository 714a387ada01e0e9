package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code rawbench listen} while it runs: its lines as they come, and its exit status once it was interrupted. */
final class Listening implements AutoCloseable {
    private static final int PATIENCE = 20;
    /** A standard input that nobody may read. */
    static final InputStream FORBIDDEN = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("standard input was read");
        }

        @Override
        public int read(byte[] into, int at, int count) throws IOException {
            throw new IOException("standard input was read");
        }
    };

    private final Cancellation cancellation = new Cancellation();
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exit = new CompletableFuture<>();
    private final String first;

    private Listening(String... words) throws InterruptedException {
        List<String> call = new ArrayList<>(List.of(words));
        call.addFirst("listen");
        Terminal terminal = new Terminal(FORBIDDEN, new Lines(), new PrintStream(err, true, StandardCharsets.UTF_8));
        // A thread of its own: the common pool may have one thread only, and others wait in it too.
        Thread.ofPlatform()
                .daemon()
                .name("listening")
                .start(
                        () -> exit.complete(
                                new Prompt(terminal, _ -> -1, cancellation).run(call.toArray(String[]::new))));
        first = line();
    }

    /** Takes whole lines out of what is written; each was flushed by its end. */
    private final class Lines extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int octet) {
            if (octet == '\n') {
                lines.add(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(octet);
            }
        }

        @Override
        public void flush() {
            assertThat(line.size()).as("octets after the last line end").isZero();
        }
    }

    /** Listens with these words behind {@code listen}; its first line has come. */
    static Listening at(String... words) throws InterruptedException {
        return new Listening(words);
    }

    /** Where it listens, as its first line says. */
    String target() {
        assertThat(first).as(err()).startsWith("listening on ");
        return first.substring("listening on ".length());
    }

    int port() {
        return Integer.parseInt(target().substring(target().lastIndexOf(':') + 1));
    }

    String first() {
        return first;
    }

    /** The next line. */
    String line() throws InterruptedException {
        String line = lines.poll(PATIENCE, TimeUnit.SECONDS);
        if (line == null) {
            cancellation.cancel();
        }
        assertThat(line).as("a line; standard error: %s", err()).isNotNull();
        return line;
    }

    /** The next line in which this stands. */
    String lineWith(String wanted) throws InterruptedException {
        String line = line();
        while (!line.contains(wanted)) {
            line = line();
        }
        return line;
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** The exit status, where it ends by itself. */
    int exit() throws Exception {
        return exit.get(PATIENCE, TimeUnit.SECONDS);
    }

    /** Interrupts it, and takes its exit status. */
    int interrupted() throws Exception {
        cancellation.cancel();
        return exit();
    }

    @Override
    public void close() {
        cancellation.cancel();
        try {
            exit();
        } catch (InterruptedException testIsOver) {
            Thread.currentThread().interrupt();
        } catch (Exception notEnded) {
            throw new AssertionError("it did not end by its interruption", notEnded);
        }
    }
}
