package rawbench.ui.viewer;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;

/** Answers what a screen reader asks a viewer, and does what it wants done. */
final class SpokenViewer {
    private final ViewerModel model;
    private final Viewing viewing;
    private final Node area;

    /** @param area the node whose upper left corner is that of the first row */
    SpokenViewer(ViewerModel model, Viewing viewing, Node area) {
        this.model = model;
        this.viewing = viewing;
        this.area = area;
    }

    private SpokenText spoken() {
        return new SpokenText(viewing.sight().inSight());
    }

    /** The answer, or null where the toolkit knows it itself. */
    Object answer(AccessibleAttribute attribute, Object... parameters) {
        Selection selection = model.selectionProperty().get();
        return switch (attribute) {
            case TEXT -> spoken().text();
            case CARET_OFFSET -> spoken().characters(selection.caret());
            case SELECTION_START -> spoken().characters(selection.from());
            case SELECTION_END -> spoken().characters(selection.to());
            case LINE_FOR_OFFSET -> spoken().rowAt((Integer) parameters[0]);
            case LINE_START -> spoken().start((Integer) parameters[0]);
            case LINE_END -> spoken().end((Integer) parameters[0]);
            case OFFSET_AT_POINT -> at((Point2D) parameters[0]);
            case BOUNDS_FOR_RANGE -> bounds((Integer) parameters[0], (Integer) parameters[1]);
            case EDITABLE -> false;
            default -> null;
        };
    }

    private int at(Point2D screen) {
        Point2D point = area.screenToLocal(screen);
        return spoken().characters(viewing.caretAt(point.getX(), point.getY()));
    }

    /** Where the characters from one to another stand on the screen, as far as that is one row. */
    private Bounds[] bounds(int first, int last) {
        SpokenText spoken = spoken();
        int number = spoken.rowAt(first);
        Row row = viewing.sight().inSight().get(number);
        Geometry geometry = viewing.geometry();
        double left = geometry.x(row.column(spoken.offset(first)));
        double right = geometry.x(row.column(spoken.offset(Math.min(last + 1, spoken.end(number)))));
        double y = viewing.sight().firstY() + number * geometry.metrics().row();
        return new Bounds[]{area.localToScreen(
                new BoundingBox(left, y, Math.max(1, right - left), geometry.metrics().row()))};
    }

    /** Whether the action is one for text, and was done. */
    boolean did(AccessibleAction action, Object... parameters) {
        SpokenText spoken = spoken();
        switch (action) {
            case SET_TEXT_SELECTION ->
                model.select(spoken.offset((Integer) parameters[0]), spoken.offset((Integer) parameters[1]));
            case SHOW_TEXT_RANGE -> viewing.reveal(spoken.offset((Integer) parameters[0]));
            default -> {
                return false;
            }
        }
        return true;
    }
}
