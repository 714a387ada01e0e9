package rawbench.listen;

import java.io.IOException;

/**
 * What comes from a client, a portion at a time: over UDP each datagram whole, else as much as is there. The room for it grows
 * with what comes, so that a client who says nothing costs next to nothing.
 */
final class Portions {
    private static final int FIRST = 2048;
    private static final int MOST = 64 * 1024;

    private final Client client;
    private byte[] block = new byte[FIRST];
    private int count;

    Portions(Client client) {
        this.client = client;
    }

    /** Waits for the next portion; -1 when the client has ended its side. */
    int next() throws IOException {
        int wanted = client.datagrams() ? client.await()
                : count == block.length ? Math.min(MOST, 2 * count)
                        : count < FIRST ? FIRST : block.length;
        if (wanted > block.length || block.length > FIRST && wanted <= FIRST) {
            block = new byte[Math.max(wanted, FIRST)];
        }
        count = client.read(block);
        return count;
    }

    /** The octets of the portion: so many as {@link #next} said, until it is called again. */
    byte[] octets() {
        return block;
    }
}
