package rawbench.compare;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/**
 * Reads a JSON text once from its beginning to its end, block by block, and fills a {@link JsonTape}. It follows the
 * grammar of RFC 8259 strictly and ends at the first octet that breaks it. Nesting takes a stack of its own, so that no
 * depth is too deep.
 *
 * <p>Octets in strings that are no UTF-8 are taken as they are: they are equal to themselves.
 */
final class JsonScanner {
    private static final int BLOCK = 1 << 17;
    /** So many octets may be looked at from a place that was asked for. */
    private static final int MARGIN = 64;
    private static final int LONGEST_PLAIN = 18;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MARK = 0xBFBBEF;

    private final JsonTape tape;
    private final Octets text;
    private final TimeLimit limit;
    private final int mostRows;
    private final byte[] block;
    /** The offset of the block's first octet, how many it holds, and the place from which on more have to be read. */
    private int base;
    private int held;
    private int safe;
    private final JsonHash unescaped = new JsonHash();
    /** What the value means that was read last. */
    private long hash;
    /** What is open: objects and arrays by number, what they come to so far, and the name of the member to come. */
    private int depth;
    private int[] containers = new int[16];
    private boolean[] objects = new boolean[16];
    private long[] sums = new long[16];
    private long[] names = new long[16];
    /** Whether something was opened and nothing is in it yet. */
    private boolean fresh;
    private String broken = "";

    JsonScanner(JsonTape tape, Octets text, TimeLimit limit) {
        this.tape = tape;
        this.text = text;
        this.limit = limit;
        this.block = new byte[(int) Math.min(BLOCK, text.length()) + MARGIN];
        // A row costs four octets on each side, and as many again and more where a long array is aligned.
        this.mostRows = (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 32);
    }

    /** Returns what is wrong with the text: a sentence, or "". */
    String scan() {
        int at = blank(begin());
        at = value(at, base + at);
        while (depth > 0 && going()) {
            at = inside(blank(at));
        }
        if (going()) {
            at = blank(at);
            if (base + at < text.length()) {
                broken(at, "something follows the value");
            }
        }
        tape.ended(hash);
        return broken;
    }

    private boolean going() {
        return broken.isEmpty();
    }

    private int begin() {
        load(0);
        return held >= 3 && ((int) FOUR.get(block, 0) & 0xFFFFFF) == MARK ? 3 : 0;
    }

    /** Reads on behind an opening bracket or a value in something that is open. */
    private int inside(int at) {
        boolean object = objects[depth - 1];
        int octet = block[at];
        if (octet == ',' && !fresh) {
            int next = blank(at + 1);
            return object ? member(next) : value(next, base + next);
        }
        if (octet == (object ? '}' : ']')) {
            return close(at);
        }
        if (!fresh) {
            return broken(at, "a comma or closing bracket is missing");
        }
        return object ? member(at) : value(at, base + at);
    }

    private int member(int begin) {
        if (block[begin] != '"') {
            return broken(begin, "a member's name is missing");
        }
        int row = base + begin;
        int at = string(begin + 1);
        names[depth - 1] = hash;
        at = blank(at);
        if (block[at] != ':') {
            return broken(at, "the colon after a member's name is missing");
        }
        return value(blank(at + 1), row);
    }

    /** Reads a scalar, or what opens an object or array; {@code row} is the offset at which its row begins. */
    private int value(int at, int row) {
        int end = switch (block[at]) {
            case '"' -> string(at + 1);
            case '{', '[' -> {
                open(row, block[at] == '{');
                yield -1;
            }
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(at);
            case 't' -> word(at, 'u' << 16 | 'r' << 8 | 't' | 'e' << 24, 4, JsonHash.TRUE);
            case 'n' -> word(at, 'u' << 8 | 'n' | 'l' << 16 | 'l' << 24, 4, JsonHash.NULL);
            case 'f' -> block[at + 4] == 'e' ? word(at, 'a' << 8 | 'f' | 'l' << 16 | 's' << 24, 5, JsonHash.FALSE)
                    : noWord(at);
            default -> broken(at, "a value is missing");
        };
        if (end < 0) {
            return at + 1;
        }
        row(row);
        put();
        return end;
    }

    private void row(int offset) {
        if (tape.at.size() >= mostRows && going()) {
            broken = "It has more than " + mostRows + " values, the most that fit into the memory there is.";
        }
        tape.at.add(offset);
    }

    /** Has the object or array around it take the value that was read. */
    private void put() {
        fresh = false;
        if (depth > 0) {
            int top = depth - 1;
            sums[top] = objects[top] ? sums[top] + JsonHash.member(names[top], hash)
                    : JsonHash.element(sums[top], hash);
        }
    }

