package rawbench.wire;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import rawbench.octets.Octets;

/** A listening TCP port on 127.0.0.1, plain or TLS: the other end of what {@link Endpoint} names. */
public final class Acceptor implements AutoCloseable {
    /** 127.0.0.1 and nothing else: what listens here is never meant for another machine. */
    private static final InetAddress LOOPBACK = loopback();
    /** Clients the system keeps waiting until {@link #accept} takes them. */
    private static final int BACKLOG = 128;

    private final ServerSocket socket;
    private final Optional<SSLContext> tls;

    private Acceptor(ServerSocket socket, Optional<SSLContext> tls) {
        this.socket = socket;
        this.tls = tls;
    }

    /**
     * Listens at a place.
     *
     * @throws IOException with a sentence for a person when that is not possible
     */
    public static Acceptor open(Binding binding) throws IOException {
        return switch (binding.at()) {
            case Endpoint.Tcp(_, int port) -> tcp(port);
            case Endpoint.Tls _,Endpoint.Udp _,Endpoint.UnixSocket _ -> throw new IOException("not yet");
        };
    }

    /**
     * Listens for plain connections.
     *
     * @param port the port, or 0 for one that the system chooses
     * @throws IOException with a sentence for a person when the port cannot be had
     */
    public static Acceptor tcp(int port) throws IOException {
        return new Acceptor(bind(port), Optional.empty());
    }

    /**
     * Listens for TLS connections.
     *
     * @param port the port, or 0 for one that the system chooses
     * @param pkcs12 a key store with the key and certificate to show
     * @param password of the key store and its key
     * @throws IOException with a sentence for a person when the port cannot be had or the key store not be used
     */
    public static Acceptor tls(int port, Octets pkcs12, String password) throws IOException {
        SSLContext context = context(pkcs12, password.toCharArray());
        return new Acceptor(bind(port), Optional.of(context));
    }

    /** Waits for the next client. Its TLS handshake is left to {@link Accepted}, so that none holds up the others. */
    public Accepted accept() throws IOException {
        Socket client = socket.accept();
        try {
            client.setTcpNoDelay(true);
            return new Accepted(client, tls);
        } catch (IOException gone) {
            client.close();
            throw gone;
        }
    }

    /** The port listened on, also where the system chose it. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The endpoint a client opens to come here. */
    public Endpoint endpoint() {
        String host = LOOPBACK.getHostAddress();
        return tls.isPresent() ? new Endpoint.Tls(host, port()) : new Endpoint.Tcp(host, port());
    }

    public boolean closed() {
        return socket.isClosed();
    }

    /** Ends the listening, and an {@link #accept} that waits. Accepted connections live on. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(new InetSocketAddress(LOOPBACK, port), BACKLOG);
            return socket;
        } catch (BindException taken) {
            socket.close();
            throw new IOException("Port " + port + " of 127.0.0.1 cannot be listened on (" + taken.getMessage()
                    + "): choose another, or 0 for one that the system chooses", taken);
        }
    }

    private static SSLContext context(Octets pkcs12, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(pkcs12.stream(), password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IOException("The PKCS#12 key store cannot be used (" + unusable.getMessage()
                    + "): give one with a private key and its certificate", unusable);
        }
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[]{127, 0, 0, 1});
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException("four octets are an IPv4 address", impossible);
        }
    }
}
