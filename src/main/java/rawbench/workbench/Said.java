package rawbench.workbench;

/**
 * A part of a text in other words.
 *
 * @param own how many characters of the part were the engine's own: of several ways to read a text the one that explains
 *     most of it is meant
 */
record Said(String text, int own) {
    /** Words that are nobody's, as they stand. */
    static Said strange(String text) {
        return new Said(text, 0);
    }
}
