package rawbench.ui.calls;

import javafx.scene.control.ListCell;

import rawbench.calls.Call;
import rawbench.calls.Line;
import rawbench.calls.Row;

/** A line of the chart as one text. */
final class LineCell extends ListCell<Line> {
    @Override
    protected void updateItem(Line line, boolean empty) {
        super.updateItem(line, empty);
        setText(!empty && line instanceof Row row ? row.own().or(row::peer).map(Call::spelled).orElse("") : "");
    }
}
