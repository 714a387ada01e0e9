package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.difference.OctetRun;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;

/**
 * The octets of one of two byte strings that the other has otherwise, as marks; and the way from an offset in the one to
 * the offset in the other where the same stands.
 *
 * @param ofA whether it is the first of the two
 * @param text what a mark says
 */
record RunMarks(List<OctetRun> runs, boolean ofA, String text) implements Marks {
    @Override
    public List<Mark> in(long from, long to, int most) {
        List<Mark> marks = new ArrayList<>();
        for (int i = run(from); i < runs.size() && from(i) < to && marks.size() < most; i++) {
            if (!runs.get(i).same() && to(i) > from(i)) {
                // No more of it than was asked for: a run may be as long as all.
                long begin = Math.max(from, from(i));
                marks.add(new Mark(begin, Math.min(to, to(i)) - begin, Mark.Kind.WARNING, text));
            }
        }
        return marks;
    }

    @Override
    public Optional<Mark.Kind> weightiest(long from, long to) {
        int at = run(from);
        // Runs differ in turn: of two neighbours in the stretch one differs.
        boolean some = at < runs.size() && (!runs.get(at).same() || at + 1 < runs.size() && from(at + 1) < to);
        return some ? Optional.of(Mark.Kind.WARNING) : Optional.empty();
    }

    /** Where in the other byte string stands what stands here at an offset; where it has less, its nearest. */
    long across(long offset) {
        int at = run(offset);
        if (at == runs.size()) {
            return runs.isEmpty() ? 0 : ofA ? runs.getLast().toB() : runs.getLast().toA();
        }
        OctetRun run = runs.get(at);
        long within = Math.max(0, offset - from(at));
        return ofA ? Math.min(run.fromB() + within, run.toB()) : Math.min(run.fromA() + within, run.toA());
    }

    /** The first differing run that begins behind an offset; or -1. */
    int next(long offset) {
        for (int i = run(offset); i < runs.size(); i++) {
            if (!runs.get(i).same() && from(i) > offset) {
                return i;
            }
        }
        return -1;
    }

    /** The last differing run that begins before an offset; or -1. */
    int previous(long offset) {
        for (int i = Math.min(run(offset), runs.size() - 1); i >= 0; i--) {
            if (!runs.get(i).same() && from(i) < offset) {
                return i;
            }
        }
        return -1;
    }

    /** The run that an offset is in; the number of runs behind the last. */
    private int run(long offset) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to(middle) <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private long from(int run) {
        return ofA ? runs.get(run).fromA() : runs.get(run).fromB();
    }

    private long to(int run) {
        return ofA ? runs.get(run).toA() : runs.get(run).toB();
    }
}
