package rawbench.ui.compare;

import java.util.Locale;

import javafx.scene.control.Label;

import rawbench.compare.BodyKind;
import rawbench.compare.Column;
import rawbench.compare.Comparison;
import rawbench.ui.kit.Texts;

/** The line below the rows that says where the chosen one stands: its path, its line and offset in both bodies. */
final class PlaceLine extends Label {
    private final CompareModel model;
    private final Texts texts;

    PlaceLine(CompareModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("place-line");
        setMaxWidth(Double.MAX_VALUE);
        model.atProperty().subscribe(_ -> show());
        model.comparedProperty().subscribe(_ -> show());
        texts.language().subscribe(_ -> show());
    }

    private void show() {
        Compared now = model.comparedProperty().get();
        int at = model.atProperty().get();
        if (now == null || at < 0 || at >= now.rows().size()) {
            setText(texts.text("place.keys"));
            return;
        }
        setText(switch (now.rows().get(at)) {
            case Row.Line line -> line(now.comparison(), line);
            case Row.Fold _ -> texts.text("fold.open");
            case Row.Field _,Row.Start _,Row.Section _,Row.Remark _ -> texts.text("place.keys");
        });
    }

    private String line(Comparison comparison, Row.Line line) {
        boolean lines = comparison.body().kind() != BodyKind.OCTETS;
        String left = place("details.left", comparison.body().a(), line.a(), lines);
        String right = place("details.right", comparison.body().b(), line.b(), lines);
        String path = line.a() >= 0 ? comparison.body().a().path(line.a()) : comparison.body().b().path(line.b());
        String both = left.isEmpty() || right.isEmpty() ? left + right : left + "  ·  " + right;
        return path.isEmpty() ? both : path + "  ·  " + both;
    }

    private String place(String side, Column column, int row, boolean lines) {
        if (row < 0) {
            return "";
        }
        long offset = column.offset(row);
        String line = texts.text("place.line", texts.text(side), column.number(row));
        String octet = "0x" + Long.toHexString(Math.max(0, offset)).toUpperCase(Locale.ROOT);
        if (!lines) {
            return texts.text("place.octet", texts.text(side), octet);
        }
        return offset < 0 ? line : line + " " + texts.text("place.offset", octet);
    }
}
