package rawbench.lint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import rawbench.http.Deviation;
import rawbench.http.Deviation.Weight;
import rawbench.http.Finding;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

/**
 * Tries repairs before they are offered: one stays that takes its finding away and brings nothing to light that weighs
 * more. So the promise of a repair does not rest on the rules that made it; only of a long text, which would have to be
 * read too often, it does.
 */
final class Trial {
    /** So many octets are read for it at most. */
    private static final long MOST = 2 << 20;

    private final Octets text;
    private final Destination to;
    private final List<Advice> before;

    Trial(Octets text, Destination to, List<Advice> before) {
        this.text = text;
        this.to = to;
        this.before = before;
    }

    List<Advice> passed() {
        long repairs = before.stream().mapToLong(advice -> advice.repairs().size()).sum();
        if (repairs * text.length() > MOST) {
            return before;
        }
        return before.stream()
                .map(advice -> new Advice(advice.finding(),
                        advice.repairs().stream().filter(one -> mends(advice.finding().what(), one)).toList()))
                .toList();
    }

    private boolean mends(Deviation what, Repair repair) {
        // Nothing about content weighs more than a mark, so only a repair of it has to be tried on it.
        boolean content = what.compareTo(Deviation.CONTENT_TYPE_MISSING) >= 0
                || what.compareTo(Deviation.CODING_UNKNOWN) >= 0 && what.compareTo(Deviation.HOST_MISSING) < 0;
        List<Advice> after = Lint.untried(Edit.applied(text, repair.edits()), to, content);
        Set<Deviation> heavy = heavy(after);
        heavy.removeAll(heavy(before));
        return heavy.isEmpty() && fewer(said(after, what), said(before, what));
    }

    /** Where they are too many to be listed, their number is told in words, which change with it. */
    private static boolean fewer(List<String> after, List<String> before) {
        boolean counted = !before.isEmpty() && before.getLast().endsWith("more like it");
        return after.size() < before.size()
                || counted && after.size() == before.size() && !after.getLast().equals(before.getLast());
    }

    private static List<String> said(List<Advice> advice, Deviation what) {
        return advice.stream().map(Advice::finding).filter(one -> one.what() == what).map(Finding::says).toList();
    }

    private static Set<Deviation> heavy(List<Advice> advice) {
        return advice.stream()
                .map(one -> one.finding().what())
                .filter(what -> what.weight() != Weight.MARK)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Deviation.class)));
    }
}
