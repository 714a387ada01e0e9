package rawbench.ui.timing;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import rawbench.ui.kit.Icons;

/** What a row is: its name, a sign where it went wrong, and what it is about in the room that is left. */
final class RowTitle extends Region {
    private static final double GAP = 6;

    private final Label name = new Label();
    private final FontIcon sign = Icons.of(Feather.ALERT_TRIANGLE);
    private final Label subject = new Label();

    RowTitle() {
        getStyleClass().add("what");
        subject.getStyleClass().add("subject");
        getChildren().addAll(name, sign, subject);
    }

    void show(String named, boolean wrong, String about) {
        name.setText(named);
        sign.setVisible(wrong);
        subject.setText(about);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return name.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        double room = getWidth() - snappedRightInset();
        x += place(name, x, Math.min(name.prefWidth(-1), room));
        if (sign.isVisible()) {
            double width = sign.prefWidth(-1);
            sign.relocate(Math.min(x, Math.max(0, room - width)), Math.rint((getHeight() - sign.prefHeight(-1)) / 2));
            x += width + GAP;
        }
        place(subject, x, Math.max(0, room - x));
    }

    private double place(Label label, double x, double width) {
        double height = label.prefHeight(-1);
        label.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
        return width + GAP;
    }
}
