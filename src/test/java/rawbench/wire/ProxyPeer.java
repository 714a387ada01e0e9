package rawbench.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;

import rawbench.octets.Octets;

/**
 * A proxy for tests that really carries octets, to the port that was asked for on 127.0.0.1 whatever the host: so a name
 * that only it knows shows who resolved it. It remembers what it was asked for.
 */
public final class ProxyPeer implements AutoCloseable {
    private static final String OK = "HTTP/1.1 200 Connection established\r\nVia: test\r\n\r\n";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final TestPeer peer;
    /** As {@code user:password}; empty for everybody. */
    private final String login;

    private ProxyPeer(String login, SSLContext tls, boolean socks) {
        this.login = login;
        TestPeer.Script script = socks ? this::socks : this::connect;
        this.peer = tls == null ? TestPeer.plays(script) : TestPeer.tls(tls, script);
    }

    /** An HTTP proxy that knows CONNECT. */
    public static ProxyPeer http(String login) {
        return new ProxyPeer(login, null, false);
    }

    /** The same behind TLS. */
    public static ProxyPeer https(SSLContext tls) {
        return new ProxyPeer("", tls, false);
    }

    /** A SOCKS5 proxy. */
    public static ProxyPeer socks5(String login) {
        return new ProxyPeer(login, null, true);
    }

    public String authority() {
        return "127.0.0.1:" + peer.port();
    }

    /** What it was asked to connect to, as {@code host:port}. */
    public List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        peer.close();
    }

    private void connect(TestPeer.Client client) throws IOException {
        String head = client.readHead().latin1();
        String authority = head.substring("CONNECT ".length(), head.indexOf(" HTTP/1.1\r\n"));
        asked.add(authority);
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        if (!login.isEmpty() && !head.contains("\r\nProxy-Authorization: Basic " + basic + "\r\n")) {
            client.send("HTTP/1.1 407 Who Are You\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                    + "Content-Length: 5\r\n\r\nwho?\n");
            return;
        }
        client.send(OK);
        carry(client, Integer.parseInt(authority.substring(authority.lastIndexOf(':') + 1)));
    }

    private void socks(TestPeer.Client client) throws IOException {
        DataInputStream in = new DataInputStream(client.in());
        in.readByte();
        byte[] methods = in.readNBytes(in.readByte());
        int wanted = login.isEmpty() ? 0 : 2;
        if (new String(methods, StandardCharsets.ISO_8859_1).indexOf(wanted) < 0) {
            client.send(Octets.of((byte) 5, (byte) 0xFF));
            return;
        }
        client.send(Octets.of((byte) 5, (byte) wanted));
        if (!login.isEmpty()) {
            in.readByte();
            String user = text(in);
            boolean right = login.equals(user + ":" + text(in));
            client.send(Octets.of((byte) 1, (byte) (right ? 0 : 1)));
            if (!right) {
                return;
            }
        }
        in.readNBytes(3);
        String host = switch (in.readByte()) {
            case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
            case 4 -> "[" + Addresses.spelled(InetAddress.getByAddress(in.readNBytes(16))) + "]";
            default -> text(in);
        };
        int port = in.readUnsignedShort();
        asked.add(host + ":" + port);
        client.send(Octets.of((byte) 5, (byte) 0, (byte) 0, (byte) 1, (byte) 127, (byte) 0, (byte) 0, (byte) 1,
                (byte) 1, (byte) 2));
        carry(client, port);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
    }

    private static void carry(TestPeer.Client client, int port) throws IOException {
        try (Socket to = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            Thread back = Thread.ofPlatform().daemon().name("test-proxy").start(() -> {
                pump(to, client.top());
                // The peer has ended: the client is told so.
                SocketConnection.closeQuietly(client.top());
            });
            pump(client.top(), to);
            to.shutdownOutput();
            back.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            out.flush();
        } catch (IOException gone) {
            // One side has left, which ends the other as well.
        }
    }
}
