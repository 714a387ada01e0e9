package rawbench.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import rawbench.octets.Octets;
import rawbench.octets.TextForm;

/** A walk over the lines of a text that tells how deep each is indented: what folds are found by. For one thread. */
final class IndentScan {
    /** More folds at once help nobody. */
    private static final int MOST = 100_000;

    private final Octets octets;
    private final TextForm form;
    private final BooleanSupplier stopped;

    IndentScan(Octets octets, TextForm form) {
        this(octets, form, () -> false);
    }

    private IndentScan(Octets octets, TextForm form, BooleanSupplier stopped) {
        this.octets = octets;
        this.form = form;
        this.stopped = stopped;
    }

    /** The same walk, which ends early when it is told to. */
    IndentScan until(BooleanSupplier told) {
        return new IndentScan(octets, form, told);
    }

    /** The lines below the one that begins at an offset that are deeper than it; empty where the next is not. */
    Optional<Fold> below(long line) {
        Lines lines = new Lines(line);
        int depth = lines.depth;
        if (!lines.next() || lines.depth <= depth) {
            return Optional.empty();
        }
        long from = lines.start;
        long hidden = 0;
        boolean more = true;
        while (more && lines.depth > depth) {
            hidden++;
            more = lines.next();
        }
        return stopped.getAsBoolean() ? Optional.empty()
                : Optional.of(new Fold(from, more ? lines.start : octets.length(), hidden));
    }

    /** The folds below all lines that are as deep as the first one that is deeper than the very first. */
    List<Fold> secondLevel() {
        List<Fold> folds = new ArrayList<>();
        Lines lines = new Lines(0);
        int first = lines.depth;
        int level = -1;
        long from = -1;
        long hidden = 0;
        boolean more = true;
        while (more && folds.size() < MOST) {
            more = lines.next();
            level = level < 0 && lines.depth > first ? lines.depth : level;
            boolean deeper = more && level >= 0 && lines.depth > level;
            if (deeper) {
                from = from < 0 ? lines.start : from;
                hidden++;
            } else if (from >= 0) {
                folds.add(new Fold(from, more ? lines.start : octets.length(), hidden));
                from = -1;
                hidden = 0;
            }
        }
        return stopped.getAsBoolean() ? List.of() : folds;
    }

    /** Where the walk is: the line it stands on, and how deep that is. */
    private final class Lines {
        private final byte[] block = new byte[64 * 1024];
        private final int unit = form.unit();
        private long blockFrom;
        private int blockCount;
        private long at;
        private long start;
        private int depth;

        Lines(long line) {
            at = line;
            line();
        }

        /** Goes to the next line; false where there is none, or it is no longer wanted. */
        boolean next() {
            int unitNow = read();
            while (unitNow >= 0 && unitNow != form.lineEnd()) {
                unitNow = read();
            }
            if (unitNow < 0) {
                return false;
            }
            line();
            return true;
        }

        private void line() {
            start = at;
            depth = 0;
            for (int next = peek(); next == ' ' || next == '\t'; next = peek()) {
                depth++;
                at += unit;
            }
        }

        private int read() {
            int value = peek();
            at += unit;
            return value;
        }

        private int peek() {
            if (at < blockFrom || at + unit > blockFrom + blockCount) {
                if (at + unit > octets.length() || stopped.getAsBoolean()) {
                    return -1;
                }
                blockFrom = at;
                blockCount = (int) Math.min(block.length, octets.length() - at);
                octets.copyTo(at, block, 0, blockCount);
            }
            int place = (int) (at - blockFrom);
            return unit == 1 ? block[place] & 0xFF : form.unit(block, place);
        }
    }
}
