package rawbench.lint;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Finding;

/** Collects what is told about one text; what comes over and over is told a few times, then counted. */
final class Notes {
    private static final int TOLD = 30;

    private final List<Advice> told = new ArrayList<>();
    private final Map<Deviation, Integer> counts = new EnumMap<>(Deviation.class);

    void add(Finding finding, Repair... repairs) {
        if (counts.merge(finding.what(), 1, Integer::sum) <= TOLD) {
            told.add(new Advice(finding, List.of(repairs)));
        }
    }

    boolean has(Deviation what) {
        return counts.containsKey(what);
    }

    /** All of it in the order of the places. */
    List<Advice> list() {
        List<Advice> all = new ArrayList<>(told);
        counts.forEach((what, count) -> {
            if (count > TOLD) {
                Finding last = all.stream()
                        .map(Advice::finding)
                        .filter(f -> f.what() == what)
                        .reduce((_, b) -> b)
                        .orElseThrow();
                all.add(new Advice(what.at(last.at(), 0, Words.MORE_LIKE_IT.of(count - TOLD)), List.of()));
            }
        });
        all.sort((one, other) -> Long.compare(one.finding().at(), other.finding().at()));
        return List.copyOf(all);
    }
}
