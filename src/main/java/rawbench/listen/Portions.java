package rawbench.listen;

import java.io.IOException;

/**
 * What comes from a client, a portion at a time: over UDP each datagram whole, else as much as is there. The room for it grows
 * with what comes, so that a client who says nothing costs next to nothing: over UDP there may be ten thousand of them.
 */
final class Portions {
    private static final int FIRST = 2048;
    private static final int MOST = 64 * 1024;
    private static final byte[] NONE = {};

    private final Client client;
    private byte[] block = NONE;
    private int count;

    Portions(Client client) {
        this.client = client;
    }

    /** Waits for the next portion; -1 when the client has ended its side. */
    int next() throws IOException {
        if (client.datagrams()) {
            // An address stays remembered, mostly for nothing: nothing is held for it while it is silent.
            block = NONE;
            block = new byte[client.await()];
        } else {
            int wanted = count == block.length ? Math.clamp(2L * count, FIRST, MOST)
                    : count < FIRST ? FIRST : block.length;
            block = wanted == block.length ? block : new byte[wanted];
        }
        count = client.read(block);
        return count;
    }

    /** The octets of the portion: so many as {@link #next} said, until it is called again. */
    byte[] octets() {
        return block;
    }
}
