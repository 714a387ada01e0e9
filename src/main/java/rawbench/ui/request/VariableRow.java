package rawbench.ui.request;

import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.draft.Meaning;
import rawbench.draft.Origin;
import rawbench.draft.Value;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** One variable: its name, its value and where that comes from; a secret is shown when a person asks for it. */
final class VariableRow extends VBox {
    /** So many characters of a value are shown. */
    private static final int SHOWN = 400;

    private final Meaning meaning;
    private final Texts texts;
    private final HBox line = new HBox();
    private final Label value = new Label();

    VariableRow(Meaning meaning, Texts texts) {
        this.meaning = meaning;
        this.texts = texts;
        getStyleClass().add("variable-row");
        line.getStyleClass().add("variable-line");
        Label name = new Label(meaning.name());
        name.getStyleClass().addAll("mono", "variable-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(line);
        if (meaning.value().isEmpty()) {
            getStyleClass().add("variable-missing");
            line.getChildren().add(Icons.of(Feather.ALERT_TRIANGLE));
        }
        line.getChildren().add(name);
        meaning.value().ifPresentOrElse(this::given, this::missing);
    }

    private void given(Value given) {
        value.getStyleClass().addAll("mono", "variable-value");
        value.setText(shortened(given.shown()));
        value.setMinWidth(0);
        HBox.setHgrow(value, Priority.ALWAYS);
        line.getChildren().add(value);
        if (given.secret()) {
            ToggleButton reveal = Icons.only(new ToggleButton(), Feather.EYE, texts.bound("variables.reveal",
                    meaning.name()));
            reveal.selectedProperty()
                    .subscribe(open -> value.setText(shortened(open ? given.text() : given.shown())));
            line.getChildren().add(reveal);
        }
        Label origin = new Label();
        origin.getStyleClass().add("muted");
        origin.textProperty()
                .bind(texts.bound("variables.origin." + given.origin().kind(), texts.boundSaid(place(given.origin()))));
        getChildren().add(origin);
        accessibleTextProperty().bind(origin.textProperty()
                .map(from -> meaning.name() + " = " + given.shown() + ", " + from));
    }

    private static String place(Origin origin) {
        return origin.kind() == Origin.Kind.GIVEN && origin.place().isEmpty() ? "Rawbench" : origin.place();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\R", " ↵ ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private void missing() {
        Label why = new Label();
        why.textProperty().bind(texts.boundSaid(meaning.trouble().orElse("")));
        why.setWrapText(true);
        why.getStyleClass().add("variable-trouble");
        getChildren().add(why);
        accessibleTextProperty().bind(why.textProperty().map(says -> meaning.name() + ": " + says));
    }

    /** Lets a person write another value in the place of this one. */
    VariableRow editable(Consumer<String> set) {
        Button edit = Icons.only(new Button(), Feather.EDIT_2, texts.bound("variables.edit", meaning.name()));
        edit.getStyleClass().add("variable-edit");
        edit.setOnAction(_ -> edit(set));
        line.getChildren().add(edit);
        return this;
    }

    private void edit(Consumer<String> set) {
        TextField field = new TextField(meaning.value().map(Value::text).orElse(""));
        field.getStyleClass().add("mono");
        field.promptTextProperty().bind(texts.bound("variables.new.value"));
        field.accessibleTextProperty().bind(texts.bound("variables.edit", meaning.name()));
        field.setOnAction(_ -> set.accept(field.getText()));
        getChildren().add(1, field);
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                getChildren().remove(field);
                event.consume();
            }
        });
        field.requestFocus();
    }

    /** Whether the value can be changed in a file of environments. */
    static boolean inEnvironment(Meaning meaning) {
        Optional<Origin.Kind> kind = meaning.value().map(given -> given.origin().kind());
        return kind.map(one -> one == Origin.Kind.ENVIRONMENT || one == Origin.Kind.PRIVATE)
                .orElse(!meaning.name().startsWith("$") && !meaning.name().contains("."));
    }
}
