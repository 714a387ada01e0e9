package rawbench.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server's process and those it started: ended together, also when the tests are broken off. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BETWEEN_TRIES_MILLIS = 50;

    private final Process process;
    private final Path log;
    private final Thread atExit = Thread.ofPlatform().name("server-end").unstarted(this::end);

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a process with what it says in the file {@code log} of this folder. */
    static ServerProcess start(List<String> words, Path folder) throws IOException {
        Path log = folder.resolve("log");
        return new ServerProcess(new ProcessBuilder(words).directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start(), log);
    }

    /**
     * Waits until something accepts connections at a port of loopback.
     *
     * @throws IllegalStateException with what the server said, where nothing will
     */
    void awaitAccepting(int port) throws IOException, InterruptedException {
        Instant until = Instant.now().plus(PATIENCE);
        while (!accepts(port)) {
            boolean ended = process.waitFor(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS);
            if (ended || Instant.now().isAfter(until)) {
                throw new IllegalStateException((ended ? "the server ended" : "nothing listens at " + port) + ": "
                        + Files.readString(log, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        end();
    }

    /** Asks the process to end, then makes it, and whatever it left behind. */
    private void end() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException broken) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
