package rawbench.content;

/**
 * What keeps octets from being laid out to their end, as a sentence with an offset in it.
 *
 * @param says the sentence, with gaps for the offset and for what is wrong there
 * @param at the offset
 * @param why what is wrong there, as a clause; empty where the sentence says it
 */
record Wrong(LayoutWords says, long at, String why) {
    String sentence() {
        return says.of(at, why);
    }

    Wrong at(long offset) {
        return new Wrong(says, offset, why);
    }
}
