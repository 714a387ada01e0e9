package rawbench.content;

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
    private static final byte RECORD_SEPARATOR = 0x1E;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    /** What may come next; before the first six of them blanks may. */
    private enum At {
        VALUE,
        FIRST_ELEMENT,
        FIRST_NAME,
        NAME,
        COLON,
        AFTER_VALUE,
        START,
        STRING,
        NAME_STRING,
        ESCAPE,
        UNICODE,
        LITERAL,
        NUMBER,
        BROKEN
    }

    private final JsonPen pen;
    /** Whether one text may follow another. */
    private final boolean several;
    private At at = At.START;
    private final JsonLevels open = new JsonLevels();
    private final JsonNumber number = new JsonNumber();
    private boolean escapedName;
    private byte[] literal = MARK;
    private int matched;
    private long before;
    private boolean laid;
    private String broken = "";
    private long brokenAt = -1;

    JsonLayout(Sink sink, boolean several) {
        this.pen = new JsonPen(sink);
        this.several = several;
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to) {
            if (at == At.BROKEN) {
                index = rest(octets, index, to);
            } else {
                pen.room();
                index = next(octets, index, to);
                if (at == At.BROKEN && brokenAt < 0) {
                    brokenAt = before + index - from;
                }
            }
        }
        before += to - from;
        return at != At.BROKEN || several || laid;
    }

    /** Leaves the octets behind an error as they are; where a line may hold a text of its own, the next one is tried. */
    private int rest(byte[] octets, int from, int to) throws StopException {
        int end = from;
        while (several && end < to && octets[end] != '\n') {
            end++;
        }
        if (several || laid) {
            pen.put(octets, from, (several ? end : to) - from);
        }
        if (!several || end == to) {
            return to;
        }
        open.closeAll();
        at = At.AFTER_VALUE;
        return end + 1;
    }

    /** Takes the next token or part of one; returns the offset behind it, or of what breaks the grammar. */
    private int next(byte[] octets, int index, int to) throws StopException {
        byte octet = octets[index];
        if (octet <= ' ' && Layout.blank(octet) && at.compareTo(At.AFTER_VALUE) <= 0) {
            return index + 1;
        }
        switch (at) {
            case STRING, NAME_STRING -> {
                return string(octets, index, to);
            }
            case NUMBER -> {
                return number(octets, index, to);
            }
            case LITERAL -> {
                return literal(octets, index, to);
            }
            case VALUE -> value(octet);
            case FIRST_ELEMENT -> firstElement(octet);
            case FIRST_NAME, NAME -> name(octet);
            case COLON -> colon(octet);
            case AFTER_VALUE -> afterValue(octet);
            case START -> {
                if (octet != MARK[0]) {
                    at = At.VALUE;
                    return index;
                }
                beginLiteral(octet, MARK);
            }
            default -> escape(octet);
        }
        return at == At.BROKEN ? index : index + 1;
    }

    @Override
    public boolean laid() {
        return laid;
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        pen.flush();
        boolean over = at == At.AFTER_VALUE || at == At.NUMBER && number.mayEnd()
                || several && (at == At.VALUE || at == At.START);
        if (brokenAt >= 0) {
            return Optional.of(new Wrong("This is not valid JSON. At octet ", brokenAt, " " + broken + "."));
        }
        if (over && open.depth() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Wrong("This is not valid JSON. It ends after ", before, " octets in the middle of "
                + (open.depth() > 0 ? "an array or object" : "a value") + "."));
    }

    /** Copies the octets of a string up to and with the next one that means something. */
    private int string(byte[] octets, int from, int to) throws StopException {
        int end = pen.plain(octets, from, to);
        if (end == to) {
            return end;
        }
        if (octets[end] == '"') {
            pen.put('"');
            return at == At.STRING ? ended(octets, end + 1, to) : named(octets, end + 1, to);
        }
        if (octets[end] == '\\') {
            escapedName = at == At.NAME_STRING;
            begin((byte) '\\', At.ESCAPE);
            return end + 1;
        }
        broken("a control character stands in a string");
        return end;
    }

    /** Behind a name nearly always stands a colon, and behind that often a string: taken together, they are fast. */
    private int named(byte[] octets, int next, int to) {
        at = At.COLON;
        if (next == to || octets[next] != ':') {
            return next;
        }
        colon((byte) ':');
        if (next + 1 == to || octets[next + 1] != '"') {
            return next + 1;
        }
        begin((byte) '"', At.STRING);
        return next + 2;
    }

    /** Behind a value nearly always stands a comma, and behind that in an object a name. */
    private int ended(byte[] octets, int next, int to) {
        at = At.AFTER_VALUE;
        if (next == to || octets[next] != ',' || open.depth() == 0) {
            return next;
        }
        comma();
        if (next + 1 == to || octets[next + 1] != '"' || at != At.NAME) {
            return next + 1;
        }
        name((byte) '"');
        return next + 2;
    }

    private void value(byte octet) {
        switch (octet) {
            case '{' -> open(octet, true);
            case '[' -> open(octet, false);
            case '"' -> begin(octet, At.STRING);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                number.begin(octet);
                begin(octet, At.NUMBER);
            }
            case 't' -> beginLiteral(octet, TRUE);
            case 'f' -> beginLiteral(octet, FALSE);
            case 'n' -> beginLiteral(octet, NULL);
            default -> {
                if (several && open.depth() == 0 && octet == RECORD_SEPARATOR) {
                    pen.put(octet);
                } else {
                    broken("a value is missing");
                }
            }
        }
    }

    private void begin(byte octet, At what) {
        pen.put(octet);
        at = what;
    }

    private void beginLiteral(byte octet, byte[] which) {
        literal = which;
        matched = 1;
        begin(octet, At.LITERAL);
    }

    private int number(byte[] octets, int from, int to) throws StopException {
        int end = number.copy(pen, octets, from, to);
        if (end == to) {
            return end;
        }
        if (number.mayEnd()) {
            return ended(octets, end, to);
        }
        broken("a number cannot be read");
        return end;
    }

    private boolean inMark() {
        return literal[0] == MARK[0];
    }

    private int literal(byte[] octets, int from, int to) {
        for (int i = from; i < to; i++) {
            if (octets[i] != literal[matched]) {
                broken(inMark() ? "half a byte order mark stands" : "neither true nor false nor null stands");
                return i;
            }
            pen.put(octets[i]);
            if (++matched == literal.length) {
                at = At.VALUE;
                return inMark() ? i + 1 : ended(octets, i + 1, to);
            }
        }
        return to;
    }

    private void open(byte octet, boolean object) {
        if (open.open(object)) {
            begin(octet, object ? At.FIRST_NAME : At.FIRST_ELEMENT);
        } else {
            broken("it is nested deeper than " + JsonLevels.DEEPEST + " levels");
        }
    }

    private void close(byte octet, boolean filled) {
        open.close();
        if (filled) {
            laid = true;
            pen.line(open.depth());
        }
        begin(octet, At.AFTER_VALUE);
    }

    private void firstElement(byte octet) {
        if (octet == ']') {
            close(octet, false);
        } else {
            pen.line(open.depth());
            value(octet);
        }
    }

    private void name(byte octet) {
        if (octet == '}' && at == At.FIRST_NAME) {
            close(octet, false);
        } else if (octet == '"') {
            pen.line(open.depth());
            begin(octet, At.NAME_STRING);
        } else {
            broken("a member's name is missing");
        }
    }

    private void colon(byte octet) {
        if (octet == ':') {
            begin(octet, At.VALUE);
            pen.put(' ');
        } else {
            broken("the colon after a member's name is missing");
        }
    }

    private void afterValue(byte octet) {
        if (open.depth() == 0) {
            next(octet);
        } else if (octet == ',') {
            comma();
        } else if (octet == (open.inObject() ? '}' : ']')) {
            close(octet, true);
        } else {
            broken("a comma or closing bracket is missing");
        }
    }

    private void comma() {
        laid = true;
        pen.put(',');
        if (open.inObject()) {
            at = At.NAME;
        } else {
            pen.line(open.depth());
            at = At.VALUE;
        }
    }

    /** Begins the text behind a whole one. */
    private void next(byte octet) {
        if (!several) {
            broken("something follows the value");
            return;
        }
        laid = true;
        pen.line(open.depth());
        at = At.VALUE;
        value(octet);
    }

    private void escape(byte octet) {
        if (at == At.UNICODE ? Character.digit(octet, 16) < 0 : "\"\\/bfnrtu".indexOf(octet) < 0) {
            broken("an escape in a string cannot be read");
            return;
        }
        pen.put(octet);
        if (at == At.ESCAPE) {
            matched = 0;
            at = octet == 'u' ? At.UNICODE : escapedName ? At.NAME_STRING : At.STRING;
        } else if (++matched == 4) {
            at = escapedName ? At.NAME_STRING : At.STRING;
        }
    }

    private void broken(String what) {
        broken = brokenAt < 0 ? what : broken;
        at = At.BROKEN;
    }
}
