package rawbench.content;

/**
 * One rung of the ladder from the coded octets to the content: one coding, and how undoing it went.
 *
 * @param coding the coding as the message spells it
 * @param transfer whether it is a transfer coding, undone before every content coding
 * @param octetsIn octets that it was given
 * @param octetsOut octets that it gave
 * @param members gzip members or zstd frames read to their end; 1 for a whole stream of the others
 * @param checksum whether the format's own checksum proves the octets
 * @param trailing octets after the end of the coded content
 * @param ending how it ended
 * @param stoppedAt the offset in the octets given at which reading stopped, or -1 where it came to its end
 */
public record CodingStep(String coding, boolean transfer, long octetsIn, long octetsOut, int members, Checksum checksum,
        long trailing, Ending ending, long stoppedAt) {
    /** What the checksum inside the coded octets proves. */
    public enum Checksum {
        /** It was there and right for all that was decoded. */
        VERIFIED("verified"),
        /** It was wrong, or the octets ended before it: what was decoded may be wrong. */
        UNVERIFIED("unverified"),
        /** The format has none, or this stream left it out. */
        NONE("no checksum");

        private final String says;

        Checksum(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }
    }

    /** How the undoing of a coding ended. */
    public enum Ending {
        DECODED("decoded"),
        EMPTY("empty"),
        CUT("cut off"),
        DAMAGED("damaged"),
        NOT_CODED("not coded so"),
        UNKNOWN("not known here"),
        DECLINED("cannot be undone here"),
        LIMITED("stopped at a limit"),
        CANCELLED("cancelled"),
        NOT_TRIED("not tried");

        private final String says;

        Ending(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }
    }

    /** Whether the octets it gave are all that there are. */
    public boolean whole() {
        return ending == Ending.DECODED || ending == Ending.EMPTY;
    }
}
