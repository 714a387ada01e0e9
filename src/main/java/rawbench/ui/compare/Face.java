package rawbench.ui.compare;

/**
 * What a row shows.
 *
 * @param title what goes over the whole width; empty where there are halves
 * @param glyph the sign between the halves
 * @param left what the left half reads; null where it has none
 * @param right what the right half reads
 * @param remark what is said of it beside the text
 * @param spoken all of it for who does not see it
 */
record Face(String title, String glyph, Said left, Said right, String remark, String spoken) {
    static Face titled(String title) {
        return new Face(title, "", null, null, "", title);
    }
}
