package rawbench.content;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The pen of {@link JsonLayout}: copies eight octets at once, for strings are most of most JSON, and asks for room once
 * a token instead of once an octet.
 */
final class JsonPen {
    /** Deeper levels are not indented further, so that the layout of nested nothing stays in proportion. */
    static final int DEEPEST_INDENT = 64;
    /** What may be put between two calls of {@link #room}: a line end with the deepest indent, and some octets. */
    private static final int MARGIN = 256;

    /** A line end with the deepest indent, and as many octets more as are copied with the last of it. */
    private static final byte[] LINE = ("\n" + "  ".repeat(DEEPEST_INDENT + 4)).getBytes(StandardCharsets.US_ASCII);
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private final Sink sink;
    private final byte[] block = new byte[Decoder.BLOCK + MARGIN];
    private int used;

    JsonPen(Sink sink) {
        this.sink = sink;
    }

    /** Makes room for the octets of one token that is no string. */
    void room() throws StopException {
        if (used >= Decoder.BLOCK) {
            flush();
        }
    }

    void put(int octet) {
        block[used++] = (byte) octet;
    }

    /** Puts four octets, the lowest one first. */
    void four(int octets) {
        FOUR.set(block, used, octets);
        used += Integer.BYTES;
    }

    /** Puts the end of a name with what follows it. */
    void nameEnd() {
        int put = used;
        block[put] = '"';
        block[put + 1] = ':';
        block[put + 2] = ' ';
        used = put + 3;
    }

    /** Ends the line, and indents the next one for that depth. */
    void line(int depth) {
        used = lineAt(used, depth);
    }

    /** Puts a comma and ends the line. */
    void commaLine(int depth) {
        int put = used;
        block[put] = ',';
        used = lineAt(put + 1, depth);
    }

    private int lineAt(int put, int depth) {
        int count = 1 + 2 * Math.min(depth, DEEPEST_INDENT);
        for (int i = 0; i < count; i += Long.BYTES) {
            EIGHT.set(block, put + i, (long) EIGHT.get(LINE, i));
        }
        return put + count;
    }

    /**
     * Copies what may stand in a string as it is, up to the first quote, backslash or control character; returns its
     * offset, or {@code to}.
     */
    int plain(byte[] octets, int from, int to) throws StopException {
        int at = from;
        while (at < to) {
            room();
            int put = used;
            int end = Math.min(to, at + Decoder.BLOCK + Long.BYTES - put) - Long.BYTES;
            for (; at <= end; at += Long.BYTES, put += Long.BYTES) {
                long eight = (long) EIGHT.get(octets, at);
                EIGHT.set(block, put, eight);
                long found = special(eight);
                if (found != 0) {
                    int count = Long.numberOfTrailingZeros(found) >>> 3;
                    used = put + count;
                    return at + count;
                }
            }
            used = put;
            int some = Math.min(to, at + Long.BYTES);
            at = few(octets, at, some);
            if (at < some) {
                return at;
            }
        }
        return at;
    }

    /** Copies the octets one by one where there are no eight, or no room for eight. */
    private int few(byte[] octets, int from, int to) {
        int at = from;
        while (at < to && octets[at] != '"' && octets[at] != '\\' && (octets[at] < 0 || octets[at] >= ' ')) {
            block[used++] = octets[at++];
        }
        return at;
    }

    /** A bit for each of eight octets that is special; only the lowest one is sure, those above may come of a borrow. */
    private static long special(long eight) {
        long quote = eight ^ '"' * ONES;
        long backslash = eight ^ '\\' * ONES;
        return (quote - ONES & ~quote | backslash - ONES & ~backslash | eight - ' ' * ONES & ~eight) & HIGHS;
    }

    /** Copies digits, up to the first octet that is none; returns its offset, or {@code to}. */
    int digits(byte[] octets, int from, int to) throws StopException {
        int at = from;
        while (to - at >= Long.BYTES) {
            room();
            long eight = (long) EIGHT.get(octets, at);
            EIGHT.set(block, used, eight);
            int count = Long.numberOfTrailingZeros(others(eight)) >>> 3;
            used += count;
            at += count;
            if (count < Long.BYTES) {
                return at;
            }
        }
        while (at < to && octets[at] >= '0' && octets[at] <= '9') {
            block[used++] = octets[at++];
        }
        return at;
    }

    /** The top bit of each of eight octets that is no digit. */
    private static long others(long eight) {
        long value = eight ^ '0' * ONES;
        return ((value & ~HIGHS) + (0x80 - 10) * ONES | value) & HIGHS;
    }

    /** Copies octets as they are. */
    void put(byte[] octets, int from, int count) throws StopException {
        flush();
        sink.take(octets, from, count);
    }

    void flush() throws StopException {
        sink.take(block, 0, used);
        used = 0;
    }
}
