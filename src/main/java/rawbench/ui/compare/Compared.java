package rawbench.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rawbench.compare.Block;
import rawbench.compare.BodyDifference;
import rawbench.compare.Comparison;
import rawbench.compare.Side;
import rawbench.compare.Sign;
import rawbench.content.ShownText;
import rawbench.workbench.Subject;

/**
 * A comparison laid out in rows.
 *
 * @param a what stands on the left
 * @param b what stands on the right
 * @param stops the rows at which differences begin, ascending
 */
record Compared(Subject a, Subject b, Comparison comparison, List<Row> rows, List<Integer> stops) {
    /** Equal lines that stay in sight on both sides of a difference. */
    private static final int CONTEXT = 3;
    private static final int MAX_START_LINE = 2_000;

    Compared {
        rows = List.copyOf(rows);
        stops = List.copyOf(stops);
    }

    /** The layout with the runs of these numbers unfolded. */
    static Compared of(Subject a, Subject b, Comparison comparison, Set<Integer> unfolded) {
        List<Row> rows = new ArrayList<>();
        List<Integer> stops = new ArrayList<>();
        rows.add(new Row.Section("section.head"));
        if (comparison.a().message().isPresent() || comparison.b().message().isPresent()) {
            add(rows, stops, new Row.Start(comparison.startLine(), start(comparison.a()), start(comparison.b())));
        }
        comparison.fields().forEach(pair -> add(rows, stops, new Row.Field(pair)));
        if (!comparison.trailers().isEmpty()) {
            rows.add(new Row.Section("section.trailers"));
            comparison.trailers().forEach(pair -> add(rows, stops, new Row.Field(pair)));
        }
        body(comparison, unfolded, rows, stops);
        return new Compared(a, b, comparison, rows, stops);
    }

    private static void body(Comparison comparison, Set<Integer> unfolded, List<Row> rows, List<Integer> stops) {
        BodyDifference body = comparison.body();
        rows.add(new Row.Section(body.laidOut() ? "section.pretty" : "section.body"));
        if (body.blocks().isEmpty()) {
            rows.add(new Row.Remark(Sign.SAME, "body.empty"));
        }
        for (int i = 0; i < body.blocks().size(); i++) {
            Block block = body.blocks().get(i);
            if (block.sign() == Sign.SAME) {
                same(block, i, unfolded.contains(i), rows);
            } else {
                stops.add(rows.size());
                lines(block, 0, block.rows(), rows);
            }
        }
    }

    private static void same(Block block, int index, boolean open, List<Row> rows) {
        int length = block.rows();
        if (open || length <= 2 * CONTEXT + 1) {
            lines(block, 0, length, rows);
            return;
        }
        lines(block, 0, CONTEXT, rows);
        rows.add(new Row.Fold(index, length - 2 * CONTEXT));
        lines(block, length - CONTEXT, length, rows);
    }

    private static void lines(Block block, int from, int to, List<Row> rows) {
        for (int i = from; i < to; i++) {
            int a = block.rowA(i);
            int b = block.rowB(i);
            Sign sign = block.sign() != Sign.CHANGED ? block.sign()
                    : a < 0 ? Sign.ADDED : b < 0 ? Sign.REMOVED : Sign.CHANGED;
            rows.add(new Row.Line(sign, a, b));
        }
    }

    private static void add(List<Row> rows, List<Integer> stops, Row row) {
        boolean noted = row instanceof Row.Field field && (field.pair().moved() || field.sign() == Sign.SPELLING);
        if (row.sign().differs() || noted) {
            stops.add(rows.size());
        }
        rows.add(row);
    }

    private static Optional<String> start(Side side) {
        return side.message()
                .map(m -> ShownText.of(m.start().spelled(), StandardCharsets.UTF_8, MAX_START_LINE).text());
    }
}
