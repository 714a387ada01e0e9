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

    /** The connection was to be thrown away: over TCP the peer is sent RST, not FIN. */
    record Reset() implements CloseReason {}

    /** TLS was to end without close_notify: the peer cannot tell whether it has everything. */
    record Cut() implements CloseReason {}

    /** The reason where all went well. */
    CloseReason DONE = new Done();
    /** The reason of a cancel. */
    CloseReason CANCELLED = new Cancelled();
    /** The reason of a reset. */
    CloseReason RESET = new Reset();
    /** The reason of an end beneath TLS. */
    CloseReason CUT = new Cut();
}
