package rawbench.content;

import java.util.Locale;
import java.util.OptionalDouble;

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

    /** Octets given for each octet taken; empty where none was given or the coding was not undone. */
    public OptionalDouble ratio() {
        boolean undone = octetsOut > 0 && ending != Ending.NOT_CODED && stoppedAt != 0;
        return octetsIn > trailing && undone ? OptionalDouble.of(octetsOut / (double) (octetsIn - trailing))
                : OptionalDouble.empty();
    }

    /** The rung in one English sentence, without a full stop. */
    public String says() {
        return coding + (transfer ? " (transfer coding): " : ": ") + switch (ending) {
            case DECODED -> amounts() + parts() + ", " + checksum.says()
                    + (trailing > 0 ? ", " + octets(trailing) + " after its end" : "");
            case EMPTY -> "nothing to undo, the body is empty";
            case CUT -> "cut off, " + amounts() + parts() + ", " + checksum.says();
            case DAMAGED -> "damaged at octet " + stoppedAt + ", " + octets(octetsOut) + " decoded before it"
                    + parts() + ", " + checksum.says();
            case LIMITED -> octetsOut > 0 && stoppedAt != 0 ? "stopped at a limit, " + amounts() + parts()
                    : "not undone, a limit forbids it";
            case CANCELLED -> "cancelled, " + amounts() + parts();
            case NOT_CODED -> "the octets are not in this coding and stand as they came";
            case UNKNOWN -> "not known here, the octets stand as they came";
            case DECLINED -> "cannot be undone here, the octets stand as they came";
            case NOT_TRIED -> "not tried, since what stands before it gave nothing to undo";
        };
    }

    private String amounts() {
        String ratio = ratio().isPresent() ? String.format(Locale.ROOT, " (%.1f : 1)", ratio().getAsDouble()) : "";
        return octets(octetsIn) + " became " + octetsOut + ratio;
    }

    /** The formats whose streams come in parts: how many were read to their end. */
    private String parts() {
        return switch (ContentCoding.named(coding).map(ContentCoding::token).orElse("")) {
            case "gzip" -> members == 1 ? ", 1 member" : ", " + members + " members";
            case "zstd" -> members == 1 ? ", 1 frame" : ", " + members + " frames";
            default -> "";
        };
    }

    private static String octets(long count) {
        return count == 1 ? "1 octet" : count + " octets";
    }
}
