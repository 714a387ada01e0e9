package rawbench.store;

import java.time.Duration;

/**
 * When to save what is being edited: shortly after the last edit, within a second of the first one unsaved, never two
 * saves at once. Pure: it is told the time ({@link System#nanoTime}) and asked; one thread uses it.
 */
public final class SaveRhythm {
    /** Nothing to begin now. */
    public static final Duration IDLE = Duration.ofNanos(-1);

    private static final long QUIET = Duration.ofMillis(250).toNanos();
    private static final long LATEST = Duration.ofMillis(700).toNanos();
    private static final long RETRY = Duration.ofSeconds(2).toNanos();

    private boolean pending;
    private boolean saving;
    private long first;
    private long last;

    /** Something was edited. */
    public void edited(long nanos) {
        if (!pending) {
            pending = true;
            first = nanos;
        }
        last = nanos;
    }

    /**
     * How long to wait until {@link #begin} is due; zero when it is now, {@link #IDLE} when nothing is to be saved or a
     * save is still running: then ask again after the next edit, or after that save.
     */
    public Duration due(long nanos) {
        if (!pending || saving) {
            return IDLE;
        }
        long quietIn = last + QUIET - nanos;
        long latestIn = first + LATEST - nanos;
        return Duration.ofNanos(Math.max(0, Math.min(quietIn, latestIn)));
    }

    /** A save begins with what is there now. */
    public void begin() {
        pending = false;
        saving = true;
    }

    /** That save has ended; one that failed is tried again a little later. */
    public void ended(boolean saved, long nanos) {
        saving = false;
        if (!saved) {
            pending = true;
            first = nanos + RETRY - LATEST;
            last = nanos + RETRY - QUIET;
        }
    }

    /** Whether closing now would lose something: save once more first. */
    public boolean unsaved() {
        return pending || saving;
    }
}
