package rawbench.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/** Repairs of a text: of one finding, of all that are of one kind, and of everything that can be mended. */
public final class Repairs {
    private Repairs() {
    }

    /** The repairs of a finding in this text, the likeliest first; none where only the person can know. */
    public static List<Repair> of(Finding finding, Octets text, Destination to) {
        return Lint.advice(text, to)
                .stream()
                .filter(advice -> advice.finding().equals(finding))
                .findFirst()
                .map(Advice::repairs)
                .orElse(List.of());
    }

    /** The first repair of each finding of a kind, all in one step; those that would touch the same octets are left. */
    public static List<Edit> all(List<Advice> advice, Deviation kind) {
        List<Edit> edits = new ArrayList<>();
        advice.stream()
                .filter(one -> one.finding().what() == kind && !one.repairs().isEmpty())
                .map(one -> one.repairs().getFirst().edits())
                .filter(some -> some.stream().noneMatch(edit -> edits.stream().anyMatch(done -> touch(edit, done))))
                .forEach(edits::addAll);
        edits.sort(Comparator.comparingLong(Edit::at));
        return List.copyOf(edits);
    }

    private static boolean touch(Edit one, Edit other) {
        return one.at() <= other.end() && other.at() <= one.end();
    }

    /**
     * The text with everything mended that can be, one finding after the other, the likeliest repair of each; empty
     * where there is nothing to mend.
     */
    public static Optional<Octets> mended(Octets text, Destination to) {
        Octets now = text;
        for (int step = 0; step < MOST; step++) {
            List<Advice> left = Lint.advice(now, to).stream().filter(a -> !a.repairs().isEmpty()).toList();
            if (left.isEmpty()) {
                break;
            }
            now = Edit.applied(now, all(left, left.getFirst().finding().what()));
        }
        return now.equals(text) ? Optional.empty() : Optional.of(now);
    }

    /** No text needs so many steps: each takes away a kind of finding, and none brings back another. */
    private static final int MOST = 200;
}
