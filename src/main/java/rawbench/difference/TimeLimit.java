package rawbench.difference;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** How long a difference may be sought; past it, or once cancelled, what is found so far is the answer: coarse but true. */
public final class TimeLimit {
    /** No limit: the search ends when it is done. */
    public static final TimeLimit NONE = new TimeLimit(Long.MAX_VALUE, () -> false);

    /** So long that it is for ever. */
    public static final Duration ENDLESS = Duration.ofNanos(Long.MAX_VALUE);

    private final long began = System.nanoTime();
    private final long most;
    private final BooleanSupplier cancelled;

    private TimeLimit(long most, BooleanSupplier cancelled) {
        this.most = most;
        this.cancelled = cancelled;
    }

    /**
     * A limit that runs from now on.
     *
     * @param most how long the search may take; nothing or less is over at once
     * @param cancelled whether nobody waits for the answer any more; asked often, from the thread that searches
     */
    public static TimeLimit of(Duration most, BooleanSupplier cancelled) {
        boolean endless = most.compareTo(ENDLESS) >= 0;
        return new TimeLimit(endless ? Long.MAX_VALUE : most.isNegative() ? 0 : most.toNanos(), cancelled);
    }

    /** Whether the time is up or the search is cancelled: come to an end now. */
    public boolean over() {
        return cancelled() || most < Long.MAX_VALUE && System.nanoTime() - began >= most;
    }

    /** Whether nobody waits for the answer any more. */
    public boolean cancelled() {
        return cancelled.getAsBoolean();
    }
}
