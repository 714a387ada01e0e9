package rawbench.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds few letters in a longer text: all of them in their order, best where words begin or where they stand together. */
final class Fuzzy {
    private static final int WORD = 8;
    private static final int TOGETHER = 5;
    /** Longer queries are no longer few letters, and the table grows with them. */
    private static final int LONGEST = 100;

    private Fuzzy() {
    }

    /**
     * Where the letters were found.
     *
     * @param score more is better
     * @param places indices of the letters in the text, ascending
     */
    record Match(int score, List<Integer> places) {}

    /** The best match; empty where a letter is missing. Case and the spaces of the query do not count. */
    static Optional<Match> match(String query, String text) {
        String wanted = query.replace(" ", "").toLowerCase(Locale.ROOT);
        String in = text.length() > 2000 ? text.substring(0, 2000) : text;
        if (wanted.length() > LONGEST || wanted.length() > in.length()) {
            return Optional.empty();
        }
        if (wanted.isEmpty()) {
            return Optional.of(new Match(0, List.of()));
        }
        int[][] best = new int[wanted.length()][in.length()];
        int[][] from = new int[wanted.length()][in.length()];
        for (int i = 0; i < wanted.length(); i++) {
            row(wanted.charAt(i), in, i, best, from);
        }
        return traced(best, from, in.length());
    }

    /** Fills the best score of the first letters where the {@code i}th stands at each place; 0 for none. */
    private static void row(char letter, String in, int i, int[][] best, int[][] from) {
        int before = 0;
        int beforeAt = -1;
        for (int at = 0; at < in.length(); at++) {
            boolean here = Character.toLowerCase(in.charAt(at)) == letter;
            if (here && (i == 0 || before > 0 || at > 0 && best[i - 1][at - 1] > 0)) {
                int apart = i == 0 ? 1 : before;
                int together = i > 0 && at > 0 && best[i - 1][at - 1] > 0 ? best[i - 1][at - 1] + TOGETHER : 0;
                boolean next = together >= apart && together > 0;
                if (next || apart > 0) {
                    best[i][at] = (next ? together : apart) + 1 + (begins(in, at) ? WORD : 0) + (at == 0 ? 2 : 0);
                    from[i][at] = next ? at - 1 : beforeAt;
                }
            }
            if (i > 0 && best[i - 1][at] > before) {
                before = best[i - 1][at];
                beforeAt = at;
            }
        }
    }

    private static boolean begins(String in, int at) {
        return at == 0 || !Character.isLetterOrDigit(in.charAt(at - 1))
                || Character.isUpperCase(in.charAt(at)) && Character.isLowerCase(in.charAt(at - 1));
    }

    private static Optional<Match> traced(int[][] best, int[][] from, int length) {
        int last = best.length - 1;
        int end = 0;
        for (int at = 1; at < length; at++) {
            end = best[last][at] > best[last][end] ? at : end;
        }
        if (best[last][end] == 0) {
            return Optional.empty();
        }
        List<Integer> places = new ArrayList<>();
        int at = end;
        for (int i = last; i >= 0; i--) {
            places.addFirst(at);
            at = from[i][at];
        }
        // Of two that match alike the shorter one is meant.
        return Optional.of(new Match(best[last][end] * 100 - Math.min(99, length), places));
    }
}
