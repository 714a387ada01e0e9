package rawbench.wire;

import java.time.Duration;

/** Why this side closed a connection. */
public sealed interface CloseReason {
    /** Nothing more was wanted. */
    record Done() implements CloseReason {}

    /** Somebody cancelled. */
    record Cancelled() implements CloseReason {}

    /** A step lasted longer than it may. */
    record TimedOut(Step step, Duration after) implements CloseReason {}

    /** The reason where all went well. */
    CloseReason DONE = new Done();
    /** The reason of a cancel. */
    CloseReason CANCELLED = new Cancelled();
}
