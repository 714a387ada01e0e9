package rawbench.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import rawbench.difference.Alignment;
import rawbench.difference.LineDifference;
import rawbench.difference.Run;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/**
 * Two texts by line: lines are the same where their octets are, or where what a function makes of them is, or where what
 * the rules leave of that is.
 */
final class TextBody {
    private final LineColumn a;
    private final LineColumn b;
    private final UnaryOperator<String> sense;
    private final Ignores ignores;
    private final TimeLimit limit;
    private final List<Block> blocks = new ArrayList<>();
    private boolean gaveUp;

    private TextBody(LineColumn a, LineColumn b, UnaryOperator<String> sense, Ignores ignores, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.sense = sense;
        this.ignores = ignores;
        this.limit = limit;
    }

    /** Two texts whose lines mean what they are. */
    static BodyDifference of(LineColumn a, LineColumn b, Ignores ignores, TimeLimit limit) {
        TextBody body = new TextBody(a, b, UnaryOperator.identity(), ignores, limit);
        Alignment plain = ignores.inText() ? LineDifference.of(a.lines(), b.lines(), body::meaning, limit)
                : LineDifference.of(a.lines(), b.lines(), limit);
        return body.compared(BodyKind.TEXT, plain, ignores.inText());
    }

    /**
     * Two texts whose lines mean what a function makes of them.
     *
     * @param sense of a line, or a piece of a long one, without its end; total, since pieces may hold anything
     */
    static BodyDifference of(BodyKind kind, LineColumn a, LineColumn b, UnaryOperator<String> sense, Ignores ignores,
            TimeLimit limit) {
        TextBody body = new TextBody(a, b, sense, ignores, limit);
        return body.compared(kind, LineDifference.of(a.lines(), b.lines(), body::meaning, limit), true);
    }

    private BodyDifference compared(BodyKind kind, Alignment alignment, boolean byMeaning) {
        for (Run run : alignment.runs()) {
            if (!run.same()) {
                differing(run);
            } else if (byMeaning) {
                alike(run);
            } else {
                blocks.add(Block.of(Sign.SAME, run.fromA(), run.toA(), run.fromB(), run.toB()));
            }
        }
        return new BodyDifference(kind, a, b, blocks, !a.inBody(), alignment.coarse() || gaveUp, "");
    }

    private Octets meaning(Octets line) {
        String text = new String(line.toByteArray(), a.charset());
        boolean ended = text.endsWith("\n");
        String sensed = sense.apply(ended ? text.substring(0, text.length() - 1) : text);
        String whole = ended && a.inBody() ? sensed + "\n" : sensed;
        return Octets.utf8(limit.over() ? whole : ignores.reduced(whole, () -> gaveUp = true));
    }

    /** Lines that are the same in meaning or for the rules: those that are not so octet by octet are told apart. */
    private void alike(Run run) {
        int from = 0;
        for (int i = 0; i < run.rows(); i++) {
            int rowA = run.fromA() + i;
            int rowB = run.fromB() + i;
            if (a.lines().line(rowA).equals(b.lines().line(rowB))) {
                continue;
            }
            String textA = text(a, rowA);
            String textB = text(b, rowB);
            if (!a.inBody() && textA.strip().equals(textB.strip())) {
                // They stand deeper in one layout than in the other.
                continue;
            }
            same(run, from, i);
            String meansA = sense.apply(textA);
            String meansB = sense.apply(textB);
            blocks.add(meansA.equals(meansB) && !textA.equals(textB)
                    ? Block.of(Sign.SPELLING, rowA, rowA + 1, rowB, rowB + 1)
                    : Block.of(Sign.CHANGED, rowA, rowA + 1, rowB, rowB + 1).ignoredBy(rule(meansA, meansB)));
            from = i + 1;
        }
        same(run, from, run.rows());
    }

    /** Texts that are equal here had one line end more or less, which only white space can fold away. */
    private int rule(String meansA, String meansB) {
        return Math.max(0, meansA.equals(meansB) ? ignores.text(meansA + "\n", meansB) : ignores.text(meansA, meansB));
    }

    private void same(Run run, int from, int to) {
        if (to > from) {
            blocks.add(Block.of(Sign.SAME, run.fromA() + from, run.fromA() + to, run.fromB() + from, run.fromB() + to));
        }
    }

    /** Lines that differ; of those that a rule folds away whole it does not count that they are there. */
    private void differing(Run run) {
        if (!ignores.inText()) {
            blocks.add(Block.differing(run.fromA(), run.toA(), run.fromB(), run.toB()));
            return;
        }
        int headA = gone(a, run.fromA(), run.toA());
        int headB = gone(b, run.fromB(), run.toB());
        int tailA = goneBefore(a, headA, run.toA());
        int tailB = goneBefore(b, headB, run.toB());
        removed(run.fromA(), headA, run.fromB());
        added(headA, run.fromB(), headB);
        if (headA == tailA) {
            added(headA, headB, tailB);
        } else if (headB == tailB) {
            removed(headA, tailA, headB);
        } else {
            blocks.add(Block.differing(headA, tailA, headB, tailB));
        }
        removed(tailA, run.toA(), tailB);
        added(run.toA(), tailB, run.toB());
    }

    /** Behind the rows from the first on that are folded away whole. */
    private int gone(LineColumn column, int from, int to) {
        int row = from;
        while (row < to && whole(column, row) >= 0) {
            row++;
        }
        return row;
    }

    /** The first of the rows up to the last that are folded away whole. */
    private int goneBefore(LineColumn column, int from, int to) {
        int row = to;
        while (row > from && whole(column, row - 1) >= 0) {
            row--;
        }
        return row;
    }

    private int whole(LineColumn column, int row) {
        return limit.over() ? -1 : ignores.whole(sense.apply(text(column, row)));
    }

    private void removed(int from, int to, int atB) {
        for (int row = from; row < to;) {
            int rule = whole(a, row);
            int end = row + 1;
            while (end < to && whole(a, end) == rule) {
                end++;
            }
            blocks.add(ruled(Block.of(Sign.REMOVED, row, end, atB, atB), rule));
            row = end;
        }
    }

    private void added(int atA, int from, int to) {
        for (int row = from; row < to;) {
            int rule = whole(b, row);
            int end = row + 1;
            while (end < to && whole(b, end) == rule) {
                end++;
            }
            blocks.add(ruled(Block.of(Sign.ADDED, atA, atA, row, end), rule));
            row = end;
        }
    }

    private static Block ruled(Block block, int rule) {
        return rule < 0 ? block : block.ignoredBy(rule);
    }

    private static String text(LineColumn column, int row) {
        return new String(column.shown(row).toByteArray(), column.charset());
    }
}
