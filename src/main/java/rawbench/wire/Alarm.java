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
    private volatile boolean over;

    /** Serves this watch from now on; null for none. */
    void serve(Watch next) {
        watch = next;
        if (next == null && over) {
            rest();
        }
    }

    /** Goes off at that time of {@link System#nanoTime} at the latest. */
    void by(long time) {
        if (at == NEVER || time - at < 0) {
            set(time);
        }
    }

    private synchronized void set(long time) {
        if (over && watch == null || at != NEVER && time - at >= 0) {
            return;
        }
        if (set != null) {
            set.cancel(false);
        }
        at = time;
        // On a thread of its own: it closes what is guarded, which may wait, and the pool has few threads for all.
        set = ForkJoinPool.commonPool()
                .schedule(() -> Thread.ofVirtual().name("rawbench-alarm").start(this::rings), time - System.nanoTime(),
                        TimeUnit.NANOSECONDS);
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

    /**
     * It stays set for nobody from now on. A watch that it serves, or will, is woken all the same: work that is still
     * being ended, such as a connection that does not stand yet, has no other end than its deadlines.
     */
    @Override
    public void close() {
        over = true;
        if (watch == null) {
            rest();
        }
    }

    private synchronized void rest() {
        if (set != null) {
            set.cancel(false);
            set = null;
            at = NEVER;
        }
    }
}
