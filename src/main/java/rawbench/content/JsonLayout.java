package rawbench.content;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lays JSON out in lines, octet for octet: only the white space between tokens changes. Fed in blocks, it checks the
 * grammar of RFC 8259 as it goes and says where that is broken; from there on the octets stay as they are.
 *
 * <p>Strings are copied as they are, so escapes and even octets that are no UTF-8 stay, and so do the spelling of numbers,
 * the order of members, and duplicates. One text may follow another where that is wanted, as JSON Lines and JSON text
 * sequences (RFC 7464) have it; each then begins a line of its own.
 */
final class JsonLayout implements Layout {
    /** Deeper levels are not indented further, so that the layout of nested nothing stays in proportion. */
    private static final int DEEPEST_INDENT = 64;
    private static final int DEEPEST = 100_000;
    private static final byte RECORD_SEPARATOR = 0x1E;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[][] LITERALS = {{'t', 'r', 'u', 'e'}, {'f', 'a', 'l', 's', 'e'}, {'n', 'u', 'l', 'l'}};

    /** A line end with the deepest indent. */
    private static final byte[] LINE = ("\n" + "  ".repeat(DEEPEST_INDENT)).getBytes(StandardCharsets.US_ASCII);

    /** Eight octets at once, for strings are most of most JSON. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    /** What may come next. */
    private enum At {
        START,
        VALUE,
        FIRST_ELEMENT,
        FIRST_NAME,
        NAME,
        COLON,
        AFTER_VALUE,
        STRING,
        ESCAPE,
        UNICODE,
        LITERAL,
        MINUS,
        ZERO,
        DIGITS,
        POINT,
        FRACTION,
        E,
        E_SIGN,
        E_DIGITS
    }

    private final Pen pen;
    /** Whether one text may follow another. */
    private final boolean several;
    private At at = At.START;
    /** For each open level, whether it is an object. */
    private boolean[] objects = new boolean[32];
    private int depth;
    private boolean name;
    private byte[] literal = LITERALS[0];
    private int matched;
    private long before;
    private boolean laid;
    private String broken = "";

