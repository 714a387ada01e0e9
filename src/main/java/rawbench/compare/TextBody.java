package rawbench.compare;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

import rawbench.difference.Alignment;
import rawbench.difference.LineDifference;
import rawbench.difference.Lines;
import rawbench.difference.Run;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/** Two texts by line. */
final class TextBody {
    private final LineColumn a;
    private final LineColumn b;
    private final Ignores ignores;
    private final List<Block> blocks = new ArrayList<>();

    private TextBody(LineColumn a, LineColumn b, Ignores ignores) {
        this.a = a;
        this.b = b;
        this.ignores = ignores;
    }

    /** The decoded bodies of two sides. */
    static BodyDifference of(Side a, Side b, Ignores ignores, TimeLimit limit) {
        return new TextBody(new LineColumn(Lines.of(a.decoded(), limit), a.charset(), true),
                new LineColumn(Lines.of(b.decoded(), limit), b.charset(), true), ignores)
                .compared(BodyKind.TEXT, limit);
    }

    /** Two layouts for reading. */
    static BodyDifference ofLayouts(BodyKind kind, Octets a, Charset charsetA, Octets b, Charset charsetB,
            Ignores ignores, TimeLimit limit) {
        return new TextBody(new LineColumn(Lines.of(a, limit), charsetA, false),
                new LineColumn(Lines.of(b, limit), charsetB, false), ignores).compared(kind, limit);
    }

    private BodyDifference compared(BodyKind kind, TimeLimit limit) {
        Alignment alignment = ignores.inText()
                ? LineDifference.of(a.lines(), b.lines(), this::meaning, limit)
                : LineDifference.of(a.lines(), b.lines(), limit);
        for (Run run : alignment.runs()) {
            if (!run.same()) {
                blocks.add(Block.differing(run.fromA(), run.toA(), run.fromB(), run.toB()));
            } else if (ignores.inText()) {
                ignored(run);
            } else {
                blocks.add(Block.of(Sign.SAME, run.fromA(), run.toA(), run.fromB(), run.toB()));
            }
        }
        return new BodyDifference(kind, a, b, blocks, !a.inBody(), alignment.coarse(), "");
    }

    private Octets meaning(Octets line) {
        return Octets.utf8(ignores.reduced(new String(line.toByteArray(), a.charset())));
    }

    /** Lines that are the same for the rules: those that are not the same octets too are told with their rule. */
    private void ignored(Run run) {
        int from = 0;
        for (int i = 0; i < run.rows(); i++) {
            int rowA = run.fromA() + i;
            int rowB = run.fromB() + i;
            if (!a.lines().line(rowA).equals(b.lines().line(rowB))) {
                same(run, from, i);
                blocks.add(Block.of(Sign.CHANGED, rowA, rowA + 1, rowB, rowB + 1)
                        .ignoredBy(Math.max(0, ignores.text(text(a, rowA), text(b, rowB)))));
                from = i + 1;
            }
        }
        same(run, from, run.rows());
    }

    private static String text(LineColumn column, int row) {
        return new String(column.lines().line(row).toByteArray(), column.charset());
    }

    private void same(Run run, int from, int to) {
        if (to > from) {
            blocks.add(Block.of(Sign.SAME, run.fromA() + from, run.fromA() + to, run.fromB() + from, run.fromB() + to));
        }
    }
}
