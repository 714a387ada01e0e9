package rawbench.convert;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

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

    /** The hunks that parts make, each made when it is asked for, with so many equal rows around. */
    static Iterable<Hunk> of(List<DiffPart> parts, int context) {
        return () -> new Walk(parts, context);
    }

    /** One way over the parts. */
    private static final class Walk implements Iterator<Hunk> {
        private final Deque<DiffPart> before = new ArrayDeque<>(1);
        private final List<DiffPart> parts;
        private final int context;
        private int next;

        Walk(List<DiffPart> parts, int context) {
            this.parts = parts;
            this.context = context;
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
                if (!part.loud() && (last || part.toA() - part.fromA() > 2 * context)) {
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
            int rows = Math.min(context, part.toA() - part.fromA());
            int rowsB = Math.min(rows, part.toB() - part.fromB());
            return new DiffPart(part.sign(), false, part.fromA(), part.fromA() + rows, part.fromB(),
                    part.fromB() + rowsB);
        }

        private DiffPart tail(DiffPart part) {
            int rows = Math.min(context, part.toA() - part.fromA());
            int rowsB = Math.min(rows, part.toB() - part.fromB());
            return new DiffPart(part.sign(), false, part.toA() - rows, part.toA(), part.toB() - rowsB, part.toB());
        }
    }
}
