package rawbench.practice;

import java.io.IOException;

import rawbench.listen.Client;
import rawbench.octets.Octets;

/** Gathers what goes to one client, so that a small answer, or several to pipelined requests, leave in one write. */
final class Out {
    private static final int BUFFER = 32 * 1024;

    private final Client client;
    private final byte[] buffer = new byte[BUFFER];
    private int count;

    Out(Client client) {
        this.client = client;
    }

    void write(byte[] octets, int from, int length) throws IOException {
        if (length > buffer.length - count) {
            flush();
        }
        if (length > buffer.length) {
            client.write(octets, from, length);
        } else {
            System.arraycopy(octets, from, buffer, count, length);
            count += length;
        }
    }

    void write(Octets octets) throws IOException {
        if (octets.length() > buffer.length) {
            flush();
            client.write(octets);
        } else {
            byte[] copy = octets.toByteArray();
            write(copy, 0, copy.length);
        }
    }

    void write(String latin1) throws IOException {
        write(Octets.latin1(latin1));
    }

    void flush() throws IOException {
        if (count > 0) {
            int length = count;
            count = 0;
            client.write(buffer, 0, length);
        }
    }
}
