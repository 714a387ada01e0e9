package rawbench.compare;

/** What the escapes in JSON strings stand for (RFC 8259 7). */
final class JsonEscape {
    private JsonEscape() {
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