    JsonLayout(Sink sink, boolean several) {
        this.pen = new Pen(sink);
        this.several = several;
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to && broken.isEmpty()) {
            byte octet = octets[index];
            if (at == At.STRING) {
                index = string(octets, index, to);
            } else if (octet <= ' ' && blank(octet) && at.ordinal() <= At.AFTER_VALUE.ordinal() && at != At.START) {
                index++;
            } else if ((at == At.DIGITS || at == At.FRACTION) && octet >= '0' && octet <= '9') {
                index = digits(octets, index, to);
            } else if (step(octet) && broken.isEmpty()) {
                index++;
            }
            if (!broken.isEmpty()) {
                broken = "At octet " + (before + index - from) + " " + broken + ".";
            }
        }
        if (index < to && laid) {
            pen.put(octets, index, to - index);
        }
        before += to - from;
        return broken.isEmpty() || laid;
    }

    @Override
    public boolean laid() {
        return laid;
    }

    @Override
    public Optional<String> end() throws StopException {
        boolean over = at == At.AFTER_VALUE || several && (at == At.VALUE || at == At.START);
        if (broken.isEmpty() && (depth > 0 || !over && !numberMayEnd())) {
            broken = "It ends after " + before + " octets in the middle of "
                    + (depth > 0 ? "an array or object" : "a value")
                    + ".";
        }
        pen.flush();
        return broken.isEmpty() ? Optional.empty() : Optional.of("This is not valid JSON. " + broken);
    }

    /** Copies the octets of a string up to and with the next one that means something. */
    private int string(byte[] octets, int from, int to) throws StopException {
        int end = plain(octets, from, to);
        int next = end;
        if (end < to && octets[end] == '"') {
            at = name ? At.COLON : At.AFTER_VALUE;
            name = false;
            next++;
        } else if (end < to && octets[end] == '\\') {
            at = At.ESCAPE;
            next++;
        } else if (end < to) {
            broken = "a control character stands in a string";
        }
        pen.put(octets, from, next - from);
        return next;
    }

    /** The offset of the first quote, backslash or control character at or after {@code from}, or {@code to}. */
    private static int plain(byte[] octets, int from, int to) {
        int end = from;
        while (end + Long.BYTES <= to) {
            long eight = (long) EIGHT.get(octets, end);
            long quote = eight ^ '"' * ONES;
            long backslash = eight ^ '\\' * ONES;
            // The lowest bit that is set is right; bits above it may be wrong by the borrow, and none is looked at.
            long found = (quote - ONES & ~quote | backslash - ONES & ~backslash | eight - ' ' * ONES & ~eight) & HIGHS;
            if (found != 0) {
                return end + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            end += Long.BYTES;
        }
        while (end < to && octets[end] != '"' && octets[end] != '\\' && (octets[end] >= ' ' || octets[end] < 0)) {
            end++;
        }
        return end;
    }

    /** Copies digits as long as there are no other octets. */
    private int digits(byte[] octets, int from, int to) throws StopException {
        int end = from;
        while (end < to && octets[end] >= '0' && octets[end] <= '9') {
            end++;
        }
        pen.put(octets, from, end - from);
        return end;
    }

    /** Takes one octet outside the plain part of a string; false when it must be looked at again, the number being over. */
    private boolean step(byte octet) throws StopException {
        switch (at) {
            case START -> start(octet);
            case VALUE -> value(octet);
            case FIRST_ELEMENT -> firstElement(octet);
            case FIRST_NAME, NAME -> name(octet);
            case COLON -> colon(octet);
            case AFTER_VALUE -> afterValue(octet);
            case ESCAPE, UNICODE -> escape(octet);
            case LITERAL -> literal(octet);
            default -> {
                return number(octet);
            }
        }
        return true;
    }

    private void start(byte octet) throws StopException {
        if (matched < MARK.length && octet == MARK[matched]) {
            pen.put(octet);
            matched++;
        } else if (matched % MARK.length == 0) {
            at = At.VALUE;
            if (!blank(octet)) {
                value(octet);
            }
        } else {
            broken = "half a byte order mark stands";
        }
    }

    private void value(byte octet) throws StopException {
        switch (octet) {
            case '{' -> open(octet, true);
            case '[' -> open(octet, false);
            case '"' -> begin(octet, At.STRING);
            case '-' -> begin(octet, At.MINUS);
            case '0' -> begin(octet, At.ZERO);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> begin(octet, At.DIGITS);
            case 't' -> beginLiteral(octet, 0);
            case 'f' -> beginLiteral(octet, 1);
            case 'n' -> beginLiteral(octet, 2);
            default -> {
                if (several && depth == 0 && octet == RECORD_SEPARATOR) {
                    pen.put(octet);
                } else {
                    broken = "a value is missing";
                }
            }
        }
    }

    private void begin(byte octet, At what) throws StopException {
        pen.put(octet);
        at = what;
    }

    private void beginLiteral(byte octet, int which) throws StopException {
        literal = LITERALS[which];
        matched = 1;
        begin(octet, At.LITERAL);
    }

    private void literal(byte octet) throws StopException {
        if (octet != literal[matched]) {
            broken = "neither true nor false nor null stands";
            return;
        }
        pen.put(octet);
        if (++matched == literal.length) {
            at = At.AFTER_VALUE;
        }
    }

    private void open(byte octet, boolean object) throws StopException {
        if (depth == DEEPEST) {
            broken = "it is nested deeper than " + DEEPEST + " levels";
            return;
        }
        if (depth == objects.length) {
            objects = Arrays.copyOf(objects, 2 * depth);
        }
        objects[depth++] = object;
        begin(octet, object ? At.FIRST_NAME : At.FIRST_ELEMENT);
    }

    private void close(byte octet, boolean filled) throws StopException {
        depth--;
        if (filled) {
            laid = true;
            line();
        }
        begin(octet, At.AFTER_VALUE);
    }

    private void firstElement(byte octet) throws StopException {
        if (octet == ']') {
            close(octet, false);
        } else {
            line();
            value(octet);
        }
    }

    private void name(byte octet) throws StopException {
        if (octet == '}' && at == At.FIRST_NAME) {
            close(octet, false);
        } else if (octet == '"') {
            line();
            name = true;
            begin(octet, At.STRING);
        } else {
            broken = "a member's name is missing";
        }
    }

    private void colon(byte octet) throws StopException {
        if (octet == ':') {
            begin(octet, At.VALUE);
            pen.put(' ');
        } else {
            broken = "the colon after a member's name is missing";
        }
    }

    private void afterValue(byte octet) throws StopException {
        if (depth == 0) {
            next(octet);
        } else if (octet == ',') {
            laid = true;
            if (objects[depth - 1]) {
                begin(octet, At.NAME);
            } else {
                begin(octet, At.VALUE);
                line();
            }
        } else if (octet == (objects[depth - 1] ? '}' : ']')) {
            close(octet, true);
        } else {
            broken = "a comma or closing bracket is missing";
        }
    }

    /** Begins the text behind a whole one. */
    private void next(byte octet) throws StopException {
        if (!several) {
            broken = "something follows the value";
            return;
        }
        laid = true;
        line();
        at = At.VALUE;
        value(octet);
    }

    private void escape(byte octet) throws StopException {
        if (at == At.UNICODE ? Character.digit(octet, 16) < 0 : "\"\\/bfnrtu".indexOf(octet) < 0) {
            broken = "an escape in a string cannot be read";
            return;
        }
        pen.put(octet);
        if (at == At.ESCAPE) {
            at = octet == 'u' ? At.UNICODE : At.STRING;
            matched = 0;
        } else if (++matched == 4) {
            at = At.STRING;
        }
    }

    private boolean number(byte octet) throws StopException {
        At next = octet >= '0' && octet <= '9' ? digit(octet) : sign(octet);
        if (next != At.AFTER_VALUE) {
            begin(octet, next);
            return true;
        }
        if (!numberMayEnd()) {
            broken = "a number cannot be read";
            return true;
        }
        at = At.AFTER_VALUE;
        return false;
    }

    private At digit(byte octet) {
        return switch (at) {
            case MINUS -> octet == '0' ? At.ZERO : At.DIGITS;
            case DIGITS -> At.DIGITS;
            case POINT, FRACTION -> At.FRACTION;
            case E, E_SIGN, E_DIGITS -> At.E_DIGITS;
            default -> At.AFTER_VALUE;
        };
    }

    private At sign(byte octet) {
        return switch (octet) {
            case '.' -> at == At.ZERO || at == At.DIGITS ? At.POINT : At.AFTER_VALUE;
            case 'e', 'E' -> at == At.ZERO || at == At.DIGITS || at == At.FRACTION ? At.E : At.AFTER_VALUE;
            case '+', '-' -> at == At.E ? At.E_SIGN : At.AFTER_VALUE;
            default -> At.AFTER_VALUE;
        };
    }

    private boolean numberMayEnd() {
        return at == At.ZERO || at == At.DIGITS || at == At.FRACTION || at == At.E_DIGITS;
    }

    private static boolean blank(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    private void line() throws StopException {
        pen.put(LINE, 0, 1 + 2 * Math.min(depth, DEEPEST_INDENT));
    }
}
