package rawbench.ui.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.viewer.Selection;

/**
 * What was done to one request and can be taken back: a part of the model and not of a control, so that it outlives sending,
 * saving, another tab in front, and whichever view the octets are shown in.
 */
final class EditHistory {
    /** So many octets are kept for taking back; beyond that the oldest steps go. */
    static final long MOST_OCTETS = 64L << 20;
    private static final int MOST_STEPS = 10_000;

    /** Whatever of a draft is no octets, as far as a step changed it. */
    record Rest(String name, String target, rawbench.draft.DraftSettings settings) {}

    /**
     * One step.
     *
     * @param forth the change, in offsets before it
     * @param back what takes it back, in offsets after it
     * @param before what was chosen before it
     * @param after what was chosen after it
     * @param left what else it replaced; null where it changed octets alone
     * @param came what else came by it
     */
    record Step(List<Edit> forth, List<Edit> back, Selection before, Selection after, Rest left, Rest came) {
        /** A step that changes octets alone. */
        static Step of(Octets octets, List<Edit> edits, Selection before, Selection after) {
            return new Step(edits.stream().map(EditHistory::kept).toList(), inverse(octets, edits), before, after, null,
                    null);
        }

        Step with(Rest replaced, Rest by) {
            return new Step(forth, back, before, after, replaced, by);
        }

        Step reversed() {
            return new Step(back, forth, after, before, came, left);
        }

        private long size() {
            return forth.stream().mapToLong(e -> e.by().length()).sum()
                    + back.stream().mapToLong(e -> e.by().length()).sum();
        }

        private boolean isOne() {
            return forth.size() == 1 && back.size() == 1 && left == null;
        }
    }

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private long size;
    private boolean open;

    /** A step of its own. */
    void did(Step step) {
        seal();
        push(step);
    }

    /** A key's work: one step with that of the keys before, where it goes on at the same place. */
    void typed(Step step) {
        Optional<Step> both = open && !done.isEmpty() ? joined(done.peek(), step) : Optional.empty();
        if (both.isPresent()) {
            size -= done.pop().size();
        }
        push(both.orElse(step));
        open = step.isOne() && !endsLine(step.forth.getFirst().by());
    }

    private void push(Step step) {
        undone.clear();
        done.push(step);
        size += step.size();
        while (done.size() > MOST_STEPS || size > MOST_OCTETS && done.size() > 1) {
            size -= done.removeLast().size();
        }
    }

    /** The next key begins another step. */
    void seal() {
        open = false;
    }

    /** What to do to take the last step back; it counts as taken back then. */
    Optional<Step> undo() {
        seal();
        Optional<Step> last = Optional.ofNullable(done.poll());
        last.ifPresent(step -> {
            undone.push(step);
            size -= step.size();
        });
        return last.map(Step::reversed);
    }

    /** What to do to do the step again that was taken back last; it counts as done then. */
    Optional<Step> redo() {
        Optional<Step> last = Optional.ofNullable(undone.poll());
        last.ifPresent(step -> {
            done.push(step);
            size += step.size();
        });
        return last;
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Both as one, where the second works within what the first put there, or removes what stands next to it. */
    private static Optional<Step> joined(Step one, Step next) {
        if (!one.isOne() || !next.isOne()) {
            return Optional.empty();
        }
        Edit a = one.forth.getFirst();
        Edit b = next.forth.getFirst();
        Octets gone = one.back.getFirst().by();
        long end = a.at() + a.by().length();
        if (b.at() >= a.at() && b.end() <= end) {
            Octets by = Octets.join(List.of(a.by().slice(0, b.at() - a.at()), b.by(), a.by().from(b.end() - a.at())));
            return Optional.of(one(a.at(), gone, by, one, next));
        }
        Octets more = next.back.getFirst().by();
        if (a.by().isEmpty() && b.by().isEmpty() && b.end() == a.at()) {
            return Optional.of(one(b.at(), more.concat(gone), Octets.empty(), one, next));
        }
        return a.by().isEmpty() && b.by().isEmpty() && b.at() == a.at()
                ? Optional.of(one(a.at(), gone.concat(more), Octets.empty(), one, next))
                : Optional.empty();
    }

    private static Step one(long at, Octets gone, Octets by, Step first, Step last) {
        return new Step(List.of(kept(new Edit(at, gone.length(), by))), List.of(kept(new Edit(at, by.length(), gone))),
                first.before, last.after, null, null);
    }

    private static boolean endsLine(Octets octets) {
        return octets.indexOf('\n', 0) >= 0 || octets.indexOf('\r', 0) >= 0;
    }

    /** What takes edits of these octets back. */
    static List<Edit> inverse(Octets octets, List<Edit> edits) {
        List<Edit> back = new ArrayList<>();
        long grown = 0;
        for (Edit edit : edits.stream().sorted(Comparator.comparingLong(Edit::at)).toList()) {
            back.add(kept(new Edit(edit.at() + grown, edit.by().length(), octets.slice(edit.at(), edit.end()))));
            grown += edit.by().length() - edit.length();
        }
        return back;
    }

    /** A few octets must not hold on to the whole request that they were a part of. */
    private static Edit kept(Edit edit) {
        return edit.by().length() > MOST_OCTETS ? edit
                : new Edit(edit.at(), edit.length(), Octets.owning(edit.by().toByteArray()));
    }
}
