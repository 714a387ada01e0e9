package rawbench.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import rawbench.difference.Run;
import rawbench.difference.TimeLimit;
import rawbench.difference.WordDifference;

/**
 * The words that differ between two lines that stand side by side, for the one and for the other.
 *
 * @param a parts of the first
 * @param b parts of the second
 */
record ChangedWords(List<Said.Part> a, List<Said.Part> b) {
    static final ChangedWords NONE = new ChangedWords(List.of(), List.of());
    /** Lines up to so many characters times characters are always looked through, since that takes no time. */
    private static final long SMALL = 160_000;
    private static final Duration MOST = Duration.ofMillis(2);

    static ChangedWords of(String a, String b) {
        if (a.equals(b)) {
            return NONE;
        }
        boolean small = (long) a.length() * b.length() <= SMALL;
        List<Run> runs = WordDifference.of(a, b, small ? TimeLimit.NONE : TimeLimit.of(MOST, () -> false)).runs();
        List<Said.Part> partsA = new ArrayList<>();
        List<Said.Part> partsB = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean joins = run.same() && i > 0 && i < runs.size() - 1 && joins(a.substring(run.fromA(), run.toA()));
            if (!run.same() || joins) {
                add(partsA, run.fromA(), run.toA());
                add(partsB, run.fromB(), run.toB());
            }
        }
        return new ChangedWords(partsA, partsB);
    }

    /** One sign between words that both differ reads better as a part of them. */
    private static boolean joins(String between) {
        return between.length() == 1 && !Character.isLetterOrDigit(between.charAt(0));
    }

    private static void add(List<Said.Part> parts, int from, int to) {
        if (!parts.isEmpty() && parts.getLast().to() == from) {
            parts.set(parts.size() - 1, new Said.Part(parts.getLast().from(), to));
        } else if (to > from) {
            parts.add(new Said.Part(from, to));
        }
    }
}
