package rawbench.content;

/** A JSON number on its way through a pen (RFC 8259 6), as it is spelled. */
final class JsonNumber {
    // The part that the last octet belongs to, or that none does. No enum, for the reason that JsonLayout gives.
    private static final int MINUS = 0;
    private static final int ZERO = 1;
    private static final int DIGITS = 2;
    private static final int POINT = 3;
    private static final int FRACTION = 4;
    private static final int E = 5;
    private static final int E_SIGN = 6;
    private static final int E_DIGITS = 7;
    private static final int NONE = 8;

    private int part = NONE;

    void begin(byte octet) {
        part = switch (octet) {
            case '-' -> MINUS;
            case '0' -> ZERO;
            default -> DIGITS;
        };
    }

    /** Copies what belongs to the number, up to the first octet that does not; returns its offset, or {@code to}. */
    int copy(JsonPen pen, byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to) {
            pen.room();
            int next = octets[index] >= '0' && octets[index] <= '9' ? digit(octets[index]) : sign(octets[index]);
            if (next == NONE) {
                return index;
            }
            part = next;
            pen.put(octets[index++]);
            if (part == DIGITS || part == FRACTION) {
                index = pen.digits(octets, index, to);
            }
        }
        return index;
    }

    private int digit(byte octet) {
        return switch (part) {
            case MINUS -> octet == '0' ? ZERO : DIGITS;
            case DIGITS -> DIGITS;
            case POINT, FRACTION -> FRACTION;
            case E, E_SIGN, E_DIGITS -> E_DIGITS;
            default -> NONE;
        };
    }

    private int sign(byte octet) {
        return switch (octet) {
            case '.' -> part == ZERO || part == DIGITS ? POINT : NONE;
            case 'e', 'E' -> part == ZERO || part == DIGITS || part == FRACTION ? E : NONE;
            case '+', '-' -> part == E ? E_SIGN : NONE;
            default -> NONE;
        };
    }

    /** Whether it is a number when it ends here. */
    boolean mayEnd() {
        return part == ZERO || part == DIGITS || part == FRACTION || part == E_DIGITS;
    }
}
