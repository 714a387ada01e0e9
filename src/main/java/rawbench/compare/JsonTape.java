package rawbench.compare;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/**
 * A whole JSON text as rows of numbers: where each of its lines would begin if it were laid out, and for each object and
 * array where it ends and what it means. The text itself stays where it is; the values are read from there.
 *
 * <p>A row is a scalar, an empty object or array, or the opening or the closing of one that is not empty; what is a
 * member begins with its name. Objects and arrays are also counted by themselves, in the order in which they open: so
 * the first in one follows it, and who walks from row to row needs no search.
 */
final class JsonTape {
    private final Octets text;
    /** For each row the offset of its name, value or closing bracket. */
    final JsonInts at = new JsonInts();
    /** For each object or array the row that opens it, and the one that closes it: the same where it is empty. */
    final JsonInts open = new JsonInts();
    final JsonInts close = new JsonInts();
    /** For each object or array the number of the first that opens behind it, and of the one around it, or -1. */
    final JsonInts past = new JsonInts();
    final JsonInts parent = new JsonInts();
    /** Those that have a closing row, in the order of that. */
    final JsonInts closed = new JsonInts();
    private final JsonLongs hashes = new JsonLongs();
    private long hash;
    private String broken = "";

    private JsonTape(Octets text) {
        this.text = text;
    }

    /** Reads a text in UTF-8, with or without a byte order mark. What is no JSON gives a tape that is {@link #broken}. */
    static JsonTape of(Octets text, TimeLimit limit) {
        JsonTape tape = new JsonTape(text);
        if (text.length() > Integer.MAX_VALUE - 1024) {
            tape.broken = "It is longer than 2 GiB, the most that is compared as JSON.";
        } else {
            tape.broken = new JsonScanner(tape, text, limit).scan();
        }
        return tape;
    }

    /** What makes it impossible to read the text as JSON: a sentence, or "". */
    String broken() {
        return broken;
    }

    Octets text() {
        return text;
    }

    /** How many rows it has. */
    int rows() {
        return at.size();
    }

    /** What the whole text means. */
    long hash() {
        return hash;
    }

    /** What an object or array means. */
    long hash(int container) {
        return hashes.get(container);
    }

    /** The row behind a value, and all that is in it. */
    int next(int row, int container) {
        return opens(row, container) ? close.get(container) + 1 : row + 1;
    }

    /** Whether a row opens, or is, the object or array of this number: the next one that a walk comes to. */
    boolean opens(int row, int container) {
        return container < open.size() && open.get(container) == row;
    }

    /** The object or array that a row opens, or is; else -1. */
    int container(int row) {
        int before = open.floor(row);
        return before >= 0 && open.get(before) == row ? before : -1;
    }

    /** The object or array that a row closes; else -1. */
    int closes(int row) {
        int last = closedBefore(row + 1);
        return last >= 0 && close.get(closed.get(last)) == row ? closed.get(last) : -1;
    }

    /** The object or array around a row; a closing row is in what it closes. -1 for the outermost value. */
    int around(int row) {
        int opened = open.floor(row - 1);
        int last = closedBefore(row);
        if (last >= 0 && close.get(closed.get(last)) > (opened < 0 ? -1 : open.get(opened))) {
            return parent.get(closed.get(last));
        }
        boolean empty = opened >= 0 && close.get(opened) == open.get(opened);
        return empty ? parent.get(opened) : opened;
    }

    /** The index in {@link #closed} of the last one closed before a row, or -1. */
    private int closedBefore(int row) {
        int low = 0;
        int high = closed.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (close.get(closed.get(middle)) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    /** Notes that a row opens an object or array in another; returns its number. */
    int opened(int row, int around) {
        int number = open.size();
        open.add(row);
        close.add(row);
        past.add(0);
        parent.add(around);
        hashes.size(number + 1);
        return number;
    }

    /** Notes where an object or array ends, and what it means. */
    void ended(int container, int row, long meaning) {
        if (row != open.get(container)) {
            close.set(container, row);
            closed.add(container);
        }
        past.set(container, open.size());
        hashes.set(container, meaning);
    }

    void ended(long meaning) {
        hash = meaning;
    }
}
