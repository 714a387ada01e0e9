package rawbench.wire;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * What ends one piece of work from outside: its deadlines and its cancel. Both do one thing, they close what is
 * guarded, and the first reason is kept.
 *
 * <p>Socket time-outs are not enough: they bound neither a write nor a handshake as a whole, and a Unix socket has
 * none. So one thread sleeps until the nearest deadline. A deadline that moves away, as the idle one does with every
 * octet, does not wake it.
 */
public final class Watch implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;
    private static final Limit NO_LIMIT = new Limit(Step.IDLE, Deadlines.NONE, NEVER);

    /** A step, how long it may last, and when it is over, in nanoseconds since the watch began. */
    private record Limit(Step step, Duration lasts, long ends) {}

    private final Deadlines deadlines;
    private final Consumer<Step> entered;
    private final long zero = System.nanoTime();
    private final Limit total;
    private final Thread keeper;
    private final Cancellation.Registration registration;
    private volatile Limit limit = NO_LIMIT;
    private volatile long wakes = NEVER;
    private volatile boolean over;
    private CloseReason reason;
    private Consumer<CloseReason> guarded = _ -> {};

    /** A watch from now on; the deadline for everything runs already. */
    public Watch(Deadlines deadlines, Cancellation cancellation) {
        this(deadlines, cancellation, _ -> {});
    }

    /** A watch that tells which step is entered. */
    public Watch(Deadlines deadlines, Cancellation cancellation, Consumer<Step> entered) {
        this.deadlines = deadlines;
        this.entered = entered;
        this.total = limit(Step.TOTAL, deadlines.total());
        this.keeper = Thread.ofVirtual().name("rawbench-watch").unstarted(this::keep);
        keeper.start();
        this.registration = cancellation.onCancel(() -> end(CloseReason.CANCELLED));
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /** Begins a step; its deadline takes the place of the step before. */
    public void enter(Step step) {
        enter(step, deadlines.of(step));
    }

    /** Begins a step with a deadline of its own. */
    public void enter(Step step, Duration lasts) {
        entered.accept(step);
        limit = limit(step, lasts);
        if (limit.ends < wakes) {
            LockSupport.unpark(keeper);
        }
    }

    /** Names what is to be closed from now on; closes it at once where the end came first. */
    public void guard(Consumer<CloseReason> closer) {
        CloseReason late;
        synchronized (this) {
            guarded = closer;
            late = reason;
        }
        if (late != null) {
            closer.accept(late);
        }
    }

    /** Why the work was ended from outside, if it was. */
    public synchronized Optional<CloseReason> ended() {
        return Optional.ofNullable(reason);
    }

    /** The fault that happened, unless what looks like one is this side's own closing. */
    WireFault faultOr(WireFault fault) {
        return ended().map(Faults::closed).orElse(fault);
    }

    /** Ends the watching; the thread is gone when this returns. */
    @Override
    public void close() {
        registration.close();
        over = true;
        LockSupport.unpark(keeper);
        Threads.join(keeper);
    }

    private void keep() {
        while (!over) {
            Limit next = nearest();
            long left = next.ends - now();
            if (left <= 0) {
                end(new CloseReason.TimedOut(next.step, next.lasts));
                return;
            }
            wakes = next.ends;
            // A nearer limit may have been set between the look and the line above, by a thread that saw the old value.
            if (nearest().ends >= next.ends) {
                LockSupport.parkNanos(this, left);
            }
        }
    }

    private Limit nearest() {
        Limit step = limit;
        return total.ends <= step.ends ? total : step;
    }

    private void end(CloseReason why) {
        Consumer<CloseReason> closer;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            closer = guarded;
        }
        closer.accept(why);
    }

    private Limit limit(Step step, Duration lasts) {
        return lasts.isZero() ? NO_LIMIT : new Limit(step, lasts, now() + lasts.toNanos());
    }

    private long now() {
        return System.nanoTime() - zero;
    }
}
