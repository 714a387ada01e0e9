package rawbench.compare;

/**
 * Numbers for the meaning of JSON values: equal values have equal ones. Part of a {@link JsonTape}; they only find
 * candidates, since values that are not equal may share one.
 *
 * <p>A string's is made of its unescaped octets, eight at once, of which the last are fewer than eight, even none.
 */
final class JsonHash {
    static final long STRING = 0x2545F4914F6CDD1DL;
    static final long OBJECT = 0x5851F42D4C957F2DL;
    static final long ARRAY = 0x14057B7EF767814FL;
    static final long TRUE = 0x7C3A1F4B9E5D2686L;
    static final long FALSE = 0x3B9F7A2C8D1E6054L;
    static final long NULL = 0x6A09E667F3BCC908L;
    private static final long NUMBER = 0x510E527FADE682D1L;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long OTHER = 0xC2B2AE3D27D4EB4FL;

    private long hash;
    private long word;
    private int held;

    /** Begins behind a string's first octets: what they come to, and those that make no eight yet. */
    void begin(long before, long some, int count) {
        hash = before;
        word = some;
        held = count;
    }

    void put(int octet) {
        word |= (octet & 0xFFL) << 8 * held;
        if (++held == Long.BYTES) {
            hash = step(hash, word);
            word = 0;
            held = 0;
        }
    }

    /** Puts a character as UTF-8 has it; half a surrogate pair, which UTF-8 has not, in the same way. */
    void character(int character) {
        if (character < 0x80) {
            put(character);
            return;
        }
        if (character < 0x800) {
            put(0xC0 | character >> 6);
        } else {
            if (character < 0x10000) {
                put(0xE0 | character >> 12);
            } else {
                put(0xF0 | character >> 18);
                put(0x80 | character >> 12 & 0x3F);
            }
            put(0x80 | character >> 6 & 0x3F);
        }
        put(0x80 | character & 0x3F);
    }

    long end() {
        return end(hash, word, held);
    }

    /** Of a string without half characters. */
    static long of(String string) {
        JsonHash hash = new JsonHash();
        hash.begin(STRING, 0, 0);
        string.codePoints().forEach(hash::character);
        return hash.end();
    }

    /** Takes eight octets of a string. */
    static long step(long hash, long eight) {
        long mixed = (hash ^ eight) * FACTOR;
        return mixed ^ mixed >>> 32;
    }

    /** Takes the last octets of a string, fewer than eight. */
    static long end(long hash, long some, int count) {
        return step(hash, some | (long) count + 1 << 56) * OTHER;
    }

    /** Of a number: its digits without zeros at either end, and the power of ten that they are multiplied with. */
    static long number(boolean negative, long digits, long power) {
        return mix(digits * FACTOR + power * OTHER + (negative ? NUMBER : ~NUMBER));
    }

    /** What a member adds to its object's, whatever its place is. */
    static long member(long name, long value) {
        return mix(name * FACTOR ^ value);
    }

    /** Takes the next element of an array. */
    static long element(long before, long value) {
        return step(before, value);
    }

    static long mix(long number) {
        long mixed = (number ^ number >>> 32) * OTHER;
        mixed = (mixed ^ mixed >>> 29) * FACTOR;
        return mixed ^ mixed >>> 32;
    }
}
