package rawbench.compare;

import java.util.ArrayList;
import java.util.List;

/** The path of a row of a JSON text as RFC 9535 writes it. What closes an object or array has its path. */
final class JsonPath {
    private final JsonTape tape;
    private final JsonText text;
    private Counted counted;

    /** An element of an array: the array's number, its row, its index, and the object or array that may open there. */
    record Counted(int array, int row, int index, int next) {}

    JsonPath(JsonTape tape, Counted counted) {
        this.tape = tape;
        this.text = new JsonText(tape.text());
        this.counted = counted;
    }

    /** The element that was counted last. */
    Counted counted() {
        return counted;
    }

    String of(int row) {
        int closes = tape.closes(row);
        int at = closes >= 0 ? tape.open.get(closes) : row;
        List<String> steps = new ArrayList<>();
        for (int around = tape.around(at); around >= 0; around = tape.parent.get(around)) {
            boolean object = text.at(tape.at.get(tape.close.get(around))) == '}';
            steps.add(object ? member(at) : "[" + index(around, at) + "]");
            at = tape.open.get(around);
        }
        StringBuilder path = new StringBuilder("$");
        steps.reversed().forEach(path::append);
        return path.toString();
    }

    private String member(int row) {
        String name = JsonMeaning.text(text, tape.at.get(row));
        if (plain(name)) {
            return "." + name;
        }
        StringBuilder quoted = new StringBuilder("['");
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            switch (unit) {
                case '\'', '\\' -> quoted.append('\\').append(unit);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(unit < ' ' ? "\\u%04x".formatted((int) unit) : String.valueOf(unit));
            }
        }
        return quoted.append("']").toString();
    }

    private static boolean plain(String name) {
        boolean plain = !name.isEmpty() && !(name.charAt(0) >= '0' && name.charAt(0) <= '9');
        for (int i = 0; plain && i < name.length(); i++) {
            char unit = name.charAt(i);
            plain = unit == '_' || unit >= '0' && unit <= '9' || unit >= 'A' && unit <= 'Z'
                    || unit >= 'a' && unit <= 'z'
                    || unit >= 0x80 && !Character.isSurrogate(unit);
        }
        return plain;
    }

    /** How many elements an array has before a row. */
    private int index(int array, int row) {
        boolean on = counted.array == array && counted.row <= row;
        int at = on ? counted.row : tape.open.get(array) + 1;
        int index = on ? counted.index : 0;
        int next = on ? counted.next : array + 1;
        while (at < row) {
            boolean holds = tape.opens(at, next);
            at = tape.next(at, next);
            next = holds ? tape.past.get(next) : next;
            index++;
        }
        counted = new Counted(array, at, index, next);
        return index;
    }
}
