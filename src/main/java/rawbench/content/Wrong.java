package rawbench.content;

/**
 * What keeps octets from being laid out to their end, as a sentence with an offset in it.
 *
 * @param before the sentence up to the offset
 * @param at the offset
 * @param after the sentence behind it
 */
record Wrong(String before, long at, String after) {
    String sentence() {
        return before + at + after;
    }

    Wrong at(long offset) {
        return new Wrong(before, offset, after);
    }
}
