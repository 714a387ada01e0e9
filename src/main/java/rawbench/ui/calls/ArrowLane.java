package rawbench.ui.calls;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import rawbench.calls.Arrow;

/** The lane between the ends: both life lines, and from one to the other what went, from top to bottom. */
final class ArrowLane extends Region {
    private static final double HEAD = 7;
    private static final double END = 4;

    private final Line left = new Line();
    private final Line right = new Line();
    private final List<Drawn> drawn = new ArrayList<>();

    /** One arrow with its name over it. */
    private static final class Drawn {
        private final Line shaft = new Line();
        private final Polygon head = new Polygon();
        private final Label name = new Label();
        private boolean rightwards;
    }

    ArrowLane() {
        getStyleClass().add("arrows");
        left.getStyleClass().add("life");
        right.getStyleClass().add("life");
        getChildren().addAll(left, right);
    }

    /** @param rightwards whether what this end sends goes to the right */
    void show(List<Arrow> arrows, boolean rightwards, CallWords words) {
        getChildren().setAll(left, right);
        drawn.clear();
        for (Arrow arrow : arrows) {
            Drawn one = new Drawn();
            String kind = arrow.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            one.rightwards = arrow.outgoing() == rightwards;
            one.shaft.getStyleClass().addAll("shaft", kind);
            one.head.getStyleClass().addAll("point", kind);
            one.name.getStyleClass().addAll("arrow-name", kind);
            one.name.setText(words.arrow(arrow));
            drawn.add(one);
            getChildren().addAll(one.shaft, one.head, one.name);
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return drawn.stream().mapToDouble(one -> one.name.prefHeight(-1) + HEAD).sum();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        line(left, END, 0, END, getHeight());
        line(right, width - END, 0, width - END, getHeight());
        double y = Math.max(0, Math.rint((getHeight() - computePrefHeight(-1)) / 2));
        for (Drawn one : drawn) {
            double height = one.name.prefHeight(-1);
            double room = width - 4 * END;
            double name = Math.min(one.name.prefWidth(-1), room);
            one.name.resizeRelocate(Math.rint((width - name) / 2), y, name, height);
            arrow(one, y + height + 2, 2 * END, width - 2 * END);
            y += height + HEAD;
        }
    }

    private static void arrow(Drawn one, double y, double from, double to) {
        line(one.shaft, from, y, to, y);
        double tip = one.rightwards ? to : from;
        double back = one.rightwards ? tip - HEAD : tip + HEAD;
        one.head.getPoints().setAll(tip, y, back, y - HEAD / 2, back, y + HEAD / 2);
    }

    private static void line(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX + 0.5);
        line.setStartY(Math.rint(fromY) + 0.5);
        line.setEndX(toX + 0.5);
        line.setEndY(Math.rint(toY) + 0.5);
    }
}
