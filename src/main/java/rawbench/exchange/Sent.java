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
        REFUSED,
        /** This side's octets were ended where a write point says so; what follows there did not go. */
        HALF_CLOSED
    }

    public boolean whole() {
        return octets >= of;
    }

    /** The octets that did not go. */
    public long unsent() {
        return Math.max(0, of - octets);
    }

    /**
     * What is worth saying about it, in a sentence without capital and full stop; empty where all of it went as usual.
     *
     * @param status of the answer; -1 where none came
     */
    public String says(int status) {
        if (whole()) {
            return expected == Expected.NO_WORD ? "no 100 (Continue) came in time, so the body was sent without it"
                    : "";
        }
        if (expected == Expected.HALF_CLOSED) {
            return "this side ended after " + amount(octets) + " of the request's " + of + ", as its write point says";
        }
        if (expected == Expected.REFUSED) {
            String who = status < 0 ? "the connection ended" : "the server answered " + status;
            return who + " before the body: " + amount(unsent()) + " of it " + (unsent() == 1 ? "was" : "were")
                    + " not sent";
        }
        return status < 0 ? amount(octets) + " of the request's " + of + " went"
                : "the server answered " + status + " after " + amount(octets) + " of the request's " + of;
    }

    private static String amount(long octets) {
        return octets == 1 ? "1 octet" : octets + " octets";
    }
}
