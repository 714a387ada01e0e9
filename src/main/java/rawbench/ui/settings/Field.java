package rawbench.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/**
 * One entry to be typed: the field with its default behind it, its unit, a way back to the default, and below it how it
 * should be written while it cannot be read.
 */
final class Field extends VBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("error");

    private final TextInputControl input;
    private final HBox line = new HBox();

    private Field(Entry<?> entry, TextInputControl input, String id, ObservableValue<String> name, Texts texts) {
        this.input = input;
        getStyleClass().add("entry");
        line.getStyleClass().add("entry-line");
        input.setId(id.replace('.', '-'));
        input.getStyleClass().add("mono");
        input.accessibleTextProperty().bind(name);
        input.textProperty().bindBidirectional(entry.textProperty());
        entry.oddProperty().subscribe(odd -> input.pseudoClassStateChanged(ODD, odd));
        Label odd = new Label();
        odd.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        odd.setWrapText(true);
        odd.getStyleClass().add("odd");
        odd.textProperty().bind(texts.bound(entry.oddKey()));
        odd.visibleProperty().bind(entry.oddProperty());
        odd.managedProperty().bind(odd.visibleProperty());
        Button reset = Icons.only(new Button(), Feather.ROTATE_CCW, texts.bound("reset", name));
        reset.visibleProperty().bind(Bindings.isNotEmpty(entry.textProperty()));
        reset.setOnAction(_ -> {
            entry.textProperty().set("");
            input.requestFocus();
        });
        line.getChildren().addAll(input, reset);
        getChildren().addAll(line, odd);
    }

    /** A field of one line; {@code prompt} is the default that counts while it is empty. */
    static Field of(Entry<?> entry, String id, ObservableValue<String> name, ObservableValue<String> prompt,
            Texts texts) {
        TextField input = new TextField();
        input.promptTextProperty().bind(prompt);
        return new Field(entry, input, id, name, texts);
    }

    /** A field of several lines. */
    static Field area(Entry<?> entry, String id, ObservableValue<String> name, ObservableValue<String> prompt,
            Texts texts) {
        TextArea input = new TextArea();
        input.promptTextProperty().bind(prompt);
        input.setPrefRowCount(5);
        return new Field(entry, input, id, name, texts);
    }

    /** With a unit behind it. */
    Field unit(ObservableValue<String> unit) {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.textProperty().bind(unit);
        label.setMinWidth(USE_PREF_SIZE);
        line.getChildren().add(1, label);
        return this;
    }

    /** As wide as a name or an address needs. */
    Field wide() {
        input.getStyleClass().add("wide");
        return this;
    }

    TextInputControl input() {
        return input;
    }
}
