package rawbench.content;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The fast part of {@link JsonLayout}: takes what nearly always stands in JSON, token behind token without a look at the
 * state between them, and leaves to the layout whatever is unusual, wrong, or cut by the end of a block.
 */
final class JsonRun {
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int TRUE = 't' | 'r' << 8 | 'u' << 16 | 'e' << 24;
    private static final int NULL = 'n' | 'u' << 8 | 'l' << 16 | 'l' << 24;
    private static final int ALSE = 'a' | 'l' << 8 | 's' << 16 | 'e' << 24;
    /** The longest of them, and one octet behind it. */
    private static final int LITERAL = 6;

    private final JsonPen pen;
    private final JsonLevels open;
    private final JsonNumber number;
    private int at;
    private boolean laid;

    JsonRun(JsonPen pen, JsonLevels open, JsonNumber number) {
        this.pen = pen;
        this.open = open;
        this.number = number;
    }

    /** What may come where it stopped. */
    int at() {
        return at;
    }

    /** Whether it put a line end. */
    boolean laid() {
        return laid;
    }

    /** Takes octets as far as they are usual; returns the offset of the first that is not, or {@code to}. */
    int take(int state, byte[] octets, int from, int to) throws StopException {
        at = state;
        int index = from;
        int before;
        do {
            before = index;
            pen.room();
            if (at == JsonLayout.VALUE) {
                index = value(octets, index, to);
            } else if (at == JsonLayout.STRING) {
                index = string(octets, index, to);
            }
            if (at == JsonLayout.AFTER_VALUE && open.depth() > 0) {
                index = behind(octets, index, to);
            }
            if (at == JsonLayout.NAME_STRING) {
                index = name(octets, index, to);
            }
        } while (index > before && index < to);
        return index;
    }

    private static int unblank(byte[] octets, int from, int to) {
        int index = from;
        while (index < to && octets[index] <= ' ' && Layout.blank(octets[index])) {
            index++;
        }
        return index;
    }

    private int value(byte[] octets, int from, int to) throws StopException {
        int index = unblank(octets, from, to);
        if (index == to) {
            return index;
        }
        byte octet = octets[index];
        return switch (octet) {
            case '"' -> {
                pen.put('"');
                yield string(octets, index + 1, to);
            }
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(octets, index, to);
            case '{' -> object(octets, index, to);
            case '[' -> array(octets, index, to);
            case 't', 'f', 'n' -> to - index < LITERAL ? index : literal(octets, index);
            default -> index;
        };
    }

    /** Copies what is left of a string with its end, or up to what means something in it. */
    private int string(byte[] octets, int from, int to) throws StopException {
        int end = pen.plain(octets, from, to);
        if (end < to && octets[end] == '"') {
            pen.put('"');
            at = JsonLayout.AFTER_VALUE;
            return end + 1;
        }
        at = JsonLayout.STRING;
        return end;
    }

    private int number(byte[] octets, int index, int to) throws StopException {
        pen.put(octets[index]);
        number.begin(octets[index]);
        int end = number.copy(pen, octets, index + 1, to);
        at = end < to && number.mayEnd() ? JsonLayout.AFTER_VALUE : JsonLayout.NUMBER;
        return end;
    }

    private int literal(byte[] octets, int index) {
        int four = (int) FOUR.get(octets, index);
        if (four == TRUE || four == NULL) {
            pen.four(four);
            at = JsonLayout.AFTER_VALUE;
            return index + 4;
        }
        if (octets[index] == 'f' && (int) FOUR.get(octets, index + 1) == ALSE) {
            pen.put('f');
            pen.four(ALSE);
            at = JsonLayout.AFTER_VALUE;
            return index + 5;
        }
        return index;
    }

    private int object(byte[] octets, int index, int to) {
        if (!open.open(true)) {
            return index;
        }
        pen.put('{');
        int next = unblank(octets, index + 1, to);
        if (next < to && octets[next] == '"') {
            pen.line(open.depth());
            pen.put('"');
            at = JsonLayout.NAME_STRING;
            return next + 1;
        }
        at = JsonLayout.FIRST_NAME;
        return next;
    }

    private int array(byte[] octets, int index, int to) {
        if (!open.open(false)) {
            return index;
        }
        pen.put('[');
        int next = unblank(octets, index + 1, to);
        if (next < to && octets[next] != ']') {
            pen.line(open.depth());
            at = JsonLayout.VALUE;
        } else {
            at = JsonLayout.FIRST_ELEMENT;
        }
        return next;
    }

    /** Takes the brackets that close behind a value, and the comma behind them. */
    private int behind(byte[] octets, int from, int to) throws StopException {
        int index = unblank(octets, from, to);
        while (index < to && open.depth() > 0 && octets[index] == (open.inObject() ? '}' : ']')) {
            open.close();
            laid = true;
            pen.room();
            pen.line(open.depth());
            pen.put(octets[index]);
            index = unblank(octets, index + 1, to);
        }
        return index < to && open.depth() > 0 && octets[index] == ',' ? comma(octets, index, to) : index;
    }

    private int comma(byte[] octets, int index, int to) {
        laid = true;
        int next = unblank(octets, index + 1, to);
        boolean object = open.inObject();
        if (next == to || object && octets[next] != '"') {
            pen.put(',');
            at = object ? JsonLayout.NAME : JsonLayout.ELEMENT;
            return next;
        }
        if (object) {
            pen.commaLine(open.depth());
            pen.put('"');
            at = JsonLayout.NAME_STRING;
            return next + 1;
        }
        pen.commaLine(open.depth());
        at = JsonLayout.VALUE;
        return next;
    }

    /** Copies what is left of a name, and the colon behind it. */
    private int name(byte[] octets, int from, int to) throws StopException {
        int end = pen.plain(octets, from, to);
        if (end == to || octets[end] != '"') {
            return end;
        }
        if (end + 1 == to || octets[end + 1] != ':') {
            pen.put('"');
            at = JsonLayout.COLON;
            return end + 1;
        }
        pen.nameEnd();
        at = JsonLayout.VALUE;
        return end + 2;
    }
}
