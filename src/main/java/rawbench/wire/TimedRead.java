package rawbench.wire;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads with a bound to the waiting from a channel that knows none, as that of a Unix socket: a read that took too long
 * goes on by itself, and its octets are given to the next reader.
 */
final class TimedRead {
    private static final int BLOCK = 16 * 1024;

    private final Ahead.Source source;
    private volatile Duration patience = Duration.ZERO;
    private byte[] ahead = new byte[0];
    private int from;
    private int to;
    private FutureTask<Integer> pending;
    private Thread thread;

    TimedRead(Ahead.Source source) {
        this.source = source;
    }

    /** How long a read waits; {@link Duration#ZERO} for ever. */
    void patience(Duration longest) {
        patience = longest;
    }

    /** Reads; for one thread. */
    int read(byte[] into) throws IOException {
        if (from == to && pending == null && patience.isZero()) {
            return source.read(into);
        }
        if (from == to) {
            int count = awaited();
            if (count < 0) {
                return count;
            }
            from = 0;
            to = count;
        }
        int count = Math.min(into.length, to - from);
        System.arraycopy(ahead, from, into, 0, count);
        from += count;
        return count;
    }

    private int awaited() throws IOException {
        if (pending == null) {
            ahead = ahead.length == 0 ? new byte[BLOCK] : ahead;
            byte[] block = ahead;
            pending = new FutureTask<>(() -> source.read(block));
            thread = Thread.ofVirtual().name("read").start(pending);
        }
        try {
            int count = patience.isZero() ? pending.get() : pending.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            pending = null;
            return count;
        } catch (TimeoutException silent) {
            throw new SocketTimeoutException("Nothing came for " + Deadlines.spelled(patience));
        } catch (ExecutionException broken) {
            pending = null;
            throw new IOException(Faults.words(broken.getCause()), broken.getCause());
        } catch (InterruptedException nobodyInterruptsReaders) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", nobodyInterruptsReaders);
        }
    }

    /** Waits for the thread of a read that took too long, when what it reads from is closed. */
    void awaitEnd() {
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException caller) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
