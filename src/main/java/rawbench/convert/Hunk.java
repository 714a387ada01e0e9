package rawbench.convert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntPredicate;

/** Differences that stand close together, with the equal rows around and between them: one entry of a unified diff. */
record Hunk(List<DiffPart> parts) {
    int fromA() {
        return parts.getFirst().fromA();
    }

    int toA() {
        return parts.getLast().toA();
    }

    int fromB() {
        return parts.getFirst().fromB();
    }

    int toB() {
        return parts.getLast().toB();
    }

    /**
     * The hunks that parts make, each made when it is asked for.
     *
     * @param context how many equal lines stand around
     * @param goesOn whether a row of the first column goes on with the line of the row before; such lines are not cut
     */
    static Iterable<Hunk> of(List<DiffPart> parts, int context, IntPredicate goesOn) {
        return () -> new Walk(parts, context, goesOn);
    }

    /** One way over the parts. */
    private static final class Walk implements Iterator<Hunk> {
        private final Deque<DiffPart> before = new ArrayDeque<>(1);
        private final List<DiffPart> parts;
        private final int context;
        private final IntPredicate goesOn;
        private int next;

        Walk(List<DiffPart> parts, int context, IntPredicate goesOn) {
            this.parts = parts;
            this.context = context;
            this.goesOn = goesOn;
            toLoud();
        }

        private void toLoud() {
            while (next < parts.size() && !parts.get(next).loud()) {
                before.clear();
                before.add(tail(parts.get(next++)));
            }
        }

        @Override
        public boolean hasNext() {
            return next < parts.size();
        }

        @Override
        public Hunk next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<DiffPart> some = new ArrayList<>(before);
            before.clear();
            while (next < parts.size()) {
                DiffPart part = parts.get(next);
                boolean last = next == parts.size() - 1;
                if (!part.loud() && (last || headEnd(part) < tailBegin(part))) {
                    some.add(head(part));
                    toLoud();
                    break;
                }
                some.add(part);
                next++;
            }
            some.removeIf(part -> part.fromA() == part.toA() && part.fromB() == part.toB());
            return new Hunk(some);
        }

        private DiffPart head(DiffPart part) {
            int end = headEnd(part);
            int endB = Math.min(part.fromB() + end - part.fromA(), part.toB());
            return new DiffPart(part.sign(), false, part.fromA(), end, part.fromB(), endB);
        }

        private DiffPart tail(DiffPart part) {
            int begin = tailBegin(part);
            int beginB = Math.max(part.toB() - (part.toA() - begin), part.fromB());
            return new DiffPart(part.sign(), false, begin, part.toA(), beginB, part.toB());
        }

        private int headEnd(DiffPart part) {
            int end = part.fromA();
            for (int lines = 0; end < part.toA() && (lines < context || goesOn.test(end)); end++) {
                lines += goesOn.test(end) ? 0 : 1;
            }
            return end;
        }

        private int tailBegin(DiffPart part) {
            int begin = part.toA();
            for (int lines = 0; begin > part.fromA() && lines < context; begin--) {
                lines += goesOn.test(begin - 1) ? 0 : 1;
            }
            return begin;
        }
    }
}
