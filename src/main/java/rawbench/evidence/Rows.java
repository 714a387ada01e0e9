package rawbench.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The lines of a file, one at a time, without their ends and without blanks before these: they may have been converted
 * and trimmed on the way.
 */
final class Rows {
    private static final int BLOCK = 64 * 1024;
    /** No line that is written here is as long: 1 MiB of octets that a proxy said, all of them escaped. */
    private static final int LONGEST = 8 << 20;

    private final InputStream in;
    private final BooleanSupplier cancelled;
    private byte[] buffer = new byte[2 * BLOCK];
    /** Where in the buffer the line stands, and where what was read and not yet looked at. */
    private int from;
    private int to;
    private int next;
    private int filled;
    private boolean ended;
    private long number;

    Rows(InputStream in, BooleanSupplier cancelled) {
        this.in = in;
        this.cancelled = cancelled;
    }

    /** Goes to the next line; false where there is none. */
    boolean next() throws IOException, EvidenceException {
        int end = lineEnd();
        if (end < 0) {
            return false;
        }
        from = next;
        to = end;
        next = Math.min(end + 1, filled);
        number++;
        while (to > from && (buffer[to - 1] == '\r' || buffer[to - 1] == ' ' || buffer[to - 1] == '\t')) {
            to--;
        }
        return true;
    }

    /** Where in the buffer the next line's LF stands, or its last octet ended; -1 behind the last line. */
    private int lineEnd() throws IOException, EvidenceException {
        int at = next;
        while (true) {
            while (at < filled) {
                if (buffer[at] == '\n') {
                    return at;
                }
                at++;
            }
            if (ended) {
                return next < filled ? filled : -1;
            }
            at -= fill();
        }
    }

    /** Reads more; says by how much everything moved to the front. */
    private int fill() throws IOException, EvidenceException {
        if (cancelled.getAsBoolean()) {
            throw new InterruptedIOException("Cancelled");
        }
        int moved = next;
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= moved;
        next = 0;
        if (filled > LONGEST) {
            throw new EvidenceException(number + 1, EvidenceWords.LONG_LINE.of());
        }
        if (buffer.length - filled < BLOCK) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        ended = count < 0;
        filled += Math.max(0, count);
        return moved;
    }

    /** The number of the line, from 1; before the first 0. */
    long number() {
        return number;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** Its first octet; 0 where it has none. */
    int first() {
        return from < to ? buffer[from] : 0;
    }

    String text() {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** What stands behind the first octet, and a blank after that where there is one: an array with these octets from {@link #at} on. */
    byte[] array() {
        return buffer;
    }

    int at() {
        boolean blank = from + 1 < to && buffer[from + 1] == ' ';
        return Math.min(to, blank ? from + 2 : from + 1);
    }

    int count() {
        return to - at();
    }
}