    private void open(int row, boolean object) {
        if (depth == containers.length) {
            containers = Arrays.copyOf(containers, depth * 2);
            objects = Arrays.copyOf(objects, depth * 2);
            sums = Arrays.copyOf(sums, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
        }
        containers[depth] = tape.opened(tape.at.size(), depth == 0 ? -1 : containers[depth - 1]);
        objects[depth] = object;
        sums[depth] = object ? JsonHash.OBJECT : JsonHash.ARRAY;
        row(row);
        depth++;
        fresh = true;
    }

    private int close(int at) {
        depth--;
        int container = containers[depth];
        int row = tape.open.get(container);
        if (!fresh) {
            row = tape.at.size();
            row(base + at);
        }
        hash = JsonHash.mix(sums[depth]);
        tape.ended(container, row, hash);
        put();
        return at + 1;
    }

    /** The place of the first octet that is no white space. */
    private int blank(int from) {
        int at = from >= safe ? load(from) : from;
        while (block[at] <= ' ' && (block[at] == ' ' || block[at] == '\n' || block[at] == '\r' || block[at] == '\t')) {
            at++;
            if (at >= safe) {
                at = load(at);
            }
        }
        return at;
    }

    /** Reads a string from behind its first quote on: eight octets at once up to the first that means something. */
    private int string(int from) {
        int at = from;
        long sum = JsonHash.STRING;
        while (true) {
            long eight = (long) EIGHT.get(block, at);
            long found = JsonEscape.special(eight);
            if (found != 0) {
                int count = Long.numberOfTrailingZeros(found) >>> 3;
                long some = eight & (1L << 8 * count) - 1;
                if (block[at + count] == '"') {
                    hash = JsonHash.end(sum, some, count);
                    return at + count + 1;
                }
                unescaped.begin(sum, some, count);
                return escaped(at + count);
            }
            sum = JsonHash.step(sum, eight);
            at += Long.BYTES;
            if (at >= safe) {
                at = load(at);
            }
        }
    }

    /** Reads a string on from where an escape stands. */
    private int escaped(int from) {
        int at = from;
        while (going()) {
            at = at >= safe ? load(at) : at;
            int octet = block[at];
            if (octet == '"') {
                hash = unescaped.end();
                return at + 1;
            }
            if (octet == '\\') {
                at = escape(at + 1);
            } else if (octet >= 0 && octet < ' ') {
                broken(at, "a control character stands in a string");
            } else {
                unescaped.put(octet);
                at++;
            }
        }
        return at;
    }

    private int escape(int at) {
        int plain = JsonEscape.plain(block[at]);
        if (plain >= 0) {
            unescaped.put(plain);
            return at + 1;
        }
        int unit = block[at] == 'u' ? JsonEscape.unit(block, at + 1) : -1;
        if (unit < 0) {
            return broken(at, "an escape in a string cannot be read");
        }
        int low = block[at + 5] == '\\' && block[at + 6] == 'u' ? JsonEscape.unit(block, at + 7) : -1;
        if (JsonEscape.pair(unit, low)) {
            unescaped.character(Character.toCodePoint((char) unit, (char) low));
            return at + 11;
        }
        unescaped.character(unit);
        return at + 5;
    }

    /** Reads a number; such as are long or have an exponent are read again by who knows all of them. */
    private int number(int begin) {
        boolean negative = block[begin] == '-';
        int first = negative ? begin + 1 : begin;
        int at = first;
        long digits = 0;
        while (block[at] >= '0' && block[at] <= '9') {
            digits = digits * 10 + block[at++] - '0';
        }
        int whole = at - first;
        int fraction = 0;
        if (block[at] == '.') {
            int point = at++;
            while (block[at] >= '0' && block[at] <= '9') {
                digits = digits * 10 + block[at++] - '0';
            }
            fraction = at - point - 1;
        }
        boolean simple = whole > 0 && (whole == 1 || block[first] != '0') && block[at] != '.'
                && (block[at] | ' ') != 'e' && (fraction > 0 || block[at - 1] != '.')
                && whole + fraction <= LONGEST_PLAIN;
        if (!simple) {
            return longNumber(begin);
        }
        hash = JsonDecimal.hash(negative, digits, -fraction);
        return at;
    }

    private int longNumber(int begin) {
        int from = base + begin;
        int at = begin;
        while (JsonDecimal.mayHold(block[at])) {
            at++;
            if (at >= safe) {
                at = load(at);
            }
        }
        JsonDecimal decimal = JsonDecimal.of(text.slice(from, (long) base + at));
        if (!decimal.wrong().isEmpty()) {
            return broken(from - base, decimal.wrong());
        }
        if (decimal.tooLong() && going()) {
            broken = "The number at octet " + from + " has an exponent of too many digits to be compared.";
        }
        hash = decimal.hash();
        return at;
    }

    private int word(int at, int spelled, int length, long meaning) {
        if ((int) FOUR.get(block, at) != spelled) {
            return noWord(at);
        }
        hash = meaning;
        return at + length;
    }

    private int noWord(int at) {
        return broken(at, "neither true nor false nor null stands");
    }

    private int broken(int at, String what) {
        long offset = (long) base + at;
        if (going()) {
            broken = offset < text.length() ? "It is not valid JSON: at octet " + offset + " " + what + "."
                    : "It is not valid JSON: it ends after " + text.length() + " octets, in the middle of "
                            + (depth > 0 ? "an array or object." : "a value.");
        }
        return at;
    }

    /** Moves on in the text so that a place becomes the block's first; returns where it is now. */
    private int load(int from) {
        if (from > 0 && held == text.length() - base) {
            safe = Integer.MAX_VALUE;
            return from;
        }
        boolean over = limit.over();
        if (over && going()) {
            broken = "It could not be read to its end in the time there was.";
        }
        base += from;
        held = over ? 0 : (int) Math.min(block.length - MARGIN, text.length() - base);
        text.copyTo(base, block, 0, held);
        // Octets without meaning end whatever is read, so that nobody has to ask where the block ends.
        Arrays.fill(block, held, held + MARGIN, (byte) 0);
        safe = over || held == text.length() - base ? Integer.MAX_VALUE : held - MARGIN;
        return 0;
    }
}
