package rawbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What became of the exchanges of a soak, by who sent them and by the word of their outcome. */
final class SoakCount {
    /** By job, then by outcome, then by who sent it. */
    private final Map<String, Map<String, Map<String, Integer>>> counts = new TreeMap<>();
    private int all;

    /** Forgets what came while everything was warming up. */
    synchronized void begin() {
        counts.clear();
        all = 0;
    }

    synchronized void came(String where, String job, String outcome) {
        counts.computeIfAbsent(job, _ -> new TreeMap<>())
                .computeIfAbsent(outcome, _ -> new TreeMap<>())
                .merge(where, 1, Integer::sum);
        // What goes through a tunnel belongs to the exchange that opened it.
        all += outcome.equals("tunnel") ? 0 : 1;
    }

    synchronized int all() {
        return all;
    }

    /** Every outcome that somebody had. */
    synchronized Set<String> outcomes(String where) {
        Set<String> words = new TreeSet<>();
        counts.values().forEach(outcomes -> outcomes.forEach((word, who) -> {
            if (who.containsKey(where)) {
                words.add(word);
            }
        }));
        return words;
    }

    /** One row for each outcome, the jobs that had it behind its numbers. */
    synchronized String table() {
        Map<String, List<String>> jobs = new TreeMap<>();
        Map<String, int[]> sums = new TreeMap<>();
        counts.forEach((job, outcomes) -> outcomes.forEach((word, who) -> {
            int[] sum = sums.computeIfAbsent(word, _ -> new int[2]);
            sum[0] += who.getOrDefault("window", 0);
            sum[1] += who.getOrDefault("prompt", 0);
            jobs.computeIfAbsent(word, _ -> new ArrayList<>()).add(job);
        }));
        StringBuilder table = new StringBuilder("%-14s %8s %8s  %s%n".formatted("outcome", "window", "prompt", "of"));
        sums.forEach((word, sum) -> table.append("%-14s %8d %8d  %s%n".formatted(word, sum[0], sum[1],
                String.join(", ", jobs.get(word)))));
        return table.append("%-14s %8d".formatted("all", all)).toString();
    }
}
