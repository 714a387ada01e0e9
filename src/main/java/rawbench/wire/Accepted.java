package rawbench.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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
    private TranscriptRecorder recorder = TranscriptRecorder.forgetful();
    private final AtomicBoolean closed = new AtomicBoolean();

    Accepted(Socket plain, Optional<SSLContext> tls) throws IOException {
        this.plain = plain;
        this.spoken = tls.isPresent() ? layer(plain, tls.get()) : plain;
    }

    /** Has what goes and comes from now on written down. To be called before anything does. */
    public void record(TranscriptRecorder into) {
        recorder = into;
        String local = text(plain.getLocalSocketAddress());
        into.note(now -> new WireEvent.Connected(now, address(), local));
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
        int count = spoken.getInputStream().read(into);
        if (count > 0) {
            recorder.received(into, 0, count);
        } else if (count < 0) {
            recorder.note(now -> new WireEvent.HalfClosed(now, true));
        }
        return count;
    }

    /** How long a {@link #read} waits; {@link Duration#ZERO} for ever. */
    public void patience(Duration longest) throws IOException {
        spoken.setSoTimeout(Math.toIntExact(longest.toMillis()));
    }

    public void write(byte[] octets, int from, int count) throws IOException {
        long began = recorder.now();
        spoken.getOutputStream().write(octets, from, count);
        recorder.sent(began, octets, from, count);
    }

    /** Sends octets: a short byte string in one write, a long one block by block. */
    public void write(Octets octets) throws IOException {
        byte[] block = new byte[(int) Math.min(SocketConnection.BLOCK, octets.length())];
        for (long at = 0; at < octets.length(); at += block.length) {
            int count = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            write(block, 0, count);
        }
    }

    /**
     * Sends octets in the clear, past the TLS layer: what follows on the connection cannot be read as TLS any more.
     * Where there is no TLS the same as {@link #write}.
     */
    public void writeBeneath(Octets octets) throws IOException {
        if (!(spoken instanceof SSLSocket)) {
            write(octets);
        } else {
            octets.writeTo(plain.getOutputStream());
        }
    }

    /**
     * Ends our side beneath TLS: FIN without close_notify, then what the client still sends is dropped until its own
     * end. Octets left unread would make the system send RST, which can take our last words from it.
     *
     * @throws java.net.SocketTimeoutException when the client was silent for so long without ending its side
     */
    public void endBeneath(Duration silence) throws IOException {
        plain.shutdownOutput();
        plain.setSoTimeout(Math.toIntExact(silence.toMillis()));
        recorder.note(now -> new WireEvent.HalfClosed(now, false));
        byte[] dropped = new byte[SocketConnection.BLOCK];
        int count;
        do {
            count = plain.getInputStream().read(dropped);
        } while (count >= 0);
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
        recorder.note(now -> new WireEvent.HalfClosed(now, false));
    }

    /** The client's address and port: {@code 127.0.0.1:54321}. */
    public String address() {
        return text(plain.getRemoteSocketAddress());
    }

    /** Throws the connection away: the client sees RST, and what it had not yet read may be lost to it. */
    public void reset() throws IOException {
        plain.setSoLinger(true, 0);
        cut();
    }

    /** Ends the connection beneath TLS, without close_notify; where there is no TLS the same as {@link #close}. */
    public void cut() throws IOException {
        if (closed.compareAndSet(false, true)) {
            recorder.note(now -> new WireEvent.Closed(now, CloseReason.DONE));
        }
        plain.close();
    }

    /** Ends both sides, over TLS with close_notify. */
    @Override
    public void close() throws IOException {
        if (spoken instanceof SSLSocket && !plain.isClosed()) {
            try {
                halfClose();
            } catch (IOException gone) {
                // A client that has left already need not be told.
                recorder.note(now -> new WireEvent.Failed(now, Optional.of(address()),
                        Faults.broken(address(), false, gone)));
            }
        }
        cut();
    }

    private static String text(SocketAddress address) {
        InetSocketAddress inet = (InetSocketAddress) address;
        return inet.getAddress().getHostAddress() + ":" + inet.getPort();
    }
}
