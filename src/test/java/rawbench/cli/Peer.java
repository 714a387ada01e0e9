package rawbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** A server on loopback that answers every client with the same octets, and keeps what it was sent. */
final class Peer implements AutoCloseable {
    /** What a peer does once it has answered. */
    enum Then {
        CLOSE,
        RESET,
        STAY
    }

    /** The type of a TLS record (RFC 8446 5.1). */
    private static final int HANDSHAKE = 22;

    private final ServerSocket server;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Octets> requests = new LinkedBlockingQueue<>();
    private final String answer;
    private final Then then;

    private Peer(String answer, Then then) throws IOException {
        this.answer = answer;
        this.then = then;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    /** A peer that sends these octets (one a character) after the first read that ends a head. */
    static Peer answering(String answer, Then then) throws IOException {
        return new Peer(answer, then);
    }

    String target() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    String authority() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The octets of the next client's request. */
    Octets request() throws InterruptedException {
        Octets request = requests.poll(20, TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return request;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private void acceptAll() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try {
            requests.add(readRequest(client.getInputStream()));
            OutputStream out = client.getOutputStream();
            out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            if (then == Then.RESET) {
                client.setSoLinger(true, 0);
            }
            if (then != Then.STAY) {
                client.close();
            }
        } catch (IOException gone) {
            clients.remove(client);
        }
    }

    /** Everything up to an empty line, which the tests' requests all have; of a TLS handshake the first octet. */
    private static Octets readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            request.write(octet);
            if (octet == HANDSHAKE && request.size() == 1
                    || request.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return Octets.of(request.toByteArray());
    }
}
