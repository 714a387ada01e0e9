package rawbench.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

import rawbench.octets.Octets;

/**
 * One client's connection as an {@link Acceptor} took it; unlike the connections we open it can end in every way a peer
 * can misbehave.
 *
 * <p>One thread reads and writes; any thread may {@link #close}, {@link #reset} or {@link #cut} it, which ends a blocked
 * read or write at once.
 */
public final class Accepted implements AutoCloseable {
    private final Socket plain;
    /** The TLS layer, or the plain socket itself. */
    private final Socket spoken;

    Accepted(Socket plain, Optional<SSLContext> tls) throws IOException {
        this.plain = plain;
        this.spoken = tls.isPresent() ? layer(plain, tls.get()) : plain;
    }

    private static Socket layer(Socket plain, SSLContext tls) throws IOException {
        SSLSocket layer = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, true);
        layer.setUseClientMode(false);
        return layer;
    }

    /**
     * Reads what has come, waiting for at least one octet; over TLS the first read shakes hands.
     *
     * @return how many octets, or -1 when the client has ended its side
     * @throws java.net.SocketTimeoutException when {@link #patience} ended first
     */
    public int read(byte[] into) throws IOException {
        return spoken.getInputStream().read(into);
    }

    /** How long a {@link #read} waits; {@link Duration#ZERO} for ever. */
    public void patience(Duration longest) throws IOException {
        spoken.setSoTimeout(Math.toIntExact(longest.toMillis()));
    }

    public void write(byte[] octets, int from, int count) throws IOException {
        spoken.getOutputStream().write(octets, from, count);
    }

    public void write(Octets octets) throws IOException {
        octets.writeTo(spoken.getOutputStream());
    }

    /** Ends our side and leaves the client's open: FIN, over TLS with close_notify before it. */
    public void halfClose() throws IOException {
        if (plain.isOutputShutdown()) {
            return;
        }
        spoken.shutdownOutput();
        // TLS over a socket says close_notify and leaves the FIN to whoever made the socket.
        if (!plain.isOutputShutdown()) {
            plain.shutdownOutput();
        }
    }

    /** The client's address and port. */
    public InetSocketAddress address() {
        return (InetSocketAddress) plain.getRemoteSocketAddress();
    }

    /** Throws the connection away: the client sees RST, and what it had not yet read may be lost to it. */
    public void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    /** Ends the connection beneath TLS, without close_notify; where there is no TLS the same as {@link #close}. */
    public void cut() throws IOException {
        plain.close();
    }

    /** Ends both sides; over TLS with close_notify where that takes no waiting. */
    @Override
    public void close() throws IOException {
        if (spoken instanceof SSLSocket && !spoken.isOutputShutdown() && !plain.isClosed()) {
            spoken.shutdownOutput();
        }
        plain.close();
    }
}
