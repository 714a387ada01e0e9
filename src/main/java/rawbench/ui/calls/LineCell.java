package rawbench.ui.calls;

import java.util.function.Consumer;

import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;

import rawbench.calls.Fold;
import rawbench.calls.Line;

/** A line of the chart in its list; a fold opens with a click. */
final class LineCell extends ListCell<Line> {
    /** Room for the scroll bar, so that lines keep their height when it comes. */
    private static final double BAR = 15;

    private final CallsModel model;
    private final CallWords words;
    private final LineRow row;

    LineCell(CallsModel model, CallWords words, Consumer<Fold> unfold) {
        this.model = model;
        this.words = words;
        row = new LineRow(words);
        setPrefWidth(0);
        setOnMouseClicked(mouse -> {
            if (mouse.getButton() == MouseButton.PRIMARY && getItem() instanceof Fold fold) {
                unfold.accept(fold);
            }
        });
    }

    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        boolean shown = !empty && line != null && model.chartProperty().get() != null;
        setGraphic(shown ? row : null);
        setAccessibleText(shown ? words.sentence(line, model.chartProperty().get()) : "");
        if (shown) {
            row.show(line, model.chartProperty().get());
        }
    }

    /** By the width that the list has, since a list asks without one. */
    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() == null ? super.computePrefHeight(width)
                : row.prefHeight(Math.max(0, getListView().getWidth() - BAR));
    }
}
