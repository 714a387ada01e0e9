package rawbench.octets;

import java.io.InputStream;
import java.util.Objects;

/** A byte string read as a stream, for libraries that want one. */
final class OctetStream extends InputStream {
    private final Octets octets;
    private long at;

    OctetStream(Octets octets) {
        this.octets = octets;
    }

    @Override
    public int read() {
        return at < octets.length() ? octets.at(at++) : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, into.length);
        if (count == 0) {
            return 0;
        }
        int n = (int) Math.min(count, octets.length() - at);
        if (n == 0) {
            return -1;
        }
        octets.copyTo(at, into, offset, n);
        at += n;
        return n;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, octets.length() - at);
    }
}
