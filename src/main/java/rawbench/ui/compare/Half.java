package rawbench.ui.compare;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** One side of a row: a line number, the text with the parts that differ and the hits set off, and a remark. */
final class Half extends Region {
    private static final PseudoClass ABSENT = PseudoClass.getPseudoClass("absent");
    static final double PADDING = 14;
    private static final double REMARK_GAP = 16;

    private final Text number = new Text();
    private final Text text = new Text();
    private final Text remark = new Text();
    private final Group changed = new Group();
    private final Group hits = new Group();
    private final Pane content = new Pane(changed, hits, text, remark);
    private final Rectangle clip = new Rectangle();
    private Said said = Said.NOTHING;
    private double numberWidth;
    private double sideways;

    Half(String side) {
        getStyleClass().addAll("half", side);
        number.getStyleClass().addAll("mono", "number");
        text.getStyleClass().addAll("mono", "text");
        remark.getStyleClass().add("remark");
        changed.getStyleClass().add("changed");
        hits.getStyleClass().add("hits");
        content.setManaged(false);
        content.setClip(clip);
        getChildren().addAll(content, number);
    }

    /** @param now what it reads; null for nothing at all */
    void show(Said now, String remarked) {
        said = now == null ? Said.NOTHING : now;
        pseudoClassStateChanged(ABSENT, now == null);
        number.setText(said.number());
        text.setText(said.text());
        remark.setText(remarked);
        changed.getChildren().clear();
        hits.getChildren().clear();
        requestLayout();
    }

    /** Sets characters off as what was looked for. */
    void hits(List<Said.Part> parts) {
        hits.getChildren().setAll(shapes(parts));
    }

    /** How much room there is for a number, 0 for none; and how far the text is scrolled to the left. */
    void at(double room, double scrolled) {
        if (room != numberWidth || scrolled != sideways) {
            numberWidth = room;
            sideways = scrolled;
            requestLayout();
        }
    }

    /** How wide all of the text is. */
    double textWidth() {
        return 2 * PADDING + numberWidth + text.getLayoutBounds().getWidth()
                + (remark.getText().isEmpty() ? 0 : REMARK_GAP + remark.getLayoutBounds().getWidth());
    }

    private List<Rectangle> shapes(List<Said.Part> parts) {
        return parts.stream()
                .filter(part -> part.to() <= said.text().length())
                .map(part -> shape(bounds(part)))
                .toList();
    }

    private Bounds bounds(Said.Part part) {
        return new Path(text.rangeShape(part.from(), part.to())).getBoundsInLocal();
    }

    private static Rectangle shape(Bounds bounds) {
        Rectangle shape = new Rectangle(bounds.getMinX() - 1, bounds.getMinY() - 1, bounds.getWidth() + 2,
                bounds.getHeight() + 2);
        shape.getStyleClass().add("part");
        shape.setArcWidth(6);
        shape.setArcHeight(6);
        return shape;
    }

    /** Where the first part that differs begins, from the beginning of the text; -1 where there is none. */
    double firstChange() {
        return said.changed().isEmpty() ? -1 : bounds(said.changed().getFirst()).getMinX();
    }

    /** How much room the text has. */
    double room() {
        return clip.getWidth();
    }

    @Override
    protected void layoutChildren() {
        changed.getChildren().setAll(shapes(said.changed()));
        double height = text.getLayoutBounds().getHeight();
        double y = Math.round((getHeight() - height) / 2);
        double left = PADDING + numberWidth;
        content.resizeRelocate(left, 0, Math.max(0, getWidth() - left), getHeight());
        clip.setX(-2);
        clip.setWidth(Math.max(0, getWidth() - left + 2));
        clip.setHeight(getHeight());
        double baseline = y + text.getBaselineOffset();
        text.relocate(-sideways, y);
        changed.setLayoutX(-sideways);
        changed.setLayoutY(baseline);
        hits.setLayoutX(-sideways);
        hits.setLayoutY(baseline);
        remark.setLayoutX(text.getLayoutBounds().getWidth() + REMARK_GAP - sideways);
        remark.setLayoutY(baseline);
        number.setLayoutX(PADDING);
        number.setLayoutY(baseline);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
