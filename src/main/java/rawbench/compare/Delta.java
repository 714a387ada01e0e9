package rawbench.compare;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing that is known of both messages beside their octets, and how far the second is from the first.
 *
 * @param a what it is for the first; empty where it is not known
 * @param b what it is for the second
 * @param change the second less the first, in octets or milliseconds; empty for what is no number, or not known of both
 */
public record Delta(Part part, Optional<String> a, Optional<String> b, OptionalDouble change) {
    /** What is known. */
    public enum Part {
        STATUS,
        /** Octets of everything. */
        OCTETS,
        /** Octets of the content as it travelled. */
        CODED,
        /** Octets of the content with its codings undone. */
        DECODED,
        /** Milliseconds that each phase took, and all of them. */
        RESOLVE,
        CONNECT,
        TLS,
        SEND,
        WAIT,
        RECEIVE,
        TOTAL,
        VERDICT,
        OUTCOME,
        /** The address that took the connection. */
        ADDRESS,
        TLS_PROTOCOL,
        TLS_CIPHER,
        /** The SHA-256 of the peer's certificate. */
        CERTIFICATE;

        /** Whether it is counted in milliseconds. */
        public boolean time() {
            return compareTo(RESOLVE) >= 0 && compareTo(TOTAL) <= 0;
        }

        /** Whether it is counted in octets. */
        public boolean size() {
            return this == OCTETS || this == CODED || this == DECODED;
        }
    }

    /** Whether both are known and the same. */
    public boolean same() {
        return a.equals(b);
    }
}
