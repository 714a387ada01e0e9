package rawbench.ui.compare;

import javafx.geometry.Bounds;
import javafx.scene.shape.Path;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Says how wide texts of rows are and where their characters stand; plain ones, which most are, without laying them out. */
final class RowMeasure {
    private static final int SAMPLE = 64;

    private final Text text = new Text();
    private final Text remark = new Text();
    private final double column;

    /** @param code whose plain characters are all equally wide */
    RowMeasure(Font code, Font remark) {
        text.setFont(code);
        this.remark.setFont(remark);
        text.setText("0".repeat(SAMPLE));
        column = text.getLayoutBounds().getWidth() / SAMPLE;
    }

    /** How wide one plain character is. */
    double column() {
        return column;
    }

    /** Whether each character takes a column. */
    static boolean plain(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < ' ' || line.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    double width(String line) {
        if (plain(line)) {
            return line.length() * column;
        }
        text.setText(line);
        return text.getLayoutBounds().getWidth();
    }

    double remarkWidth(String remarked) {
        if (remarked.isEmpty()) {
            return 0;
        }
        remark.setText(remarked);
        return remark.getLayoutBounds().getWidth();
    }

    /** Where a part stands, from the beginning of the line. */
    Reach reach(String line, Said.Part part) {
        if (plain(line)) {
            return new Reach(part.from() * column, part.to() * column);
        }
        text.setText(line);
        Bounds bounds = new Path(text.rangeShape(part.from(), part.to())).getBoundsInLocal();
        return new Reach(bounds.getMinX(), bounds.getMaxX());
    }

    /** From one place to another, in pixels to the right. */
    record Reach(double from, double to) {}
}
