package rawbench.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import rawbench.http.Detail.Words;
import rawbench.octets.Octets;

/**
 * Takes the octets of one head, or of one trailer section, as they come and finds the empty line that ends it; a part
 * of {@link ResponseFramer} and {@link RequestReader}.
 */
final class HeadScanner {
    /** What is scanned. */
    enum Section {
        REQUEST_HEAD,
        /** Known at its first octets: what does not begin as a status line is taken no further. */
        RESPONSE_HEAD,
        TRAILERS
    }

    private static final byte[] NONE = {};
    private static final byte[] PREFIX = StartLines.PREFIX.getBytes(StandardCharsets.US_ASCII);

    private final Section section;
    private final long base;
    private final Limits limits;
    private final LineEnds ends;
    private byte[] octets = NONE;
    private int length;
    /** The last octet taken, and the first of the start line. */
    private byte previous;
    private byte first;
    private int lineStart;
    private int lines;
    /** Where the start line begins: behind the empty lines before it. */
    private int begin;
    private boolean ended;
    private boolean foreign;
    private Finding limit;

    /** A scanner of the section whose first octet stands at {@code base} of what was received. */
    HeadScanner(Section section, long base, Limits limits, LineEnds ends) {
        this.section = section;
        this.base = base;
        this.limits = limits;
        this.ends = ends;
    }

    /** Takes octets until the section ends, a limit is reached, or it is no HTTP; returns how many it took. */
    int feed(byte[] block, int from, int count) {
        int before = length;
        while (length - before < count && !over()) {
            take(block[from + length - before]);
        }
        int taken = length - before;
        if (length > octets.length) {
            // What comes first is mostly the whole head, which takes no more room than it needs.
            octets = Arrays.copyOf(octets, Math.max(length, 2 * octets.length));
        }
        System.arraycopy(block, from, octets, before, taken);
        return taken;
    }

    private void take(byte octet) {
        length++;
        if (section == Section.RESPONSE_HEAD && foreign(octet)) {
            foreign = true;
        } else if (octet == '\n' && (ends == LineEnds.LF_TOO || previous == '\r')) {
            endLine();
        } else if (length - lineStart > limits.line()) {
            reached(Deviation.LINE_LIMIT, limits.line());
        }
        long longest = section == Section.TRAILERS ? limits.trailers() : limits.head();
        if (!over() && length >= longest) {
            reached(section == Section.TRAILERS ? Deviation.TRAILERS_LIMIT : Deviation.HEAD_LIMIT, longest);
        }
        previous = octet;
    }

    /** Whether an octet of the start line shows that this is no HTTP/1.x; an empty line may come before. */
    private boolean foreign(byte octet) {
        int place = length - 1 - begin;
        if (place == 0) {
            first = octet;
            return octet != PREFIX[0] && octet != '\r' && octet != '\n';
        }
        return first == '\r' ? place == 1 && octet != '\n' : place < PREFIX.length && octet != PREFIX[place];
    }

    private void reached(Deviation what, long most) {
        limit = what.at(base + length, 0,
                (what == Deviation.FIELDS_LIMIT ? Words.MORE_THAN_FIELDS : Words.MORE_THAN_OCTETS).of(most));
    }

    private void endLine() {
        int content = length - lineStart - (previous == '\r' ? 2 : 1);
        boolean empty = content <= 0;
        if (empty && section != Section.TRAILERS && lines == 0) {
            begin = length;
        } else if (empty) {
            ended = true;
        } else if (++lines > limits.fields() + (section == Section.TRAILERS ? 0 : 1)) {
            reached(Deviation.FIELDS_LIMIT, limits.fields());
        }
        lineStart = length;
    }

    boolean ended() {
        return ended;
    }

    /** The limit that was reached, at its place; or null. */
    Finding limit() {
        return limit;
    }

    /** Whether the last octet taken shows that this is no HTTP/1.x. */
    boolean foreign() {
        return foreign;
    }

    /** Whether no octet is taken any more. */
    boolean over() {
        return ended || foreign || limit != null;
    }

    int length() {
        return length;
    }

    /** Where the start line begins in what was taken. */
    int begin() {
        return begin;
    }

    /** Whether an octet of the start line came. */
    boolean begun() {
        return length > begin;
    }

    /** All octets taken, the empty lines before the start line among them. */
    Octets octets() {
        return length == octets.length ? Octets.owning(octets) : Octets.copyOf(octets, 0, length);
    }
}
