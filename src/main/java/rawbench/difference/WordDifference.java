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
        return new Alignment(runs.runs(), words.coarse());
    }
}
