package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.kordamp.ikonli.feather.Feather;

import rawbench.draft.Meaning;
import rawbench.draft.SecretName;
import rawbench.draft.Value;
import rawbench.store.Environments;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/**
 * The environment of a request and all its variables, laid over its page beneath the button that shows them; the button
 * names the environment, and says where a variable has no value.
 */
public final class VariablesView extends VBox {
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final VariablesModel model;
    private final Texts texts;
    private final ToggleButton button = new ToggleButton();
    private final ComboBox<String> choice = new ComboBox<>();
    private final VBox rows = new VBox();
    private boolean filling;

    public VariablesView(VariablesModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("variables");
        getStyleClass().add("variables");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("variables-scroll");
        rows.getStyleClass().add("variable-rows");
        getChildren().addAll(header(), tools(), scroll, files());
        button();
        visibleProperty().bind(button.selectedProperty());
        managedProperty().bind(visibleProperty());
        visibleProperty().subscribe(shown -> {
            if (shown) {
                fill();
                choice.requestFocus();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !(event.getTarget() instanceof javafx.scene.control.TextField)) {
                close();
                event.consume();
            }
        });
        model.environmentsProperty().subscribe(_ -> fill());
        model.chosenProperty().subscribe(_ -> fill());
        model.meaningsProperty().subscribe(_ -> fill());
        texts.language().subscribe(_ -> fill());
        model.request().settingsProperty().subscribe(_ -> fill());
    }

    private HBox header() {
        Label title = new Label();
        title.getStyleClass().add("section-title");
        title.textProperty().bind(texts.bound("variables"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.only(new Button(), Feather.X, texts.bound("variables.close"));
        close.setOnAction(_ -> close());
        HBox header = new HBox(title, space, close);
        header.getStyleClass().add("variables-header");
        return header;
    }

    private HBox tools() {
        choice.setId("environment");
        choice.accessibleTextProperty().bind(texts.bound("environment"));
        choice.setConverter(new Names());
        choice.valueProperty().subscribe(name -> {
            if (!filling && name != null && !name.equals(model.chosenProperty().get().orElse(""))) {
                model.choose(name);
            }
        });
        CheckBox on = new CheckBox();
        on.setId("variables-on");
        on.textProperty().bind(texts.bound("variables.on", "{{name}}"));
        model.request().settingsProperty().subscribe(settings -> on.setSelected(settings.variables().on()));
        on.setOnAction(_ -> model.on(on.isSelected()));
        Label name = new Label();
        name.textProperty().bind(texts.bound("environment"));
        name.setLabelFor(choice);
        HBox tools = new HBox(name, choice, on);
        tools.getStyleClass().add("variables-tools");
        return tools;
    }

    private VBox files() {
        Button create = new Button();
        create.setId("create-environments");
        create.textProperty().bind(texts.bound("variables.create"));
        create.setOnAction(_ -> model.create());
        create.visibleProperty().bind(model.environmentsProperty().map(now -> now.files().isEmpty()));
        create.managedProperty().bind(create.visibleProperty());
        Label hint = new Label();
        hint.setWrapText(true);
        hint.getStyleClass().add("muted");
        hint.textProperty()
                .bind(Bindings.createStringBinding(this::filesSay, model.environmentsProperty(),
                        texts.language()));
        VBox files = new VBox(hint, create);
        files.getStyleClass().add("variables-files");
        return files;
    }

    private String filesSay() {
        Environments now = model.environmentsProperty().get();
        List<String> lines = new ArrayList<>(now.troubles().stream().map(texts::said).toList());
        if (now.files().isEmpty()) {
            lines.add(texts.text("variables.files.none"));
        } else {
            now.files().forEach(file -> lines.add(file.toString()));
        }
        return String.join("\n", lines);
    }

    private void button() {
        button.setId("open-variables");
        button.setGraphic(Icons.of(Feather.LAYERS));
        button.getStyleClass().addAll("environment-button", "connection-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setMaxWidth(160);
        button.textProperty()
                .bind(Bindings.createStringBinding(this::shown, model.chosenProperty(),
                        model.missingProperty(), texts.language()));
        button.accessibleTextProperty()
                .bind(Bindings.createStringBinding(this::says, model.chosenProperty(),
                        model.missingProperty(), texts.language()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(button.accessibleTextProperty());
        button.setTooltip(tooltip);
        model.missingProperty().subscribe(count -> button.pseudoClassStateChanged(MISSING, count.intValue() > 0));
    }

    private String shown() {
        String name = model.chosenProperty().get().orElse("");
        int missing = model.missingProperty().get();
        if (missing == 0) {
            return name;
        }
        return name.isEmpty() ? texts.text("environment.missing", missing)
                : texts.text("environment.missing.in", name, missing);
    }

    private String says() {
        String environment = model.chosenProperty()
                .get()
                .map(name -> texts.text("environment.chosen", name))
                .orElse(texts.text("environment.none.chosen"));
        int missing = model.missingProperty().get();
        return missing == 0 ? environment : environment + "\n" + texts.text("variables.missing", missing);
    }

    private void fill() {
        if (!isVisible()) {
            return;
        }
        filling = true;
        try {
            List<String> names = new ArrayList<>(List.of(""));
            names.addAll(model.environmentsProperty().get().names());
            model.chosenProperty().get().filter(name -> !names.contains(name)).ifPresent(names::add);
            choice.getItems().setAll(names);
            choice.setValue(model.chosenProperty().get().orElse(""));
        } finally {
            filling = false;
        }
        List<Node> now = new ArrayList<>();
        boolean chosen = model.there().isPresent();
        for (Meaning meaning : model.meaningsProperty().get()) {
            VariableRow row = new VariableRow(meaning, texts);
            now.add(chosen && VariableRow.inEnvironment(meaning)
                    ? row.editable(text -> model.set(meaning.name(), text,
                            meaning.value().map(Value::secret).orElse(SecretName.is(meaning.name()))))
                    : row);
        }
        if (now.isEmpty()) {
            Label none = new Label();
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            none.textProperty().bind(texts.bound(model.on() ? "variables.none" : "variables.literal"));
            now.add(none);
        }
        rows.getChildren().setAll(now);
    }

    /** Shows and hides this; names the environment. */
    public ToggleButton opener() {
        return button;
    }

    /** Shows this with the keyboard at the choice of the environment, or hides it. */
    public void toggle() {
        button.setSelected(!button.isSelected());
    }

    /** Hides this; false where it was hidden. */
    public boolean close() {
        boolean shown = button.isSelected();
        button.setSelected(false);
        return shown;
    }

    /** Environments by name, and none. */
    private final class Names extends StringConverter<String> {
        @Override
        public String toString(String name) {
            return Optional.ofNullable(name).filter(one -> !one.isEmpty()).orElse(texts.text("environment.none"));
        }

        @Override
        public String fromString(String name) {
            return name;
        }
    }
}
