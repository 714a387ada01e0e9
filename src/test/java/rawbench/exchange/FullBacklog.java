package rawbench.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port whose waiting room is full, so that a connection to it is neither taken nor refused. */
public final class FullBacklog implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
    private final List<Socket> waiting = new ArrayList<>();
    private final List<Socket> taken = new ArrayList<>();

    public FullBacklog() throws IOException {
        for (int i = 0; i < 8; i++) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()), 100);
            } catch (SocketTimeoutException full) {
                return;
            }
        }
        throw new IOException("the system takes more connections than it was asked to");
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Takes those that wait, so that there is room for others. */
    public void letIn() throws IOException {
        for (int i = 0; i < 2; i++) {
            taken.add(server.accept());
        }
    }

    @Override
    public void close() throws IOException {
        waiting.addAll(taken);
        for (Socket socket : waiting) {
            socket.close();
        }
        server.close();
    }
}
