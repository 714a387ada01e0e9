package rawbench.compare;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawTextComparator;

import rawbench.octets.Octets;

/**
 * Two bodies by line: runs that cover all lines of both, in order.
 *
 * @param a the lines of the first
 * @param b the lines of the second
 * @param laidOut whether the lines are those of the layouts for reading, not of the decoded octets
 * @param runs how the lines stand to each other; taking for every run that differs the lines of the second turns the
 *        first body into the second
 */
public record BodyLines(Lines a, Lines b, boolean laidOut, List<LineRun> runs) {
    /** Longer bodies are compared as octets only. */
    public static final long MAX_OCTETS = 10L << 20;

    public BodyLines {
        runs = List.copyOf(runs);
    }

    static BodyLines of(Octets a, Octets b, boolean laidOut) {
        Lines linesA = new Lines(a);
        Lines linesB = new Lines(b);
        return new BodyLines(linesA, linesB, laidOut, precedes(a, b) ? runs(linesA, linesB)
                : runs(linesB, linesA).stream().map(LineRun::mirrored).toList());
    }

    /** How many runs differ. */
    public long differences() {
        return runs.stream().filter(r -> r.sign().differs()).count();
    }

    /** The histogram leans to its first text, so the same one of the two always comes first. */
    private static boolean precedes(Octets a, Octets b) {
        long at = a.mismatch(b);
        return at < 0 || at == a.length() || at < b.length() && a.at(at) < b.at(at);
    }

    private static List<LineRun> runs(Lines a, Lines b) {
        HistogramDiff histogram = new HistogramDiff();
        // Myers' way has no bound on its time; without it, what the histogram cannot part stays one run.
        histogram.setFallbackAlgorithm(null);
        EditList edits = histogram.diff(RawTextComparator.DEFAULT, a.text(), b.text());
        List<LineRun> runs = new ArrayList<>(2 * edits.size() + 1);
        int atA = 0;
        int atB = 0;
        for (Edit edit : edits) {
            same(runs, atA, edit.getBeginA(), atB, edit.getBeginB());
            runs.add(LineRun.of(edit.getBeginA(), edit.getEndA(), edit.getBeginB(), edit.getEndB()));
            atA = edit.getEndA();
            atB = edit.getEndB();
        }
        same(runs, atA, a.size(), atB, b.size());
        return runs;
    }

    private static void same(List<LineRun> runs, int fromA, int toA, int fromB, int toB) {
        if (toA > fromA) {
            runs.add(new LineRun(Sign.SAME, fromA, toA, fromB, toB));
        }
    }
}
