package rawbench.exchange;

import rawbench.wire.Connection;
import rawbench.wire.Endpoint;
import rawbench.wire.WireException;

/**
 * What octets are read through, for one exchange after the other on a connection. It begins short, since most answers are,
 * and 64 KiB of zeros cost more than the rest of a short exchange; once a read fills it, it is as long as is good for a
 * gibibyte.
 */
final class ReadBlock {
    private static final int SHORT = 2 * 1024;
    private static final int LONG = 64 * 1024;

    private byte[] octets = new byte[0];
    private boolean full;

    /** Makes room; what is longer than it is cut off a datagram. */
    void prepare(Endpoint endpoint) {
        int least = endpoint instanceof Endpoint.Udp ? LONG : SHORT;
        octets = octets.length < least ? new byte[least] : octets;
    }

    /** Reads as {@link Connection#read} does; what came stands in {@link #octets} until the next read. */
    int read(Connection connection) throws WireException {
        octets = full ? new byte[LONG] : octets;
        int count = connection.read(octets);
        full = count == octets.length && count < LONG;
        return count;
    }

    byte[] octets() {
        return octets;
    }
}
