package rawbench.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

import rawbench.octets.Octets;

/**
 * The socket beneath TLS (a plain one, or TLS again where the proxy is spoken to so), which remembers what TLS does not
 * tell: the first octets that came, and whether the peer's side ended. (The platform takes a stream that was cut for one
 * that ended in order.)
 */
final class TappedSocket extends Socket {
    private static final int FIRST = 64;
    private static final int BUFFER = 16 * 1024;

    private final Socket beneath;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream(FIRST);
    private volatile boolean ended;
    private InputStream tap;

    /** Over a socket that is connected. */
    TappedSocket(Socket beneath) {
        this.beneath = beneath;
    }

    /** The first octets that came, encrypted or not. */
    synchronized Octets first() {
        return Octets.owning(first.toByteArray());
    }

    /** Whether the reader met the end of the peer's octets. */
    boolean ended() {
        return ended;
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (tap == null) {
            // The buffer has more than the five octets of a record at hand when these turn out to be no TLS.
            tap = new BufferedInputStream(new Tap(beneath.getInputStream()), BUFFER);
        }
        return tap;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return beneath.getOutputStream();
    }

    @Override
    public boolean isConnected() {
        return beneath.isConnected();
    }

    @Override
    public boolean isBound() {
        return beneath.isBound();
    }

    @Override
    public boolean isClosed() {
        return beneath.isClosed();
    }

    @Override
    public boolean isInputShutdown() {
        return beneath.isInputShutdown();
    }

    @Override
    public boolean isOutputShutdown() {
        return beneath.isOutputShutdown();
    }

    @Override
    public void shutdownInput() throws IOException {
        beneath.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        beneath.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        beneath.close();
    }

    @Override
    public InetAddress getInetAddress() {
        return beneath.getInetAddress();
    }

    @Override
    public int getPort() {
        return beneath.getPort();
    }

    @Override
    public InetAddress getLocalAddress() {
        return beneath.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return beneath.getLocalPort();
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
        return beneath.getRemoteSocketAddress();
    }

    @Override
    public SocketAddress getLocalSocketAddress() {
        return beneath.getLocalSocketAddress();
    }

    @Override
    public int getSoTimeout() throws SocketException {
        return beneath.getSoTimeout();
    }

    @Override
    public void setSoTimeout(int milliseconds) throws SocketException {
        beneath.setSoTimeout(milliseconds);
    }

    @Override
    public int getSoLinger() throws SocketException {
        return beneath.getSoLinger();
    }

    @Override
    public void setSoLinger(boolean on, int seconds) throws SocketException {
        beneath.setSoLinger(on, seconds);
    }

    private synchronized void note(byte[] octets, int from, int count) {
        if (first.size() < FIRST) {
            first.write(octets, from, Math.min(count, FIRST - first.size()));
        }
    }

    private final class Tap extends FilterInputStream {
        Tap(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int got = super.read(into, from, count);
            if (got < 0) {
                ended = true;
            } else {
                note(into, from, got);
            }
            return got;
        }
    }
}
