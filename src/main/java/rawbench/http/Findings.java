package rawbench.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import rawbench.http.Detail.Words;

/** Collects the findings of one reading; a deviation that comes over and over is listed a few times, then counted. */
final class Findings {
    private static final int LISTED = 20;

    private final List<Finding> listed = new ArrayList<>();
    /** Empty where nothing is odd, as in nearly every message: then it costs nothing. */
    private Map<Deviation, Integer> counts = Map.of();

    void add(Finding finding) {
        if (counts.isEmpty()) {
            counts = new EnumMap<>(Deviation.class);
        }
        if (counts.merge(finding.what(), 1, Integer::sum) <= LISTED) {
            listed.add(finding);
        }
    }

    void addAll(List<Finding> findings) {
        for (Finding finding : findings) {
            add(finding);
        }
    }

    boolean has(Deviation what) {
        return counts.containsKey(what);
    }

    boolean has(Deviation.Weight weight) {
        return !counts.isEmpty() && counts.keySet().stream().anyMatch(d -> d.weight() == weight);
    }

    /** The last one that is more than a mark; there must be one. */
    Finding worst() {
        return listed.reversed()
                .stream()
                .filter(f -> f.what().weight() != Deviation.Weight.MARK)
                .findFirst()
                .orElseThrow();
    }

    /** All of them in the order of their places. */
    List<Finding> list() {
        if (listed.isEmpty()) {
            return List.of();
        }
        List<Finding> all = new ArrayList<>(listed);
        counts.forEach((what, count) -> {
            if (count > LISTED) {
                Finding last = listed.stream().filter(f -> f.what() == what).reduce((a, b) -> b).orElseThrow();
                all.add(what.at(last.at(), 0, Words.MORE_LIKE_IT.of(count - LISTED)));
            }
        });
        // Spelled out, since what Comparator makes cannot be loaded ahead, and each answer of the prompt comes by here.
        all.sort((one, other) -> Long.compare(one.at(), other.at()));
        return all;
    }
}
