package rawbench.wire;

import java.util.Optional;

/**
 * What ends one piece of work from outside: its deadlines and its cancel. Both do one thing, close what is guarded,
 * and the reason is kept.
 */
public final class Watch implements AutoCloseable {
    private final Deadlines deadlines;
    private final Cancellation cancellation;

    /** A watch from now on; the deadline for everything runs already. */
    public Watch(Deadlines deadlines, Cancellation cancellation) {
        this.deadlines = deadlines;
        this.cancellation = cancellation;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /** Why the work was ended from outside, if it was. */
    public Optional<CloseReason> ended() {
        return cancellation.cancelled() ? Optional.of(CloseReason.CANCELLED) : Optional.empty();
    }

    @Override
    public void close() {
    }
}
