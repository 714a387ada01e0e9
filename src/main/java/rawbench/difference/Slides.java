package rawbench.difference;

import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/**
 * Lines that only one text has, moved to where a person would say that they begin: where the line behind them is the same
 * as their first one, or the line before them as their last one, they may as well stand one line on.
 *
 * <p>The better place is one behind an empty line, else one before a line with little indentation, as in git's way with
 * indentation; of places as good the last one.
 */
final class Slides {
    /** So many places are tried on each side. */
    private static final int MOST = 100;
    private static final int TAB = 8;
    private static final int BEHIND_EMPTY = -1;

    private final Lines a;
    private final Lines b;
    private final Meaning meaning;
    private final List<Run> runs;

    Slides(Lines a, Lines b, Meaning meaning, List<Run> runs) {
        this.a = a;
        this.b = b;
        this.meaning = meaning;
        this.runs = new ArrayList<>(runs);
    }

    /** The runs with those moved that may be: as many as before, and the same number of lines in each kind. */
    List<Run> moved(TimeLimit limit) {
        for (int i = 1; i + 1 < runs.size() && !limit.over(); i++) {
            Run run = runs.get(i);
            if (!run.same() && run.fromA() == run.toA()) {
                move(i, by(b, run.fromB(), run.toB(), room(i - 1), room(i + 1)));
            } else if (!run.same() && run.fromB() == run.toB()) {
                move(i, by(a, run.fromA(), run.toA(), room(i - 1), room(i + 1)));
            }
        }
        return runs;
    }

    /** How far a neighbour can be shortened and still be there. */
    private int room(int run) {
        return Math.min(MOST, runs.get(run).rows() - 1);
    }

    /** How many lines on, or back where below 0, the lines of a run stand best. */
    private int by(Lines lines, int from, int to, int roomBefore, int roomBehind) {
        int first = 0;
        while (-first < roomBefore && equal(lines, from + first - 1, to + first - 1)) {
            first--;
        }
        int last = 0;
        while (last < roomBehind && equal(lines, from + last, to + last)) {
            last++;
        }
        int best = last;
        for (int by = last; first < last && by >= first; by--) {
            best = weight(lines, from + by, to + by) < weight(lines, from + best, to + best) ? by : best;
        }
        return best;
    }

    private boolean equal(Lines lines, int one, int other) {
        return meaning.equal(lines.line(one), lines.line(other));
    }

    private static int weight(Lines lines, int from, int to) {
        return border(lines, from) + border(lines, to);
    }

    /** How little the place before a line is one where something begins. */
    private static int border(Lines lines, int row) {
        if (row == 0 || row == lines.size() || indentation(lines.line(row - 1)) < 0) {
            return BEHIND_EMPTY;
        }
        return lines.continues(row) ? Lines.MAX_LINE : Math.max(0, indentation(lines.line(row)));
    }

    /** The columns that white space takes before a line; -1 where there is nothing else. */
    private static int indentation(Octets line) {
        int columns = 0;
        for (int at = 0; at < line.length(); at++) {
            switch (line.at(at)) {
                case ' ' -> columns++;
                case '\t' -> columns += TAB - columns % TAB;
                case '\r', '\n' -> {
                }
                default -> {
                    return columns;
                }
            }
        }
        return -1;
    }

    private void move(int index, int by) {
        if (by != 0) {
            Run before = runs.get(index - 1);
            Run run = runs.get(index);
            Run behind = runs.get(index + 1);
            runs.set(index - 1, new Run(true, before.fromA(), before.toA() + by, before.fromB(), before.toB() + by));
            runs.set(index, new Run(false, run.fromA() + by, run.toA() + by, run.fromB() + by, run.toB() + by));
            runs.set(index + 1, new Run(true, behind.fromA() + by, behind.toA(), behind.fromB() + by, behind.toB()));
        }
    }
}
