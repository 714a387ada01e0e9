package rawbench.history;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words as the index knows them: every three characters that follow each other, in lower case. */
final class Trigrams {
    private static final int LENGTH = 3;
    /** More of a long word narrows little: the candidates are looked at anyway. */
    private static final int MOST = 24;

    private Trigrams() {
    }

    /** A text as it is indexed and compared: case does not count. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('\0', ' ');
    }

    /** What FTS5 is asked for these words; empty where all of them are too short to narrow anything. */
    static String query(List<String> words) {
        Set<String> all = new LinkedHashSet<>();
        for (String word : words) {
            int[] characters = folded(word).codePoints().toArray();
            for (int i = 0; i + LENGTH <= characters.length && i < MOST; i++) {
                all.add("\"" + new String(characters, i, LENGTH).replace("\"", "\"\"") + "\"");
            }
        }
        return String.join(" AND ", all);
    }

    /** Whether a folded text has all these words. */
    static boolean has(String folded, List<String> words) {
        return words.stream().allMatch(word -> folded.contains(folded(word)));
    }
}
