package rawbench.http;

/** Where a {@link ResponseFramer} stands in its answer. */
public sealed interface Progress {
    /** The answer is not over; {@code bodyOctets} of {@code expected} (or -1) came. */
    record More(boolean headRead, long bodyOctets, long expected) implements Progress {}

    /** The answer ended before the octet at this offset of all that was fed. */
    record Complete(long at) implements Progress {}

    /** The answer lasts until the connection ends. */
    record UntilClose(long bodyOctets) implements Progress {}

    /** Nothing more can be learnt from further octets: not HTTP, unreadable framing, or a limit. */
    record Stuck(boolean atLimit) implements Progress {}
}
