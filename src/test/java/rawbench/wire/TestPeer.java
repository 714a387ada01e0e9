package rawbench.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import rawbench.octets.Octets;

/**
 * The other end of a connection in tests, on plain sockets of the platform and independent of what is tested: plays a
 * script against each client, then closes.
 */
public final class TestPeer implements AutoCloseable {
    /** What to do with one client. */
    @FunctionalInterface
    public interface Script {
        void play(Client client) throws IOException;
    }

    private final ServerSocket server;
    private final Script script;
    private final SSLContext tls;
    private final List<Client> clients = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final Semaphore finished = new Semaphore(0);
    private final Thread accepting;

    private TestPeer(ServerSocket server, Script script, SSLContext tls) {
        this.server = server;
        this.script = script;
        this.tls = tls;
        accepting = Thread.ofPlatform().daemon().name("test-peer").start(this::accept);
    }

    /** A peer on 127.0.0.1. */
    public static TestPeer plays(Script script) {
        return at(InetAddress.ofLiteral("127.0.0.1"), script, null);
    }

    /** A peer on this address. */
    public static TestPeer at(InetAddress address, Script script) {
        return at(address, script, null);
    }

    /** A peer that speaks TLS; its script starts after the handshake. */
    public static TestPeer tls(SSLContext context, Script script) {
        return at(InetAddress.ofLiteral("127.0.0.1"), script, context);
    }

    /** A peer that reads the head of a request, answers these octets and closes. */
    public static TestPeer answers(String latin1) {
        return plays(client -> {
            client.readHead();
            client.send(latin1);
        });
    }

    private static TestPeer at(InetAddress address, Script script, SSLContext tls) {
        try {
            return new TestPeer(new ServerSocket(0, 50, address), script, tls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Waits until one more client was served to the end of its script. */
    public void awaitFinished() throws InterruptedException {
        finished.acquire();
    }

    /** The clients so far, in order. */
    public List<Client> clients() {
        return clients;
    }

    /** Lets every script go on that is waiting in {@link Client#hold}. */
    public void release() {
        released.countDown();
    }

    @Override
    public void close() {
        release();
        SocketConnection.closeQuietly(server);
        try {
            // Until the thread has left its call, the system still takes connections for it.
            accepting.join();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        clients.forEach(c -> SocketConnection.closeQuietly(c.plain));
    }

    private void accept() {
        while (true) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().name("test-peer-client").start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        Client client = new Client(socket);
        clients.add(client);
        try {
            client.secure();
            script.play(client);
            SocketConnection.closeQuietly(client.top);
        } catch (IOException gone) {
            client.trouble = gone;
        } finally {
            SocketConnection.closeQuietly(socket);
            finished.release();
        }
    }

    /** One client, as a script sees it. */
    public final class Client {
        private final Socket plain;
        private Socket top;
        private volatile IOException trouble;
        private final java.io.ByteArrayOutputStream got = new java.io.ByteArrayOutputStream();

        private Client(Socket plain) {
            this.plain = plain;
            this.top = plain;
        }

        private void secure() throws IOException {
            plain.setTcpNoDelay(true);
            if (tls != null) {
                SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, true);
                secured.setUseClientMode(false);
                secured.startHandshake();
                top = secured;
            }
        }

        /** What ended the script early, if anything did. */
        public IOException trouble() {
            return trouble;
        }

        public InputStream in() throws IOException {
            return top.getInputStream();
        }

        public OutputStream out() throws IOException {
            return top.getOutputStream();
        }

        public Socket plain() {
            return plain;
        }

        public Socket top() {
            return top;
        }

        /** Every octet read so far by the methods of this class. */
        public synchronized Octets got() {
            return Octets.owning(got.toByteArray());
        }

        /** Reads so many octets, or fewer where the client ends. */
        public Octets read(int count) throws IOException {
            byte[] octets = in().readNBytes(count);
            keep(octets);
            return Octets.of(octets);
        }

        /** Reads up to an empty line. */
        public Octets readHead() throws IOException {
            java.io.ByteArrayOutputStream head = new java.io.ByteArrayOutputStream();
            int last = 0;
            while (last != 0x0D0A0D0A) {
                int octet = in().read();
                if (octet < 0) {
                    break;
                }
                head.write(octet);
                last = last << 8 | octet;
            }
            keep(head.toByteArray());
            return Octets.owning(head.toByteArray());
        }

        /** Reads to the client's end. */
        public Octets readAll() throws IOException {
            byte[] octets = in().readAllBytes();
            keep(octets);
            return Octets.of(octets);
        }

        public void send(String latin1) throws IOException {
            send(Octets.latin1(latin1));
        }

        public void send(Octets octets) throws IOException {
            octets.writeTo(out());
            out().flush();
        }

        /** Sends octet by octet. */
        public void drip(Octets octets) throws IOException {
            for (long i = 0; i < octets.length(); i++) {
                out().write(octets.at(i));
                out().flush();
            }
        }

        /** Does nothing more until the test lets go or ends. */
        public void hold() {
            try {
                released.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        /** Ends with RST. */
        public void reset() throws IOException {
            plain.setSoLinger(true, 0);
            plain.close();
        }

        private synchronized void keep(byte[] octets) {
            got.writeBytes(octets);
        }
    }
}
