package rawbench.calls;

/**
 * What went between the two ends because of a call.
 *
 * @param outgoing from this end to the other
 * @param octets how many, for data; 0 for what carries none
 * @param step which of the three of a handshake or of the four of a close it is, from 1; 0 for neither
 */
public record Arrow(Kind kind, boolean outgoing, long octets, int step) {
    /** What went. */
    public enum Kind {
        SYN,
        SYN_ACK,
        ACK,
        /** Octets of a stream, in as many segments as TCP saw fit. */
        DATA,
        FIN,
        /** The acknowledgement of a FIN. */
        FIN_ACK,
        RST,
        /** A SYN that nothing answered. */
        SILENCE,
        DATAGRAM,
        /** ICMP says that nobody listens at the port. */
        UNREACHABLE,
        /** The flights of a TLS handshake. */
        HANDSHAKE,
        /** A Unix socket is queued at the listener's. */
        QUEUED,
        /** The end of a stream over a Unix socket, for which nothing is sent. */
        END
    }

    static Arrow of(Kind kind, boolean outgoing) {
        return new Arrow(kind, outgoing, 0, 0);
    }

    static Arrow out(Kind kind) {
        return of(kind, true);
    }

    static Arrow in(Kind kind) {
        return of(kind, false);
    }

    static Arrow octets(Kind kind, boolean outgoing, long octets) {
        return new Arrow(kind, outgoing, octets, 0);
    }

    static Arrow step(Kind kind, boolean outgoing, int step) {
        return new Arrow(kind, outgoing, 0, step);
    }
}
