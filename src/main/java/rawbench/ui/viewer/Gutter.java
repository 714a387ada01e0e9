package rawbench.ui.viewer;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

import rawbench.octets.LineIndex;

/** What stands left of the rows: the numbers of lines or the offsets, and the triangles of folds. */
final class Gutter {
    private static final HexFormat HEX = HexFormat.of();
    private static final double PAD = 10;
    private static final int LEAST_DIGITS = 3;
    private static final int OFFSET_DIGITS = 8;
    private static final int LONG_OFFSET_DIGITS = 12;

    private final ViewerModel model;
    private final Inks inks;

    Gutter(ViewerModel model, Inks inks) {
        this.model = model;
        this.inks = inks;
    }

    double width(Metrics metrics) {
        return 2 * PAD + digits() * metrics.column() + (folds() ? metrics.row() * 0.75 : 0);
    }

    private boolean folds() {
        return model.foldingProperty().get() && model.formProperty().get() == ViewerModel.Form.TEXT;
    }

    private int digits() {
        if (model.formProperty().get() == ViewerModel.Form.HEX) {
            return offsetDigits();
        }
        long lines = model.linesProperty().get().lineEnds() + 1;
        return Math.max(LEAST_DIGITS, Long.toString(lines).length());
    }

    private int offsetDigits() {
        return model.octetsProperty().get().length() > 0xFFFF_FFFFL ? LONG_OFFSET_DIGITS : OFFSET_DIGITS;
    }

    void paint(GraphicsContext canvas, Geometry geometry, List<Row> rows, double firstY, Rows all) {
        canvas.setFont(geometry.metrics().font());
        double y = firstY;
        long number = -1;
        for (Row row : rows) {
            double baseline = y + geometry.metrics().baseline();
            if (row instanceof HexRow) {
                number(canvas, geometry, HEX.toHexDigits(row.from(), offsetDigits()), baseline);
            } else if (row instanceof TextRow text && text.index() == 0) {
                if (((TextRows) all).pieces().beginsLine(text.from())) {
                    number = number(text.from(), number);
                    number(canvas, geometry, number < 0 ? "" : Long.toString(number + 1), baseline);
                    triangle(canvas, geometry, (TextRows) all, text, y);
                } else {
                    number(canvas, geometry, "⋯", baseline);
                }
            }
            y += geometry.metrics().row();
        }
        canvas.setFill(inks.of(Ink.RULE));
        canvas.fillRect(geometry.gutter() - 1, 0, 1, geometry.height());
    }

    /** The number of the line that begins there; the one behind {@code before}, unless lines are folded away. */
    private long number(long from, long before) {
        LineIndex index = model.linesProperty().get();
        if (before >= 0 && model.foldsProperty().get().isEmpty()) {
            return before + 1;
        }
        OptionalLong number = index.lineAt(from);
        return number.orElse(-1);
    }

    private void number(GraphicsContext canvas, Geometry geometry, String number, double baseline) {
        double right = PAD + digits() * geometry.metrics().column();
        canvas.setFill(inks.of(Ink.GUTTER));
        canvas.fillText(number, right - number.length() * geometry.metrics().column(), baseline);
    }

    private void triangle(GraphicsContext canvas, Geometry geometry, TextRows rows, TextRow row, double y) {
        if (!folds()) {
            return;
        }
        boolean folded = folded(rows, row);
        if (!folded && !foldable(rows, row)) {
            return;
        }
        double size = geometry.metrics().row() * 0.2;
        double x = geometry.gutter() - PAD - size;
        double middle = y + geometry.metrics().row() / 2;
        Paint ink = inks.of(folded ? Ink.FOLD : Ink.GUTTER);
        canvas.setFill(ink);
        if (folded) {
            canvas.fillPolygon(new double[]{x - size * 0.6, x + size * 0.8, x - size * 0.6},
                    new double[]{middle - size, middle, middle + size}, 3);
        } else {
            canvas.fillPolygon(new double[]{x - size, x + size, x},
                    new double[]{middle - size * 0.6, middle - size * 0.6, middle + size * 0.8}, 3);
        }
    }

    boolean folded(TextRows rows, TextRow row) {
        return model.foldsProperty().get().at(rows.pieces().end(row.piece().from())).isPresent();
    }

    /** Whether the next line is deeper. A line of several pieces is not folded: it is long enough as it is. */
    boolean foldable(TextRows rows, TextRow row) {
        PieceText piece = row.piece();
        if (!piece.endsLine() || !rows.pieces().beginsLine(piece.from())) {
            return false;
        }
        long next = rows.pieces().next(piece.from());
        return next >= 0 && rows.holding(next).piece().indent() > piece.indent();
    }
}
