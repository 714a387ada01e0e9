package rawbench.ui.response;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The verdict in one line; where room is short the least weighty words go first. */
final class Sentence extends Region {
    private static final double GAP = 5;
    private static final double LEAST = 48;

    private final Label strong = new Label();
    private final Label plain = new Label();
    private final Label muted = new Label();

    Sentence() {
        getStyleClass().add("sentence");
        strong.getStyleClass().add("strong");
        muted.getStyleClass().add("muted");
        setMinWidth(0);
        getChildren().addAll(strong, plain, muted);
    }

    void say(String first, String then, String last) {
        strong.setText(first);
        plain.setText(first.isEmpty() || then.isEmpty() ? then : "· " + then);
        muted.setText(last);
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return getChildren().stream().mapToDouble(n -> n.prefWidth(-1)).sum() + 2 * GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        return strong.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Label label : new Label[]{strong, plain, muted}) {
            double wanted = label.prefWidth(-1);
            double width = Math.min(wanted, getWidth() - x);
            label.setVisible(!label.getText().isEmpty() && (width >= LEAST || width >= wanted));
            if (label.isVisible()) {
                double height = label.prefHeight(-1);
                label.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2),
                        snapSizeX(width), height);
                x += width + GAP;
            }
        }
    }
}
