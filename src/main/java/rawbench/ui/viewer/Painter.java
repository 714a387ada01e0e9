package rawbench.ui.viewer;

import java.util.List;
import java.util.function.LongFunction;

import javafx.scene.canvas.GraphicsContext;

import rawbench.ui.kit.Mark;

/** Draws the rows in sight: what lies behind the characters, the characters, and the caret. */
final class Painter {
    /** More marks than this in one view are a tint of their own. */
    private static final int MOST_MARKS = 4_000;
    private static final double LINE = 1.5;

    private final Inks inks;
    private GraphicsContext canvas;

    Painter(Inks inks) {
        this.inks = inks;
    }

    /**
     * What is drawn.
     *
     * @param firstY where the first row begins
     * @param caretRow where the row begins that the caret stands in, or -1 where it is not drawn
     * @param hidden what the folded lines behind a row are called, by their number
     * @param lineEnds whether LF and CRLF are drawn
     */
    record Scene(Geometry geometry, List<Row> rows, double firstY, Marks marks, Selection selection, long caretRow,
            Folds folds, LongFunction<String> hidden, boolean lineEnds) {}

    void paint(GraphicsContext on, Scene scene) {
        canvas = on;
        Geometry geometry = scene.geometry();
        canvas.clearRect(0, 0, geometry.width(), geometry.height());
        canvas.setFont(geometry.metrics().font());
        double y = scene.firstY();
        List<Mark> marks = scene.rows().isEmpty() ? List.of()
                : scene.marks().in(scene.rows().getFirst().from(), scene.rows().getLast().to(), MOST_MARKS);
        for (Row row : scene.rows()) {
            marks(scene, marks, row, y);
            y += geometry.metrics().row();
        }
        y = scene.firstY();
        for (Row row : scene.rows()) {
            selection(scene, row, y);
            switch (row) {
                case TextRow text -> text(scene, text, y);
                case HexRow hex -> hex(geometry, hex, y);
            }
            y += geometry.metrics().row();
        }
        // Left of the rows what is scrolled away is taken off again: a clip has each text drawn aside and blended in, which
        // takes three times as long where no GPU is.
        canvas.clearRect(0, 0, geometry.gutter(), geometry.height());
    }

    private void marks(Scene scene, List<Mark> marks, Row row, double y) {
        for (Mark mark : marks) {
            if (mark.offset() < row.to() && mark.end() > row.from()
                    || mark.length() == 0 && mark.offset() >= row.from() && mark.offset() <= row.to()) {
                for (Row.Columns columns : row.columns(Math.max(mark.offset(), row.from()),
                        Math.min(mark.end(), row.to()))) {
                    mark(scene.geometry(), mark.kind(), columns, y);
                }
            }
        }
    }

    private void mark(Geometry geometry, Mark.Kind kind, Row.Columns columns, double y) {
        double x = geometry.x(columns.from());
        double width = Math.max(LINE, geometry.x(columns.to()) - x);
        double height = geometry.metrics().row();
        canvas.setFill(inks.of(Ink.behind(kind)));
        canvas.fillRect(x, y, width, height);
        if (kind == Mark.Kind.NOTE || kind == Mark.Kind.WARNING || kind == Mark.Kind.ERROR
                || kind == Mark.Kind.SURPLUS) {
            canvas.setFill(inks.of(Ink.sign(kind)));
            canvas.fillRect(x, y + height - 2 * LINE, width, LINE);
        }
    }

    private void selection(Scene scene, Row row, double y) {
        Selection selection = scene.selection();
        Geometry geometry = scene.geometry();
        if (!selection.isEmpty() && selection.from() < row.to() && selection.to() > row.from()) {
            canvas.setFill(inks.of(Ink.SELECTION));
            for (Row.Columns columns : row.columns(Math.max(selection.from(), row.from()),
                    Math.min(selection.to(), row.to()))) {
                double x = geometry.x(columns.from());
                canvas.fillRect(x, y, geometry.x(columns.to()) - x, geometry.metrics().row());
            }
        }
        if (scene.caretRow() == row.from()) {
            canvas.setFill(inks.of(Ink.CARET));
            canvas.fillRect(Math.round(geometry.x(row.column(selection.caret()))) - LINE / 2, y + 1, LINE,
                    geometry.metrics().row() - 2);
        }
    }

    private void text(Scene scene, TextRow row, double y) {
        Geometry geometry = scene.geometry();
        PieceText piece = row.piece();
        double baseline = y + geometry.metrics().baseline();
        int cluster = row.first() == row.behind() ? row.behind() : row.clusterAt(geometry.firstColumn());
        while (cluster < row.behind() && geometry.x(row.columnOf(cluster)) < geometry.width()) {
            int end = cluster + 1;
            if (piece.isSimple(cluster)) {
                while (end < row.behind() && piece.isSimple(end) && piece.token(end) == piece.token(cluster)
                        && geometry.x(row.columnOf(end)) < geometry.width()) {
                    end++;
                }
                canvas.setFill(inks.of(Ink.of(piece.token(cluster))));
                canvas.fillText(piece.drawn(cluster, end), geometry.x(row.columnOf(cluster)), baseline);
            } else if (piece.width(cluster) != PieceText.TAB) {
                canvas.setFill(inks.of(piece.isGlyph(cluster) ? Ink.GLYPH : Ink.of(piece.token(cluster))));
                // What another font draws wider than its columns is made narrower.
                canvas.fillText(piece.drawn(cluster, end), geometry.x(row.columnOf(cluster)), baseline,
                        piece.width(cluster) * geometry.metrics().column());
            }
            cluster = end;
        }
        if (scene.lineEnds() && row.isLast() && piece.endsLine()) {
            canvas.setFill(inks.of(Ink.GLYPH));
            canvas.fillText(piece.lineEnd(), geometry.x(row.width()), baseline);
        }
        scene.folds().at(row.to()).ifPresent(fold -> {
            canvas.setFill(inks.of(Ink.FOLD));
            canvas.fillText(scene.hidden().apply(fold.lines()), geometry.x(row.width() + 1), baseline);
        });
    }

    private void hex(Geometry geometry, HexRow row, double y) {
        double baseline = y + geometry.metrics().baseline();
        for (int i = 0; i < row.count(); i++) {
            boolean seen = row.isSign(i);
            canvas.setFill(inks.of(Ink.TEXT));
            canvas.fillText(row.digits(i), geometry.x(HexRow.digitColumn(i)), baseline);
            canvas.setFill(inks.of(seen ? Ink.TEXT : Ink.GLYPH));
            canvas.fillText(String.valueOf(row.sign(i)), geometry.x(HexRow.signColumn(i)), baseline);
        }
    }
}
