package rawbench.http;

import java.util.Arrays;

import rawbench.octets.Octets;

/**
 * Takes the octets of one head, or of one trailer section, as they come and finds the empty line that ends it; a part
 * of {@link ResponseFramer} and {@link RequestReader}.
 */
final class HeadScanner {
    /** What is scanned, for its limits. */
    enum Section {
        HEAD,
        TRAILERS
    }

    private final Section section;
    private final Limits limits;
    private final LineEnds ends;
    private byte[] octets = new byte[256];
    private int length;
    private int lineStart;
    private int lines;
    /** Where the start line begins: behind the empty lines before it. */
    private int begin;
    private boolean ended;
    private Deviation limit;

    HeadScanner(Section section, Limits limits, LineEnds ends) {
        this.section = section;
        this.limits = limits;
        this.ends = ends;
    }

    /** Takes octets until the section ends or a limit is reached; returns how many it took. */
    int feed(byte[] block, int from, int count) {
        int taken = 0;
        while (taken < count && !ended && limit == null) {
            take(block[from + taken++]);
        }
        return taken;
    }

    private void take(byte octet) {
        if (length == octets.length) {
            octets = Arrays.copyOf(octets, length * 2);
        }
        octets[length++] = octet;
        if (octet == '\n' && (ends == LineEnds.LF_TOO || length > 1 && octets[length - 2] == '\r')) {
            endLine();
        } else if (length - lineStart > limits.line()) {
            limit = Deviation.LINE_LIMIT;
        }
        if (limit == null && !ended && length >= (section == Section.HEAD ? limits.head() : limits.trailers())) {
            limit = section == Section.HEAD ? Deviation.HEAD_LIMIT : Deviation.TRAILERS_LIMIT;
        }
    }

    private void endLine() {
        int content = length - lineStart - (length > 1 && octets[length - 2] == '\r' ? 2 : 1);
        boolean empty = content <= 0;
        if (empty && section == Section.HEAD && lines == 0) {
            begin = length;
        } else if (empty) {
            ended = true;
        } else if (++lines > limits.fields() + (section == Section.HEAD ? 1 : 0)) {
            limit = Deviation.FIELDS_LIMIT;
        }
        lineStart = length;
    }

    boolean ended() {
        return ended;
    }

    /** What there is to say of the limit that was reached, at this place. */
    Finding reached(long at) {
        return limit.at(at, 0, switch (limit) {
            case LINE_LIMIT -> limits.line() + " octets";
            case FIELDS_LIMIT -> limits.fields() + " fields";
            case HEAD_LIMIT -> limits.head() + " octets";
            default -> limits.trailers() + " octets";
        });
    }

    /** The limit that was reached, or null. */
    Deviation limit() {
        return limit;
    }

    int length() {
        return length;
    }

    /** Where the start line begins in what was taken. */
    int begin() {
        return begin;
    }

    /** How many octets of the start line came; what they are can be asked for with {@link #octet}. */
    int started() {
        return length - begin;
    }

    /** The octet at a place behind the beginning of the start line. */
    byte octet(int at) {
        return octets[begin + at];
    }

    /** All octets taken, the empty lines before the start line among them. */
    Octets octets() {
        return Octets.copyOf(octets, 0, length);
    }
}
