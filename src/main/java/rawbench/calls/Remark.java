package rawbench.calls;

/**
 * A line about something that is no call.
 *
 * @param says the sentence of what went wrong; empty for a kind that has its own
 */
public record Remark(Kind kind, String says) implements Line {
    /** What there is to say. */
    public enum Kind {
        /** The connection stood before this transcript began. */
        STOOD,
        /** Datagrams go without a connection, so nothing is shaken hands over. */
        DATAGRAMS,
        /** From here on neighbouring calls that went the same way are one. */
        JOINED,
        /** This program saw that it could not be and called nothing. */
        NOT_CALLED,
        /** Something went wrong that was no call of sockets. */
        TROUBLE
    }
}
