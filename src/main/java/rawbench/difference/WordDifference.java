package rawbench.difference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words inside two lines. */
public final class WordDifference {
    private WordDifference() {
    }

    /**
     * Runs over the characters (UTF-16, as a {@link String} counts them) of two lines; a run never cuts a surrogate pair, a
     * character from what combines with it, or letters and digits in a row, save ideographs, of which each is a word.
     * Punctuation that is the same between longer words that are not is no run of its own.
     */
    public static Alignment of(String a, String b, TimeLimit limit) {
        if (a.equals(b)) {
            return new Alignment(
                    a.isEmpty() ? List.of() : List.of(new Run(true, 0, a.length(), 0, b.length())), false);
        }
        return a.compareTo(b) < 0 ? inOrder(a, b, limit) : inOrder(b, a, limit).mirrored();
    }

    private static Alignment inOrder(String a, String b, TimeLimit limit) {
        Words wordsA = new Words(a);
        Words wordsB = new Words(b);
        Map<String, Integer> known = new HashMap<>();
        Alignment words = Sequences.align(wordsA.numbers(known), wordsB.numbers(known), limit);
        RunList runs = new RunList();
        for (Run run : words.runs()) {
            runs.to(run.same(), wordsA.start(run.toA()), wordsB.start(run.toB()));
        }
        return new Alignment(readable(runs.runs(), a), words.coarse());
    }

    /** Without the runs that are the same by nothing but a space or a comma: they hide what became of what. */
    private static List<Run> readable(List<Run> runs, String a) {
        RunList readable = new RunList();
        int before = 0;
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean joins = run.same() && i > 0 && i + 1 < runs.size() && run.rows() <= before
                    && run.rows() <= runs.get(i + 1).rows() && isWordless(a, run.fromA(), run.toA());
            before = run.same() && !joins ? 0 : before + run.rows();
            readable.to(run.same() && !joins, run.toA(), run.toB());
        }
        return readable.runs();
    }

    private static boolean isWordless(String text, int from, int to) {
        return text.substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
