package rawbench.exchange;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import rawbench.wire.Threads;

/**
 * The thread of a {@link HeldConnection} that looks what the peer does while nothing runs on it.
 *
 * <p>It begins to look once nothing has run for a few milliseconds. Who looks reads, and an exchange whose answer is read
 * by one thread for another takes several times as long; requests that follow each other at once do not meet it. To
 * begin and to end being idle wakes nobody: while requests follow each other it looks at the clock by itself.
 */
final class IdleWatch implements AutoCloseable {
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(5);
    /** So many times it finds the connection in use before it sleeps until it is told. */
    private static final int PATIENCE = 4;
    private static final long BUSY = 0;

    private final Consumer<BooleanSupplier> look;
    /** Null until there is something to look after. */
    private volatile Thread thread;
    /** Since when nothing runs, in nanoseconds, never 0; {@link #BUSY} where something does. */
    private volatile long since = BUSY;
    private volatile boolean asleep;
    private volatile boolean over;

    /**
     * @param look waits until the peer does something, and tells it where what it is given says that nothing has run
     *        meanwhile; ends when the connection is closed
     */
    IdleWatch(Consumer<BooleanSupplier> look) {
        this.look = look;
    }

    /** Nothing runs from now on; called by one thread at a time. */
    void idle() {
        since = System.nanoTime() | 1;
        if (thread == null) {
            thread = Thread.ofVirtual().name("rawbench-idle").start(this::run);
        } else if (asleep) {
            LockSupport.unpark(thread);
        }
    }

    /** Something begins to run. */
    void busy() {
        since = BUSY;
    }

    /** The thread is gone when this returns; the connection is to be closed before. */
    @Override
    public void close() {
        over = true;
        Thread begun = thread;
        if (begun != null) {
            LockSupport.unpark(begun);
            Threads.join(begun);
        }
    }

    private void run() {
        int found = 0;
        while (!over) {
            long at = since;
            long idle = at == BUSY ? 0 : System.nanoTime() - at;
            if (at == BUSY && ++found > PATIENCE) {
                sleep();
                found = 0;
            } else if (at == BUSY || idle < QUIET) {
                LockSupport.parkNanos(this, QUIET - idle);
            } else {
                found = 0;
                look.accept(() -> since == at);
                waitWhile(at);
            }
        }
    }

    /** What the peer did is told; there is nothing else to look for until something has run. */
    private void waitWhile(long at) {
        asleep = true;
        while (since == at && !over) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    private void sleep() {
        asleep = true;
        while (since == BUSY && !over) {
            LockSupport.park(this);
        }
        asleep = false;
    }
}
