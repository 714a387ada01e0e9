package rawbench.exchange;

import rawbench.http.Detail;

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
            return expected == Expected.NO_WORD ? OutcomeWords.NO_CONTINUE.of() : "";
        }
        if (expected == Expected.HALF_CLOSED) {
            return OutcomeWords.ENDED_HERE_AFTER.of(amount(octets), of);
        }
        String answered = status < 0 ? OutcomeWords.THE_CONNECTION_ENDED.of()
                : OutcomeWords.THE_SERVER_ANSWERED.of(status);
        if (expected == Expected.REFUSED) {
            OutcomeWords says = unsent() == 1 ? OutcomeWords.BEFORE_BODY_OF_ONE : OutcomeWords.BEFORE_BODY;
            return says.of(answered, amount(unsent()));
        }
        return status < 0 ? OutcomeWords.WENT.of(amount(octets), of)
                : OutcomeWords.ANSWERED_AFTER.of(answered, amount(octets), of);
    }

    private static String amount(long octets) {
        return Detail.Words.octets(octets).says();
    }
}
