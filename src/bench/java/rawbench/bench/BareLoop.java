package rawbench.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The least that a server in Java can be, to compare ours with: accept, and a loop for each client. */
final class BareLoop implements AutoCloseable {
    private final ServerSocket server;
    private final boolean echoes;

    private BareLoop(boolean echoes) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.echoes = echoes;
        Thread.ofVirtual().start(this::accept);
    }

    static BareLoop echo() throws IOException {
        return new BareLoop(true);
    }

    static BareLoop sink() throws IOException {
        return new BareLoop(false);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        byte[] block = new byte[64 * 1024];
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = client.getInputStream();
            OutputStream out = client.getOutputStream();
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                if (echoes) {
                    out.write(block, 0, count);
                }
            }
        } catch (IOException gone) {
            // Its client tells.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A port that is free now. */
    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** A connection to a program that has just been started and will listen soon. */
    static Socket connected(int port, Process program) throws IOException {
        while (true) {
            try {
                return new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                if (!program.isAlive()) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** How many datagrams the system has thrown away for want of room at a UDP port; 0 where it does not tell. */
    static long drops(int port) throws IOException {
        Path table = Path.of("/proc/net/udp");
        if (!Files.exists(table)) {
            return 0;
        }
        List<String> lines = Files.readAllLines(table);
        String local = String.format("0100007F:%04X", port);
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 12 && fields[1].equals(local))
                .mapToLong(fields -> Long.parseLong(fields[12]))
                .sum();
    }
}
