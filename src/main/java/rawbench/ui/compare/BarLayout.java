package rawbench.ui.compare;

import java.util.List;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/** Groups of controls in a bar: the first at its beginning, the others at its end; where it is too narrow, in several lines. */
final class BarLayout extends Region {
    private static final double GAP = 14;
    private static final double LINE_GAP = 6;

    private final List<Region> groups;

    BarLayout(Region... groups) {
        this.groups = List.of(groups);
        getChildren().addAll(groups);
    }

    private double insets() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double all() {
        return groups.stream().mapToDouble(group -> group.prefWidth(-1)).sum() + GAP * (groups.size() - 1);
    }

    private double lineHeight() {
        return groups.stream().mapToDouble(group -> group.prefHeight(-1)).max().orElse(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return all() + insets();
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
        int lines = flow((width < 0 ? getWidth() : width) - insets(), false);
        return snappedTopInset() + snappedBottomInset() + lines * lineHeight() + (lines - 1) * LINE_GAP;
    }

    @Override
    protected void layoutChildren() {
        flow(getWidth() - insets(), true);
    }

    /** How many lines the groups take in so much room. */
    private int flow(double room, boolean place) {
        double x = 0;
        int line = 0;
        double spare = Math.max(0, room - all());
        boolean one = all() <= room;
        for (Region group : groups) {
            double width = Math.min(group.prefWidth(-1), room);
            if (!one && x > 0 && x + width > room) {
                x = 0;
                line++;
            }
            if (place) {
                layoutInArea(group, snappedLeftInset() + x, snappedTopInset() + line * (lineHeight() + LINE_GAP), width,
                        lineHeight(), 0, HPos.LEFT, VPos.CENTER);
            }
            x += width + GAP + (one && x == 0 ? spare : 0);
        }
        return line + 1;
    }
}
