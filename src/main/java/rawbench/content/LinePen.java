package rawbench.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The pen of layouts for code: white space waits until it is known what follows it, and then stays, or becomes a line end
 * with an indent. A line end that was there is never lost, since some languages give it a meaning.
 */
final class LinePen {
    private static final int DEEPEST_INDENT = 64;
    /** A longer run of white space stays as it is. */
    private static final int MAX_BLANKS = 64 << 10;
    private static final byte[] LINE = ("\n" + "  ".repeat(DEEPEST_INDENT)).getBytes(StandardCharsets.US_ASCII);

    private final Pen pen;
    private final ByteArrayOutputStream blanks = new ByteArrayOutputStream();
    private boolean lineEnded;
    private boolean wanted;
    private boolean begun;
    private boolean laid;

    LinePen(Sink sink) {
        this.pen = new Pen(sink);
    }

    /** White space. */
    void blank(byte octet) throws StopException {
        blanks.write(octet);
        lineEnded |= octet == '\n';
        if (blanks.size() > MAX_BLANKS) {
            asItIs();
        }
    }

    /** Here a line is to end, if anything follows. */
    void wantLine() {
        wanted = true;
    }

    /** Takes that back. */
    void wantNoLine() {
        wanted = false;
    }

    /** Drops the white space that waits, and the line end with it. */
    void drop() {
        blanks.reset();
        wanted = false;
        lineEnded = false;
    }

    /** Puts an octet that is no white space, at the beginning of a line of that depth where one is to begin. */
    void put(byte octet, int depth) throws StopException {
        if (begun && (wanted || lineEnded)) {
            laid |= wanted;
            blanks.reset();
            pen.put(LINE, 0, 1 + 2 * Math.clamp(depth, 0, DEEPEST_INDENT));
        } else {
            asItIs();
        }
        begun = true;
        wanted = false;
        lineEnded = false;
        pen.put(octet);
    }

    /** Puts an octet in the midst of a token. */
    void inside(byte octet) throws StopException {
        pen.put(octet);
    }

    /** Puts octets as they are, and the white space before them. */
    void rest(byte[] octets, int from, int count) throws StopException {
        asItIs();
        pen.put(octets, from, count);
    }

    private void asItIs() throws StopException {
        pen.put(blanks.toByteArray(), 0, blanks.size());
        drop();
    }

    void flush() throws StopException {
        pen.flush();
    }

    /** Whether a line ends where none did. */
    boolean laid() {
        return laid;
    }
}
