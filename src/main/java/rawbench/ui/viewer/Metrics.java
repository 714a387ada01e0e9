package rawbench.ui.viewer;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How large the rows of a viewer are in its font.
 *
 * @param column the width of a column
 * @param row the height of a row
 * @param baseline how far below the upper edge of a row its characters stand
 */
record Metrics(Font font, double column, double row, double baseline) {
    private static final int SAMPLE = 64;
    private static final double LINE_HEIGHT = 1.6;

    static Metrics of(Font font) {
        Text sample = new Text("0".repeat(SAMPLE));
        sample.setFont(font);
        Bounds bounds = sample.getLayoutBounds();
        double row = Math.ceil(font.getSize() * LINE_HEIGHT);
        double baseline = Math.round((row - bounds.getHeight()) / 2 + sample.getBaselineOffset());
        return new Metrics(font, bounds.getWidth() / SAMPLE, row, baseline);
    }
}
