package rawbench.ui.response;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Texts;

/** What stands where no answer ever came: the keys. */
final class EmptyPane extends VBox {
    private static final String[][] KEYS = {{"send", "Shortcut+Enter"}, {"cancel", "Esc"},
            {"target", "Shortcut+L"}, {"panes", "F6"}, {"compare", "Shortcut+Shift+M"}, {"save", "Shortcut+S"}};

    EmptyPane(Texts texts) {
        getStyleClass().add("empty");
        setAlignment(Pos.CENTER);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        grid.setAlignment(Pos.CENTER);
        for (int row = 0; row < KEYS.length; row++) {
            Label what = new Label();
            what.textProperty().bind(texts.bound("keys." + KEYS[row][0]));
            what.getStyleClass().add("muted");
            Label keys = new Label(KeyCombination.keyCombination(KEYS[row][1]).getDisplayText());
            keys.getStyleClass().add("key");
            keys.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(what, HPos.RIGHT);
            grid.addRow(row, what, keys);
        }
        getChildren().add(grid);
    }
}
