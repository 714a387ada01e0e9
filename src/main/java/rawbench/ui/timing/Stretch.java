package rawbench.ui.timing;

import java.util.List;

/**
 * One row of a waterfall: a phase of an exchange, or a moment in it.
 *
 * @param subject what it is about, as the address that was connected to; empty where its kind says all
 * @param detail what more is known, such as why it failed; empty for nothing
 * @param from when it began, in milliseconds since the exchange did
 * @param to when it was over; the same for a moment
 * @param octets how many went or came in it
 * @param arrivals when they did
 */
record Stretch(Kind kind, State state, String subject, String detail, double from, double to, long octets,
        List<Arrival> arrivals) {
    /** What is measured. */
    enum Kind {
        RESOLVE,
        /** One try of one address. */
        CONNECT,
        /** What is said to a proxy before the peer can be spoken to. */
        PROXY,
        TLS,
        SEND,
        /** The body of the request waits for 100 (RFC 9110 10.1.1). */
        CONTINUE,
        /** From the last octet sent to the next that came. */
        WAIT,
        /** The head of an interim response was here. */
        INTERIM,
        /** From the last interim response to the first octet of the final one. */
        FINAL_WAIT,
        HEAD,
        BODY,
        /** What came behind the answer. */
        SURPLUS,
        /** What came and is not taken for HTTP. */
        OCTETS,
        /** From the last octet to the end of the connection. */
        SILENCE,
        HALF_CLOSED,
        PEER_CLOSED,
        CLOSED,
        TIMED_OUT,
        CANCELLED,
        FAILED;

        /** Whether it has no duration by nature. */
        boolean moment() {
            return switch (this) {
                case INTERIM, HALF_CLOSED, PEER_CLOSED, CLOSED, TIMED_OUT, CANCELLED, FAILED -> true;
                default -> false;
            };
        }
    }

    /** What became of it. */
    enum State {
        DONE,
        FAILED,
        /** It was not over when all was: a deadline passed, somebody cancelled, or the connection ended. */
        CUT
    }

    Stretch {
        arrivals = List.copyOf(arrivals);
    }

    static Stretch of(Kind kind, String subject, String detail, double from, double to) {
        return new Stretch(kind, State.DONE, subject, detail, from, to, 0, List.of());
    }

    Stretch failed(String why) {
        return new Stretch(kind, State.FAILED, subject, why, from, to, octets, arrivals);
    }

    Stretch cut() {
        return new Stretch(kind, State.CUT, subject, detail, from, to, octets, arrivals);
    }

    Stretch with(List<Arrival> came, long count) {
        return new Stretch(kind, state, subject, detail, from, to, count, came);
    }

    double lasted() {
        return to - from;
    }

    /** How many pieces its octets went or came in. */
    long pieces() {
        return arrivals.stream().mapToLong(Arrival::events).sum();
    }
}
