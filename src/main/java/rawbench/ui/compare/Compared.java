package rawbench.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import rawbench.compare.BodyLines;
import rawbench.compare.Comparison;
import rawbench.compare.LineRun;
import rawbench.compare.Side;
import rawbench.compare.Sign;
import rawbench.content.ShownText;
import rawbench.exchange.Exchange;

/**
 * A comparison laid out in rows.
 *
 * @param a the exchange on the left
 * @param b the exchange on the right
 * @param stops the rows at which differences begin, ascending
 */
record Compared(Exchange a, Exchange b, Comparison comparison, List<Row> rows, List<Integer> stops) {
    /** Equal lines that stay in sight on both sides of a difference. */
    private static final int CONTEXT = 3;
    private static final int MAX_START_LINE = 2_000;

    Compared {
        rows = List.copyOf(rows);
        stops = List.copyOf(stops);
    }

    /** The layout with the runs of these numbers unfolded. */
    static Compared of(Exchange a, Exchange b, Comparison comparison, Set<Integer> unfolded) {
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
        if (comparison.body().isEmpty()) {
            rows.add(new Row.Section("section.octets"));
            boolean equal = comparison.decoded().equal();
            add(rows, stops,
                    new Row.Remark(equal ? Sign.SAME : Sign.CHANGED, equal ? "body.long-equal" : "body.long"));
            return;
        }
        BodyLines body = comparison.body().get();
        rows.add(new Row.Section(body.laidOut() ? "section.pretty" : "section.body"));
        if (body.runs().isEmpty()) {
            rows.add(new Row.Remark(Sign.SAME, "body.empty"));
        }
        for (int i = 0; i < body.runs().size(); i++) {
            LineRun run = body.runs().get(i);
            if (run.sign() == Sign.SAME) {
                same(run, i, unfolded.contains(i), rows);
            } else {
                stops.add(rows.size());
                differing(run, rows);
            }
        }
    }

    private static void same(LineRun run, int index, boolean open, List<Row> rows) {
        int length = run.rows();
        if (open || length <= 2 * CONTEXT + 1) {
            lines(run, 0, length, rows);
            return;
        }
        lines(run, 0, CONTEXT, rows);
        rows.add(new Row.Fold(index, length - 2 * CONTEXT));
        lines(run, length - CONTEXT, length, rows);
    }

    private static void lines(LineRun run, int from, int to, List<Row> rows) {
        for (int i = from; i < to; i++) {
            rows.add(new Row.Line(Sign.SAME, run.fromA() + i, run.fromB() + i));
        }
    }

    private static void differing(LineRun run, List<Row> rows) {
        for (int i = 0; i < run.rows(); i++) {
            int a = run.fromA() + i < run.toA() ? run.fromA() + i : -1;
            int b = run.fromB() + i < run.toB() ? run.fromB() + i : -1;
            rows.add(new Row.Line(a < 0 ? Sign.ADDED : b < 0 ? Sign.REMOVED : Sign.CHANGED, a, b));
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
