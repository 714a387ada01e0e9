package rawbench.ui.compare;

import java.util.EnumMap;
import java.util.Map;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The colours and fonts of the rows as the style sheets give them now: a text without a letter stands for each, so that
 * what is drawn is styled as what is not.
 */
final class RowInks extends Group {
    private final Map<RowInk, Text> samples = new EnumMap<>(RowInk.class);

    /** @param changed is called when one has become another */
    RowInks(Runnable changed) {
        setManaged(false);
        for (RowInk ink : RowInk.values()) {
            Text sample = new Text();
            sample.setAccessibleRole(AccessibleRole.NODE);
            sample.getStyleClass().addAll("row-ink", ink.styleClass());
            if (ink.mono()) {
                sample.getStyleClass().add("mono");
            }
            sample.fillProperty().subscribe((_, _) -> changed.run());
            sample.fontProperty().subscribe((_, _) -> changed.run());
            samples.put(ink, sample);
            getChildren().add(sample);
        }
    }

    Paint paint(RowInk ink) {
        return samples.get(ink).getFill();
    }

    Font font(RowInk ink) {
        return samples.get(ink).getFont();
    }

    /** How high a line of letters is. */
    double letters(RowInk ink) {
        return samples.get(ink).getLayoutBounds().getHeight();
    }

    /** How far below the upper edge of a row so high the letters stand. */
    double baseline(RowInk ink, double height) {
        return Math.rint((height - letters(ink)) / 2) + samples.get(ink).getBaselineOffset();
    }
}
