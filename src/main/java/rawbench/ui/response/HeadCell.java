package rawbench.ui.response;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import rawbench.ui.kit.Texts;

/** A row of the headers table: a field's name and value, or a start line. */
final class HeadCell extends ListCell<HeadRow> {
    private static final PseudoClass START = PseudoClass.getPseudoClass("start");
    private static final double NAME_WIDTH = 190;

    private final Texts texts;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label note = new Label();
    private final HBox names = new HBox();
    private final Label trailer = new Label();
    private final HBox row = new HBox(names, value, note);

    HeadCell(Texts texts) {
        this.texts = texts;
        name.getStyleClass().addAll("mono", "field-name");
        trailer.getStyleClass().addAll("muted", "field-note");
        names.getChildren().addAll(name, trailer);
        names.setAlignment(Pos.BASELINE_LEFT);
        names.getStyleClass().add("field-names");
        value.getStyleClass().addAll("mono", "field-value");
        value.setWrapText(true);
        value.setMinWidth(40);
        note.getStyleClass().addAll("muted", "field-note");
        note.setMinWidth(0);
        row.getStyleClass().add("field-row");
        row.setAlignment(Pos.BASELINE_LEFT);
        // The row takes the width of the list, so that long values wrap instead of scrolling.
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

    @Override
    protected void updateItem(HeadRow item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (item) {
            case HeadRow.Start start -> start(start);
            case HeadRow.Field field -> field(field);
        }
        trailer.setManaged(!trailer.getText().isEmpty());
        note.setManaged(!note.getText().isEmpty());
        setAccessibleText((item.copied() + " " + trailer.getText() + " " + note.getText()).strip());
        setGraphic(row);
    }

    private void start(HeadRow.Start start) {
        names.setManaged(false);
        names.setVisible(false);
        value.setText(start.spelled());
        value.pseudoClassStateChanged(START, true);
        trailer.setText("");
        note.setText(start.label().map(p -> p.text(texts)).orElse(""));
    }

    private void field(HeadRow.Field field) {
        names.setManaged(true);
        names.setVisible(true);
        names.setMinWidth(NAME_WIDTH);
        names.setMaxWidth(NAME_WIDTH);
        name.setText(field.name());
        value.setText(field.value() + (field.cut() > 0 ? " " + texts.text("head.cut", field.cut()) : ""));
        value.pseudoClassStateChanged(START, false);
        trailer.setText(field.trailer() ? texts.text("head.trailer") : "");
        note.setText(field.note().map(p -> p.text(texts)).orElse(""));
    }
}
