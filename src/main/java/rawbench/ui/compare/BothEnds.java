package rawbench.ui.compare;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Two groups of controls at both ends of a bar; where it is too narrow for both, one below the other. */
final class BothEnds extends Region {
    private static final double GAP = 12;

    private final Region begin;
    private final Region end;

    BothEnds(Region begin, Region end) {
        this.begin = begin;
        this.end = end;
        getChildren().addAll(begin, end);
    }

    private boolean together(double width) {
        return begin.prefWidth(-1) + GAP + end.prefWidth(-1) <= width - insets();
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return begin.prefWidth(-1) + GAP + end.prefWidth(-1) + insets();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = begin.prefHeight(-1);
        double second = end.prefHeight(-1);
        return snappedTopInset() + snappedBottomInset()
                + (together(width < 0 ? getWidth() : width) ? Math.max(first, second) : first + GAP / 2 + second);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double room = getWidth() - insets();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        if (together(getWidth())) {
            double second = end.prefWidth(-1);
            place(begin, left, snappedTopInset(), room - second - GAP, height, HPos.LEFT);
            place(end, left + room - second, snappedTopInset(), second, height, HPos.RIGHT);
        } else {
            double first = begin.prefHeight(-1);
            place(begin, left, snappedTopInset(), room, first, HPos.LEFT);
            place(end, left, snappedTopInset() + first + GAP / 2, room, end.prefHeight(-1), HPos.LEFT);
        }
    }

    private void place(Node node, double x, double y, double width, double height, HPos at) {
        layoutInArea(node, x, y, width, height, 0, at, VPos.CENTER);
    }
}
