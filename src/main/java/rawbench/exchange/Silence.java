package rawbench.exchange;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import rawbench.wire.Threads;

/** Tells, once for each time that it begins, when a silence has lasted for so long; on a thread of its own. */
final class Silence implements AutoCloseable {
    private static final long NONE = Long.MAX_VALUE;

    private final long zero = System.nanoTime();
    private final long lasts;
    private final Runnable told;
    /** When it has lasted long enough, in nanoseconds since {@link #zero}; {@link #NONE} where nothing is waited for. */
    private final AtomicLong over = new AtomicLong(NONE);
    private final Thread keeper;
    private volatile boolean closed;

    /** @param lasts zero for one that is never told */
    Silence(Duration lasts, Runnable told) {
        this.lasts = lasts.toNanos();
        this.told = told;
        this.keeper = Thread.ofVirtual().name("rawbench-silence").unstarted(this::keep);
        keeper.start();
    }

    /** From now on. */
    void begins() {
        if (lasts > 0) {
            over.set(now() + lasts);
            LockSupport.unpark(keeper);
        }
    }

    /** Something came. */
    void ends() {
        over.set(NONE);
    }

    /** Nothing is told any more, and the thread is gone, when this returns. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(keeper);
        Threads.join(keeper);
    }

    private void keep() {
        while (!closed) {
            long at = over.get();
            if (at == NONE) {
                LockSupport.park(this);
            } else if (at > now()) {
                LockSupport.parkNanos(this, at - now());
            } else if (over.compareAndSet(at, NONE)) {
                told.run();
            }
        }
    }

    private long now() {
        return System.nanoTime() - zero;
    }
}
