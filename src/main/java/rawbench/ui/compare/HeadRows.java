package rawbench.ui.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.compare.BodyDifference;
import rawbench.compare.BodyKind;
import rawbench.compare.Comparison;
import rawbench.compare.FieldPair;
import rawbench.compare.InterimPair;
import rawbench.compare.Sign;
import rawbench.content.ShownText;
import rawbench.http.Message;

/** Makes the rows before and behind those of the bodies. */
final class HeadRows {
    private static final int MAX_START_LINE = 2_000;

    private final Comparison comparison;
    private final Layout layout;
    private final boolean all;

    /** @param all whether fields that do not differ are shown too */
    HeadRows(Comparison comparison, Layout layout, boolean all) {
        this.comparison = comparison;
        this.layout = layout;
        this.all = all;
    }

    List<Row> head() {
        List<Row> rows = new ArrayList<>();
        comparison.interim().forEach(pair -> interim(rows, pair));
        if (comparison.a().message().isPresent() || comparison.b().message().isPresent()) {
            rows.add(new Row.Section("section.head"));
            starts(rows, comparison.startLine(), comparison.a().message(), comparison.b().message());
            fields(rows, comparison.fields());
        }
        BodyDifference body = comparison.body();
        rows.add(new Row.Section(section(body)));
        if (body.blocks().isEmpty()) {
            rows.add(new Row.Remark("body.empty"));
        }
        return rows;
    }

    private void interim(List<Row> rows, InterimPair pair) {
        rows.add(new Row.Section("section.interim"));
        starts(rows, pair.startLine(), pair.a(), pair.b());
        fields(rows, pair.fields());
    }

    private void starts(List<Row> rows, Sign sign, Optional<Message> inA, Optional<Message> inB) {
        Optional<String> a = start(inA);
        Optional<String> b = start(inB);
        for (Row.Shows shows : shows(sign, a.isPresent(), b.isPresent())) {
            rows.add(new Row.Start(sign, a, b, shows));
        }
    }

    private static String section(BodyDifference body) {
        return body.laidOut() && body.kind() == BodyKind.TEXT ? "section.LAYOUT" : "section." + body.kind();
    }

    List<Row> trailers() {
        List<Row> rows = new ArrayList<>();
        if (!comparison.trailers().isEmpty()) {
            rows.add(new Row.Section("section.trailers"));
            fields(rows, comparison.trailers());
        }
        return rows;
    }

    private void fields(List<Row> rows, List<FieldPair> pairs) {
        int hidden = 0;
        boolean ignored = false;
        for (FieldPair pair : pairs) {
            if (!all && (pair.ignored() || pair.sign() == Sign.SAME && !pair.moved())) {
                hidden++;
                ignored |= pair.ignored();
                continue;
            }
            fold(rows, hidden, ignored);
            hidden = 0;
            ignored = false;
            for (Row.Shows shows : shows(pair.sign(), pair.a().isPresent(), pair.b().isPresent())) {
                rows.add(new Row.Field(pair, shows));
            }
        }
        fold(rows, hidden, ignored);
    }

    private static void fold(List<Row> rows, int hidden, boolean ignored) {
        if (hidden > 0) {
            rows.add(new Row.Fold(Row.Fold.FIELDS, hidden, ignored));
        }
    }

    /** In one column what both have, and differs, takes two rows. */
    private List<Row.Shows> shows(Sign sign, boolean a, boolean b) {
        if (!layout.unified() || sign == Sign.SAME) {
            return List.of(Row.Shows.BOTH);
        }
        return a && b ? List.of(Row.Shows.LEFT, Row.Shows.RIGHT) : List.of(a ? Row.Shows.LEFT : Row.Shows.RIGHT);
    }

    private static Optional<String> start(Optional<Message> message) {
        return message.map(m -> ShownText.of(m.start().spelled(), StandardCharsets.UTF_8, MAX_START_LINE).text());
    }
}
