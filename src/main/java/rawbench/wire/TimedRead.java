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
    private final Ahead ahead;
    private volatile Duration patience = Duration.ZERO;
    private FutureTask<Boolean> pending;
    private Thread thread;

    TimedRead(Ahead.Source source) {
        ahead = new Ahead(source);
    }

    /** How long a read waits; {@link Duration#ZERO} for ever. */
    void patience(Duration longest) {
        patience = longest;
    }

    /** Reads; for one thread. */
    int read(byte[] into) throws IOException {
        if (pending != null || !patience.isZero() && ahead.available() == 0) {
            await();
        }
        return ahead.read(into);
    }

    private void await() throws IOException {
        if (pending == null) {
            pending = new FutureTask<>(ahead::await);
            thread = Thread.ofVirtual().name("read").start(pending);
        }
        try {
            if (patience.isZero()) {
                pending.get();
            } else {
                pending.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            }
            pending = null;
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
            Threads.join(thread);
        }
    }
}
