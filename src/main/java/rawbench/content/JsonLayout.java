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

    // What may come next; before the first seven of them blanks may. No enum: its constants would be stored several times a
    // token, and storing a reference costs the garbage collector's barrier.
    static final int VALUE = 0;
    static final int FIRST_ELEMENT = 1;
    static final int ELEMENT = 2;
    static final int FIRST_NAME = 3;
    static final int NAME = 4;
    static final int COLON = 5;
    static final int AFTER_VALUE = 6;
    private static final int START = 7;
    static final int STRING = 8;
    static final int NAME_STRING = 9;
    private static final int ESCAPE = 10;
    private static final int UNICODE = 11;
    private static final int LITERAL = 12;
    static final int NUMBER = 13;
    private static final int BROKEN = 14;

    private final JsonPen pen;
    /** Whether one text may follow another. */
    private final boolean several;
    private int at = START;
    private final JsonLevels open = new JsonLevels();
    private final JsonNumber number = new JsonNumber();
    private final JsonRun run;
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
        this.run = new JsonRun(pen, open, number);
    }

    @Override
    public boolean feed(byte[] octets, int from, int to) throws StopException {
        int index = from;
        while (index < to) {
            if (at == BROKEN) {
                index = rest(octets, index, to);
                continue;
            }
            index = usual(octets, index, to);
            if (index < to) {
                pen.room();
                index = next(octets, index, to);
            }
            if (at == BROKEN && brokenAt < 0) {
                brokenAt = before + index - from;
            }
        }
        before += to - from;
        return at != BROKEN || several || laid();
    }

    private int usual(byte[] octets, int from, int to) throws StopException {
        if (at != VALUE && at != AFTER_VALUE && at != STRING && at != NAME_STRING) {
            return from;
        }
        int index = run.take(at, octets, from, to);
        at = run.at();
        return index;
    }

    /** Leaves the octets behind an error as they are; where a line may hold a text of its own, the next one is tried. */
    private int rest(byte[] octets, int from, int to) throws StopException {
        int end = from;
        while (several && end < to && octets[end] != '\n') {
            end++;
        }
        if (several || laid()) {
            pen.put(octets, from, (several ? end : to) - from);
        }
        if (!several || end == to) {
            return to;
        }
        open.closeAll();
        at = AFTER_VALUE;
        return end + 1;
    }

    /** Takes the next token or part of one; returns the offset behind it, or of what breaks the grammar. */
    private int next(byte[] octets, int index, int to) throws StopException {
        byte octet = octets[index];
        if (octet <= ' ' && Layout.blank(octet) && at <= AFTER_VALUE) {
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
            case VALUE, ELEMENT -> value(octet);
            case FIRST_ELEMENT -> firstElement(octet);
            case FIRST_NAME, NAME -> name(octet);
            case COLON -> colon(octet);
            case AFTER_VALUE -> afterValue(octet);
            case START -> {
                if (octet != MARK[0]) {
                    at = VALUE;
                    return index;
                }
                literal = MARK;
                matched = 1;
                begin(octet, LITERAL);
            }
            default -> escape(octet);
        }
        return at == BROKEN ? index : index + 1;
    }

    @Override
    public boolean laid() {
        return laid || run.laid();
    }

    @Override
    public Optional<Wrong> end() throws StopException {
        pen.flush();
        boolean over = at == AFTER_VALUE || at == NUMBER && number.mayEnd()
                || several && (at == VALUE || at == START);
        if (brokenAt >= 0) {
            return Optional.of(new Wrong(LayoutWords.JSON_BROKEN, brokenAt, broken));
        }
        if (over && open.depth() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Wrong(open.depth() > 0 ? LayoutWords.JSON_ENDS_WITHIN : LayoutWords.JSON_ENDS_IN_VALUE,
                before, ""));
    }

    /** Copies the octets of a string up to and with the next one that means something. */
    private int string(byte[] octets, int from, int to) throws StopException {
        int end = pen.plain(octets, from, to);
        if (end == to) {
            return end;
        }
        if (octets[end] == '"') {
            begin((byte) '"', at == NAME_STRING ? COLON : AFTER_VALUE);
            return end + 1;
        }
        if (octets[end] == '\\') {
            escapedName = at == NAME_STRING;
            begin((byte) '\\', ESCAPE);
            return end + 1;
        }
        broken(LayoutWords.CONTROL_CHARACTER.of());
        return end;
    }

    private void value(byte octet) {
        int begun = switch (octet) {
            case '"' -> STRING;
            case '{' -> FIRST_NAME;
            case '[' -> FIRST_ELEMENT;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NUMBER;
            case 't', 'f', 'n' -> LITERAL;
            case RECORD_SEPARATOR -> several && open.depth() == 0 ? VALUE : BROKEN;
            default -> BROKEN;
        };
        if (at != VALUE) {
            pen.line(open.depth());
        }
        if (begun == BROKEN) {
            broken(LayoutWords.NO_VALUE.of());
            return;
        }
        boolean opens = begun == FIRST_NAME || begun == FIRST_ELEMENT;
        if (opens && !open.open(begun == FIRST_NAME)) {
            broken(LayoutWords.TOO_DEEP.of(JsonLevels.DEEPEST));
            return;
        }
        begin(octet, begun);
        if (begun == NUMBER) {
            number.begin(octet);
        } else if (begun == LITERAL) {
            literal = octet == 't' ? TRUE : octet == 'f' ? FALSE : NULL;
            matched = 1;
        }
    }

    private void begin(byte octet, int what) {
        pen.put(octet);
        at = what;
    }

    private int number(byte[] octets, int from, int to) throws StopException {
        int end = number.copy(pen, octets, from, to);
        if (end == to) {
            return end;
        }
        if (number.mayEnd()) {
            at = AFTER_VALUE;
            return end;
        }
        broken(LayoutWords.NO_NUMBER.of());
        return end;
    }

    private boolean inMark() {
        return literal[0] == MARK[0];
    }

    private int literal(byte[] octets, int from, int to) {
        for (int i = from; i < to; i++) {
            if (octets[i] != literal[matched]) {
                broken(inMark() ? LayoutWords.HALF_MARK.of() : LayoutWords.NO_LITERAL.of());
                return i;
            }
            pen.put(octets[i]);
            if (++matched == literal.length) {
                at = inMark() ? VALUE : AFTER_VALUE;
                return i + 1;
            }
        }
        return to;
    }

    private void close(byte octet, boolean filled) {
        open.close();
        if (filled) {
            laid = true;
            pen.line(open.depth());
        }
        begin(octet, AFTER_VALUE);
    }

    private void firstElement(byte octet) {
        if (octet == ']') {
            close(octet, false);
        } else {
            value(octet);
        }
    }

    private void name(byte octet) {
        if (octet == '}' && at == FIRST_NAME) {
            close(octet, false);
        } else if (octet == '"') {
            pen.line(open.depth());
            begin(octet, NAME_STRING);
        } else {
            broken(LayoutWords.NO_NAME.of());
        }
    }

    private void colon(byte octet) {
        if (octet == ':') {
            begin(octet, VALUE);
            pen.put(' ');
        } else {
            broken(LayoutWords.NO_COLON.of());
        }
    }

    private void afterValue(byte octet) {
        if (open.depth() == 0) {
            next(octet);
        } else if (octet == ',') {
            laid = true;
            begin(octet, open.inObject() ? NAME : ELEMENT);
        } else if (octet == (open.inObject() ? '}' : ']')) {
            close(octet, true);
        } else {
            broken(LayoutWords.NO_COMMA.of());
        }
    }

    /** Begins the text behind a whole one. */
    private void next(byte octet) {
        if (!several) {
            broken(LayoutWords.SURPLUS.of());
            return;
        }
        laid = true;
        at = ELEMENT;
        value(octet);
    }

    private void escape(byte octet) {
        if (at == UNICODE ? Character.digit(octet, 16) < 0 : "\"\\/bfnrtu".indexOf(octet) < 0) {
            broken(LayoutWords.NO_ESCAPE.of());
            return;
        }
        pen.put(octet);
        if (at == ESCAPE) {
            matched = 0;
            at = octet == 'u' ? UNICODE : escapedName ? NAME_STRING : STRING;
        } else if (++matched == 4) {
            at = escapedName ? NAME_STRING : STRING;
        }
    }

    private void broken(String what) {
        broken = brokenAt < 0 ? what : broken;
        at = BROKEN;
    }
}
