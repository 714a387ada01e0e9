package rawbench.wire;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

import rawbench.octets.Octets;

/** A client over TCP, with or without TLS on top. */
final class SocketAccepted extends Accepted {
    private final Socket plain;
    /** The TLS layer, or the plain socket itself. */
    private final Socket spoken;
    private final SocketAddress from;
    private final String local;
    /** Whether TLS stands, and that was written down. */
    private final AtomicBoolean shaken = new AtomicBoolean();
    private final ReentrantLock shaking = new ReentrantLock();

    SocketAccepted(Socket plain, Optional<SSLContext> tls) throws IOException {
        this.plain = plain;
        this.spoken = tls.isPresent() ? layer(plain, tls.get()) : plain;
        this.from = plain.getRemoteSocketAddress();
        this.local = Addresses.spelled(plain.getLocalSocketAddress());
    }

    private static Socket layer(Socket plain, SSLContext tls) throws IOException {
        SSLSocket layer = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, true);
        layer.setUseClientMode(false);
        return layer;
    }

    @Override
    int take(byte[] into) throws IOException {
        shakeHands();
        return spoken.getInputStream().read(into);
    }

    @Override
    void give(byte[] octets, int from, int count) throws IOException {
        shakeHands();
        spoken.getOutputStream().write(octets, from, count);
    }

    private void shakeHands() throws IOException {
        if (spoken instanceof SSLSocket tls && !shaken.get()) {
            // Who reads and who writes may both be the first; to begin a second time would be a change of keys.
            shaking.lock();
            try {
                shakeHands(tls);
            } finally {
                shaking.unlock();
            }
        }
    }

    private void shakeHands(SSLSocket tls) throws IOException {
        if (shaken.get()) {
            return;
        }
        try {
            tls.startHandshake();
        } catch (SocketTimeoutException silent) {
            throw silent;
        } catch (IOException failed) {
            throw new NotAgreedException(failed);
        }
        if (shaken.compareAndSet(false, true)) {
            TlsFacts facts = ServerTls.facts(tls.getSession());
            recorder().note(now -> new WireEvent.TlsEstablished(now, facts));
        }
    }

    @Override
    WireFault fault(IOException how, boolean reading) {
        return how instanceof NotAgreedException ? ServerTls.notAgreed(address(), how.getCause())
                : how instanceof SSLException ? ServerTls.broken(address(), how)
                        : super.fault(how, reading);
    }

    /** The handshake failed. */
    private static final class NotAgreedException extends IOException {
        private static final long serialVersionUID = 1L;

        NotAgreedException(IOException why) {
            super(why);
        }
    }

    @Override
    public void patience(Duration longest) throws IOException {
        spoken.setSoTimeout(Math.toIntExact(longest.toMillis()));
    }

    @Override
    public void writeBeneath(Octets octets) throws IOException {
        if (!(spoken instanceof SSLSocket)) {
            write(octets);
        } else {
            octets.writeTo(plain.getOutputStream());
        }
    }

    @Override
    public void endBeneath(Duration silence, long most) throws IOException {
        if (!(spoken instanceof SSLSocket)) {
            super.endBeneath(silence, most);
            return;
        }
        plain.shutdownOutput();
        plain.setSoTimeout(Math.toIntExact(silence.toMillis()));
        ended();
        Ahead.drop(plain.getInputStream()::read, most);
    }

    @Override
    void endOutput() throws IOException {
        spoken.shutdownOutput();
        // TLS over a socket says close_notify and leaves the FIN to whoever made the socket.
        if (!plain.isOutputShutdown()) {
            plain.shutdownOutput();
        }
    }

    @Override
    public String address() {
        return Addresses.spelled(from);
    }

    @Override
    String local() {
        return local;
    }

    @Override
    public void reset() throws IOException {
        if (!plain.isClosed()) {
            plain.setSoLinger(true, 0);
        }
        end(CloseReason.RESET);
    }

    @Override
    public void cut() throws IOException {
        // Before the handshake there is nothing that close_notify could end.
        end(shaken.get() && !halfClosed() ? CloseReason.CUT : CloseReason.DONE);
    }

    @Override
    void release() throws IOException {
        plain.close();
    }

    @Override
    public void close() throws IOException {
        if (spoken instanceof SSLSocket && !plain.isClosed()) {
            farewell();
        }
        cut();
    }
}
