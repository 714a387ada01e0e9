package rawbench.wire;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Wakes a {@link Watch} when its nearest deadline may be over. It may serve several of them, one after the other, as those
 * of the exchanges on one connection.
 *
 * <p>A thread for each exchange that sleeps until a deadline which never comes cost more than the exchange itself: to be
 * started, woken and waited for. So this rests on the clock that the platform keeps anyway. An alarm that was set stays
 * set when its deadline moves away; where it goes off too early it is set anew.
 */
public final class Alarm implements AutoCloseable {
    private static final long NEVER = Long.MAX_VALUE;

    /** Nanoseconds of {@link System#nanoTime} at which it goes off; {@link #NEVER} where it is not set. */
    private volatile long at = NEVER;
    private volatile Watch watch;
    private Future<?> set;
    private boolean over;

    /** Serves this watch from now on; null for none. */
    void serve(Watch next) {
        watch = next;
    }

    /** Goes off at that time of {@link System#nanoTime} at the latest. */
    void by(long time) {
        if (at == NEVER || time - at < 0) {
            set(time);
        }
    }

    private synchronized void set(long time) {
        if (over || at != NEVER && time - at >= 0) {
            return;
        }
        if (set != null) {
            set.cancel(false);
        }
        at = time;
        set = ForkJoinPool.commonPool().schedule(this::rings, time - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void rings() {
        Watch served;
        synchronized (this) {
            at = NEVER;
            set = null;
            served = watch;
        }
        if (served != null) {
            served.look();
        }
    }

    /** It never goes off again. */
    @Override
    public synchronized void close() {
        over = true;
        watch = null;
        if (set != null) {
            set.cancel(false);
        }
    }
}
