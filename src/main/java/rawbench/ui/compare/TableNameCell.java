package rawbench.ui.compare;

import javafx.scene.control.TableCell;

import rawbench.ui.kit.Texts;

/** The name of a row of the table, and in how many columns it stands out. */
final class TableNameCell extends TableCell<TableModel.Row, TableModel.Row> {
    private final Texts texts;

    TableNameCell(Texts texts) {
        this.texts = texts;
        getStyleClass().add("name");
    }

    @Override
    protected void updateItem(TableModel.Row row, boolean empty) {
        super.updateItem(row, empty);
        boolean none = empty || row == null;
        setText(none ? null : row.subject().name());
        setAccessibleText(none ? null : texts.text("spoken.name", row.subject().name(), row.odd()));
    }
}
