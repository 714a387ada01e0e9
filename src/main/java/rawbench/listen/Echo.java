package rawbench.listen;

import java.io.IOException;

/** Sends back what comes, piece by piece as it comes: over UDP each datagram as one, also an empty one (RFC 862). */
public record Echo() implements Service {
    private static final int BLOCK = 64 * 1024;

    @Override
    public void serve(Client client) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int count = client.read(block); count >= 0; count = client.read(block)) {
            client.write(block, 0, count);
        }
        client.finish();
    }
}
