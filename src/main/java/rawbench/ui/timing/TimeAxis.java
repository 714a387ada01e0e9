package rawbench.ui.timing;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The round times over the rows, each above its line. */
final class TimeAxis extends Region {
    private final List<Label> labels = new ArrayList<>();
    private Scale scale = new Scale(0, 0, 0);
    private double left;

    TimeAxis() {
        getStyleClass().add("time-axis");
        setAccessibleText("");
    }

    /** @param start where the lanes begin */
    void show(Scale now, double start) {
        if (!now.equals(scale) || start != left) {
            scale = now;
            left = start;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        List<Scale.Tick> ticks = scale.ticks();
        while (labels.size() < ticks.size()) {
            Label label = new Label();
            label.getStyleClass().add("tick");
            labels.add(label);
            getChildren().add(label);
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setVisible(i < ticks.size());
            if (i < ticks.size()) {
                place(labels.get(i), ticks.get(i));
            }
        }
    }

    private void place(Label label, Scale.Tick tick) {
        label.setText(tick.text());
        double width = snapSizeX(label.prefWidth(-1));
        double height = label.prefHeight(-1);
        double x = Math.min(left + scale.x(tick.at()) + 3, left + scale.width() - width);
        label.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
    }
}
