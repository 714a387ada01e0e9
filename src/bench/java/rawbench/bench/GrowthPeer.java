package rawbench.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A server that gives each client one answer and closes: the least there can be, so that the client's time is what counts. */
final class GrowthPeer implements AutoCloseable {
    private final ServerSocket server;
    private final Material.Writing answer;

    GrowthPeer(Material.Writing answer) throws IOException {
        this.answer = answer;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    String target() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept();
                    OutputStream out = new BufferedOutputStream(client.getOutputStream(), 1 << 16)) {
                head(client.getInputStream());
                answer.write(out);
            } catch (IOException gone) {
                // The client went, or the benchmark is over.
            }
        }
    }

    /** Reads to the empty line. */
    private static void head(InputStream in) throws IOException {
        for (int seen = 0, octet = in.read(); octet >= 0; octet = in.read()) {
            seen = octet == '\n' ? seen + 1 : octet == '\r' ? seen : 0;
            if (seen == 2) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
