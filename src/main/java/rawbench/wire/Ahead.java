package rawbench.wire;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread wait for what a peer does while nobody wants its octets: what comes is read ahead and given to the
 * next reader, who queues behind whoever waits. A part of each connection.
 */
final class Ahead {
    private static final int BLOCK = 16 * 1024;
    private static final int DROPPED_AT_ONCE = 8 * 1024;

    private final Source source;
    private final ReentrantLock reading = new ReentrantLock();
    private byte[] octets = new byte[0];
    private int from;
    private int to;
    private boolean ended;

    /** Where the octets come from. */
    @FunctionalInterface
    interface Source {
        int read(byte[] into) throws IOException;
    }

    Ahead(Source source) {
        this.source = source;
    }

    /** Reads to the end, or past so many octets, and keeps none. */
    static void drop(Source from, long most) throws IOException {
        byte[] dropped = new byte[DROPPED_AT_ONCE];
        int count = 0;
        for (long all = 0; count >= 0 && all < most; all += count) {
            count = from.read(dropped);
        }
    }

    /** Reads what was read ahead, else waits for octets. */
    int read(byte[] into) throws IOException {
        reading.lock();
        try {
            if (from == to) {
                return ended ? -1 : source.read(into);
            }
            int count = Math.min(into.length, to - from);
            System.arraycopy(octets, from, into, 0, count);
            from += count;
            return count;
        } finally {
            reading.unlock();
        }
    }

    /** Waits until a reader would not have to; says whether octets are there, and not the end. */
    boolean await() throws IOException {
        reading.lock();
        try {
            if (from == to && !ended) {
                octets = octets.length == 0 ? new byte[BLOCK] : octets;
                int count = source.read(octets);
                from = 0;
                to = Math.max(0, count);
                ended = count < 0;
            }
            return from < to;
        } finally {
            reading.unlock();
        }
    }

    /** How many octets were read ahead; 0 also while somebody waits for the first. */
    int available() {
        if (!reading.tryLock()) {
            return 0;
        }
        try {
            return to - from;
        } finally {
            reading.unlock();
        }
    }
}
