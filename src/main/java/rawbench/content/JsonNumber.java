package rawbench.content;

/** A JSON number on its way through a pen (RFC 8259 6), as it is spelled. */
final class JsonNumber {
    /** The part that the last octet belongs to. */
    private enum Part {
        MINUS,
        ZERO,
        DIGITS,
        POINT,
        FRACTION,
        E,
        E_SIGN,
        E_DIGITS,
        /** It does not belong to the number. */
        NONE
    }

    private Part part = Part.NONE;

    void begin(byte octet) {
        part = switch (octet) {
            case '-' -> Part.MINUS;
            case '0' -> Part.ZERO;
            default -> Part.DIGITS;
        };
    }

    /** Copies what belongs to the number, up to the first octet that does not; returns its offset, or {@code to}. */
    int copy(JsonPen pen, byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to) {
            pen.room();
            Part next = octets[index] >= '0' && octets[index] <= '9' ? digit(octets[index]) : sign(octets[index]);
            if (next == Part.NONE) {
                return index;
            }
            part = next;
            pen.put(octets[index++]);
            if (part == Part.DIGITS || part == Part.FRACTION) {
                index = pen.digits(octets, index, to);
            }
        }
        return index;
    }

    private Part digit(byte octet) {
        return switch (part) {
            case MINUS -> octet == '0' ? Part.ZERO : Part.DIGITS;
            case DIGITS -> Part.DIGITS;
            case POINT, FRACTION -> Part.FRACTION;
            case E, E_SIGN, E_DIGITS -> Part.E_DIGITS;
            case ZERO, NONE -> Part.NONE;
        };
    }

    private Part sign(byte octet) {
        return switch (octet) {
            case '.' -> part == Part.ZERO || part == Part.DIGITS ? Part.POINT : Part.NONE;
            case 'e', 'E' -> part == Part.ZERO || part == Part.DIGITS || part == Part.FRACTION ? Part.E : Part.NONE;
            case '+', '-' -> part == Part.E ? Part.E_SIGN : Part.NONE;
            default -> Part.NONE;
        };
    }

    /** Whether it is a number when it ends here. */
    boolean mayEnd() {
        return part == Part.ZERO || part == Part.DIGITS || part == Part.FRACTION || part == Part.E_DIGITS;
    }
}
