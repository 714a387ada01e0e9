package rawbench.ui.viewer;

import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * How large the rows of a viewer are in its font.
 *
 * @param column the width of a column
 * @param row the height of a row
 * @param baseline how far below the upper edge of a row its characters stand
 * @param pictures whether the font, or one that stands in for it, has pictures of controls
 */
record Metrics(Font font, double column, double row, double baseline, boolean pictures) {
    private static final String PICTURE = "\u241B";
    /** Of no language, and in no font. */
    private static final String UNKNOWN = Character.toString(0x10FFFD);
    private static final int SAMPLE = 64;
    private static final double LINE_HEIGHT = 1.6;

    static Metrics of(Font font) {
        Text sample = new Text("0".repeat(SAMPLE));
        sample.setFont(font);
        Bounds bounds = sample.getLayoutBounds();
        double row = Math.ceil(font.getSize() * LINE_HEIGHT);
        double baseline = Math.round((row - bounds.getHeight()) / 2 + sample.getBaselineOffset());
        return new Metrics(font, bounds.getWidth() / SAMPLE, row, baseline,
                !drawn(PICTURE, font).equals(drawn(UNKNOWN, font)));
    }

    private static Bounds drawn(String text, Font font) {
        Text sample = new Text(text);
        sample.setFont(font);
        sample.setBoundsType(TextBoundsType.VISUAL);
        return sample.getLayoutBounds();
    }
}
