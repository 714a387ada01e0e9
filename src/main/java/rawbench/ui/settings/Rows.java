package rawbench.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import rawbench.ui.kit.Texts;

/** What can be chosen, one below the other: its name and what it means at the left, the choice at the right. */
final class Rows extends GridPane {
    private final Texts texts;

    Rows(Texts texts) {
        this.texts = texts;
        getStyleClass().add("setting-rows");
    }

    /** A row; the key has its meaning under {@code KEY.hint}. */
    Rows add(String key, Node choice) {
        Label name = words(texts.bound(key), "setting-name");
        Label hint = words(texts.bound(key + ".hint"), "muted");
        name.setLabelFor(choice instanceof Field field ? field.input() : choice);
        VBox words = new VBox(name, hint);
        words.getStyleClass().add("setting-words");
        GridPane.setValignment(choice, VPos.TOP);
        addRow(getRowCount(), words, choice);
        return this;
    }

    private static Label words(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(text);
        return label;
    }
}
