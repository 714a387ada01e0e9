package rawbench.exchange;

/**
 * How much of a request went, and why no more where it is not all of it.
 *
 * @param octets those that were handed to the system
 * @param of the octets that were to be sent
 * @param expected what came of waiting for leave to send the body
 */
public record Sent(long octets, long of, Expected expected) {
    /** What became of {@code Expect: 100-continue} (RFC 9110 10.1.1). */
    public enum Expected {
        /** Nothing waited: it was not asked for, there is no body, or nobody wanted to wait. */
        NOT_ASKED,
        /** 100 came, and the body went. */
        CONTINUED,
        /** No word came in time, and the body went. */
        NO_WORD,
        /** A final answer came instead, or the end of the connection; the body did not go. */
        REFUSED
    }

    public boolean whole() {
        return octets >= of;
    }

    /** The octets that did not go. */
    public long unsent() {
        return Math.max(0, of - octets);
    }
}
