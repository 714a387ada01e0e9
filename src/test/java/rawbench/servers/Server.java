package rawbench.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import rawbench.octets.Octets;

/**
 * A server of other people for the tests of one class: started with a configuration that was written for it under
 * {@code target/servers}, on free ports of loopback, and stopped when the class is done. Its tests are skipped, with the
 * reason, where it is not installed.
 */
final class Server implements BeforeAllCallback, AfterAllCallback {
    /** Writes the configuration and gives the command that starts the server in the foreground. */
    @FunctionalInterface
    interface Setup {
        List<String> command(Server server) throws Exception;
    }

    private static final int ATTEMPTS = 3;

    private final Program program;
    private final Setup setup;
    private final Path folder;
    private final Map<String, Integer> ports = new HashMap<>();
    private ServerProcess process;

    Server(Program program, Setup setup) {
        this.program = program;
        this.setup = setup;
        this.folder = Path.of("target", "servers", program.binary()).toAbsolutePath();
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).computeIfAbsent(Roll.class);
        Assumptions.assumeTrue(program.path().isPresent(), program::absence);
        Files.createDirectories(folder);
        if (asRoot()) {
            // A server that root starts goes on as another user, who is to write its logs here.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        for (int again = ATTEMPTS - 1; process == null; again--) {
            process = started(again > 0);
        }
    }

    /** The process, or null where it may be tried again: between its choice and its use others may take a port. */
    private ServerProcess started(boolean again) throws Exception {
        ports.clear();
        ServerProcess begun = ServerProcess.start(setup.command(this), folder);
        try {
            for (int port : ports.values()) {
                begun.awaitAccepting(port);
            }
            return begun;
        } catch (IllegalStateException ended) {
            begun.close();
            if (!again) {
                throw ended;
            }
            return null;
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (process != null) {
            process.close();
        }
    }

    /** A free port of loopback, the same one each time for the same name. */
    int port(String name) {
        return ports.computeIfAbsent(name, _ -> Stream.generate(Server::freePort)
                .filter(free -> !ports.containsValue(free))
                .findFirst()
                .orElseThrow());
    }

    /** The path of the server's program. */
    String program() {
        return program.path().orElseThrow().toString();
    }

    /** Where the configuration, the logs and what is served lie. */
    Path folder() {
        return folder;
    }

    /** Writes a file into the folder; returns where it lies. */
    Path file(String name, Octets octets) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            octets.writeTo(out);
        }
        return file;
    }

    Path file(String name, String text) throws IOException {
        return file(name, Octets.utf8(text));
    }

    /** Skips the class where the server is installed but cannot be run as its tests want it. */
    static void assume(boolean possible, String otherwise) {
        Assumptions.assumeTrue(possible, otherwise);
    }

    static boolean asRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException("no free port", none);
        }
    }
}
