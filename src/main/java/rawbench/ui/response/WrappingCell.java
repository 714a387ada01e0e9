package rawbench.ui.response;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** A row of a list that is as high as its words need in the list's width: long ones wrap instead of scrolling. */
abstract class WrappingCell<T> extends ListCell<T> {
    /** What the cell shows where it is not empty. */
    final HBox row = new HBox();

    WrappingCell() {
        setPrefWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width) : row.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        row.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
