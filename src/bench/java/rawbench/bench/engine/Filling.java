package rawbench.bench.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A stream into a drain, for clients that want one. */
final class Filling extends OutputStream {
    private final Drain into;

    Filling(Drain into) {
        this.into = into;
    }

    @Override
    public void write(int octet) throws IOException {
        into.take(new byte[]{(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        into.take(octets, from, count);
    }

    /** Empties a stream into a drain with a buffer of 64 KiB, as every client does that gives one. */
    static void all(InputStream in, Drain into) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            into.take(buffer, 0, n);
        }
    }
}
