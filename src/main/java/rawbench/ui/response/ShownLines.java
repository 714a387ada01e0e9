package rawbench.ui.response;

/**
 * Text that the text control can bear: its lines and all of it cut to measure.
 *
 * @param text the text, each cut line ending in a mark that says how much is missing
 * @param cutLines how many lines were cut
 * @param more whether there is more than the text shows behind its end
 */
record ShownLines(String text, int cutLines, boolean more) {
    /** Characters in a text. */
    static final int MAX_CHARACTERS = 256 << 10;
    /** Characters in a line. */
    static final int MAX_LINE = 5_000;
    /** Lines in a text. */
    static final int MAX_LINES = 20_000;

    static ShownLines of(String text, boolean truncated) {
        StringBuilder kept = new StringBuilder(Math.min(text.length(), MAX_CHARACTERS) + 64);
        int cutLines = 0;
        int lines = 0;
        int from = 0;
        while (from < text.length()) {
            int lf = text.indexOf('\n', from);
            int end = lf < 0 ? text.length() : lf;
            if (++lines > MAX_LINES || kept.length() + Math.min(end - from, MAX_LINE) > MAX_CHARACTERS) {
                return new ShownLines(kept.toString(), cutLines, true);
            }
            int cut = cut(text, from, end);
            kept.append(text, from, cut);
            if (cut < end) {
                cutLines++;
                kept.append(String.format(java.util.Locale.ROOT, " ⋯ +%,d", end - cut));
                kept.append(lf < 0 && truncated ? " ⋯" : "");
            }
            if (lf >= 0) {
                kept.append('\n');
            }
            from = end + 1;
        }
        return new ShownLines(kept.toString(), cutLines, truncated);
    }

    /** Where a line ends at the latest, no character split. */
    private static int cut(String text, int from, int end) {
        if (end - from <= MAX_LINE) {
            return end;
        }
        int cut = from + MAX_LINE;
        return Character.isHighSurrogate(text.charAt(cut - 1)) ? cut - 1 : cut;
    }
}
