package rawbench.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

import rawbench.octets.Octets;

/**
 * The plain socket beneath TLS, which remembers what TLS does not tell: the first octets that came, and whether the
 * peer's side ended. (The platform takes a stream that was cut for one that ended in order.)
 */
final class TappedSocket extends Socket {
    private static final int FIRST = 64;
    private static final int BUFFER = 16 * 1024;

    private final ByteArrayOutputStream first = new ByteArrayOutputStream(FIRST);
    private volatile boolean ended;
    private InputStream tap;

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
            tap = new BufferedInputStream(new Tap(super.getInputStream()), BUFFER);
        }
        return tap;
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
