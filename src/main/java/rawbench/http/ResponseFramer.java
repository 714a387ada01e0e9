package rawbench.http;

import rawbench.octets.Octets;

/**
 * Reads the octets of one answer as they come and says when it is over (RFC 9112 6.3); it is fed and never touches a
 * stream, so that fed whole, octet by octet, or split anywhere, it says the same.
 */
public final class ResponseFramer {
    /** Where the reading stands. */
    public sealed interface Progress {
        /** The answer is not over; {@code bodyOctets} of {@code expected} (or -1) came. */
        record More(boolean headRead, long bodyOctets, long expected) implements Progress {}

        /** The answer ended before the octet at this offset of all that was fed. */
        record Complete(long at) implements Progress {}

        /** The answer lasts until the connection ends. */
        record UntilClose(long bodyOctets) implements Progress {}

        /** Nothing more can be learnt from further octets: not HTTP, unreadable framing, or a limit. */
        record Stuck() implements Progress {}
    }

    /** A framer for the answer to a request with this method (RFC 9110 9.1; case matters). */
    public ResponseFramer(String method, Limits limits) {
    }

    /** Takes the next octets. */
    public Progress feed(Octets next) {
        return null;
    }

    public Progress progress() {
        return null;
    }

    /** What all octets that were fed say, now that no more come; {@code received} are those same octets. */
    public ResponseReading finish(Octets received, End end) {
        return null;
    }
}
