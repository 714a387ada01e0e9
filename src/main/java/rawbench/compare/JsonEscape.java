package rawbench.compare;

/** Where escapes may stand in JSON strings, and what they stand for (RFC 8259 7). */
final class JsonEscape {
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private JsonEscape() {
    }

    /** A bit for each of eight octets that does not mean itself in a string; only the lowest one is sure, those above may come of a borrow. */
    static long special(long eight) {
        long quote = eight ^ '"' * ONES;
        long backslash = eight ^ '\\' * ONES;
        return (quote - ONES & ~quote | backslash - ONES & ~backslash | eight - ' ' * ONES & ~eight) & HIGHS;
    }

    /** What an escape of one character stands for; -1 where it is none. */
    static int plain(int character) {
        return switch (character) {
            case '"', '\\', '/' -> character;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> -1;
        };
    }

    /** The UTF-16 unit that four hexadecimal digits spell; -1 where they are none. */
    static int unit(byte[] octets, int from) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(octets[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    /** Whether two units are the halves of one character. */
    static boolean pair(int high, int low) {
        return high >>> 10 == 0xD800 >>> 10 && low >>> 10 == 0xDC00 >>> 10;
    }
}
