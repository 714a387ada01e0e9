package rawbench.store;

import java.time.Duration;

/**
 * When to save what is being edited: shortly after the last edit, within a second of the first one unsaved, never two
 * saves at once. Pure: it is told the time and asked.
 */
public final class SaveRhythm {
    /** Nothing to save. */
    public static final Duration IDLE = Duration.ofNanos(-1);

    /** Something was edited. */
    public void edited(long nanos) {
    }

    /** How long to wait until {@link #begin} is due; zero when it is now, {@link #IDLE} when nothing is to be saved. */
    public Duration due(long nanos) {
        return null;
    }

    /** A save begins with what is there now. */
    public void begin() {
    }

    /** That save has ended; a failed one is to be tried again. */
    public void ended(boolean saved, long nanos) {
    }
}
