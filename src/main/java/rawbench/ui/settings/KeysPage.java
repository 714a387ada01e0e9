package rawbench.ui.settings;

import java.util.Locale;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.KeyNames;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;

/** The keys of every command: pressed to be given, taken away by a click, and as usual again, one or all. */
final class KeysPage extends VBox {
    private final KeysModel model;
    private final Consumer<Consumer<KeyEvent>> divert;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final TextField filter = new TextField();
    private final Button take = new Button();
    private final Notice notice = new Notice(false, take);
    private Button recording;

    /** @param divert has the next keys given to somebody else; null ends it */
    KeysPage(KeysModel model, Consumer<Consumer<KeyEvent>> divert, Texts texts) {
        this.model = model;
        this.divert = divert;
        this.texts = texts;
        getStyleClass().add("keys-page");
        filter.setId("keys-filter");
        filter.promptTextProperty().bind(texts.bound("keys.filter"));
        filter.accessibleTextProperty().bind(texts.bound("keys.filter"));
        filter.textProperty().subscribe(_ -> narrow());
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button all = new Button();
        all.setId("keys-reset-all");
        all.setMinWidth(USE_PREF_SIZE);
        all.textProperty().bind(texts.bound("keys.reset-all"));
        all.setOnAction(_ -> {
            model.resetAll();
            say("");
        });
        HBox top = new HBox(filter, all);
        top.getStyleClass().add("keys-top");
        take.textProperty().bind(texts.bound("keys.take"));
        take.setId("keys-take");
        take.setMinWidth(USE_PREF_SIZE);
        take.managedProperty().bind(take.visibleProperty());
        model.rows().forEach(row -> rows.getChildren().add(row(row)));
        getChildren().addAll(top, notice, rows);
        // Whoever goes elsewhere presses no key for this page any more.
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                end();
            }
        });
    }

    private void narrow() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < rows.getChildren().size(); i++) {
            KeysModel.Row row = model.rows().get(i);
            boolean shown = (row.name().getValue() + " " + KeyNames.shown(model.keys(row))).toLowerCase(Locale.ROOT)
                    .contains(wanted);
            rows.getChildren().get(i).setVisible(shown);
            rows.getChildren().get(i).setManaged(shown);
        }
    }

    private Node row(KeysModel.Row row) {
        Label name = new Label();
        name.textProperty().bind(row.name());
        name.getStyleClass().add("keys-name");
        name.setWrapText(true);
        FlowPane keys = new FlowPane();
        keys.getStyleClass().add("keys");
        HBox.setHgrow(keys, Priority.ALWAYS);
        Button add = Icons.only(new Button(), Feather.PLUS, texts.bound("keys.add", row.name()));
        add.setId("keys-add-" + row.id());
        add.setOnAction(_ -> record(row, add));
        Button reset = Icons.only(new Button(), Feather.ROTATE_CCW, texts.bound("keys.reset", row.name()));
        reset.setId("keys-reset-" + row.id());
        reset.setOnAction(_ -> {
            model.reset(row);
            say("");
        });
        model.keysProperty(row).subscribe(now -> {
            keys.getChildren().setAll(now.stream().map(key -> key(row, key)).toList());
            keys.getChildren().add(add);
            reset.setVisible(model.changed(row));
        });
        HBox line = new HBox(name, keys, reset);
        line.getStyleClass().add("keys-row");
        return line;
    }

    private Node key(KeysModel.Row row, String key) {
        Button button = new Button(KeyNames.shown(key), Icons.of(Feather.X));
        button.getStyleClass().add("key");
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.accessibleTextProperty().bind(texts.bound("keys.remove", KeyNames.shown(key), row.name()));
        button.setOnAction(_ -> {
            model.take(row, key);
            say("");
        });
        return button;
    }

    /** Waits for a key. Esc ends it, as does the button itself. */
    private void record(KeysModel.Row row, Button add) {
        boolean again = add.equals(recording);
        end();
        if (again) {
            return;
        }
        recording = add;
        take.setVisible(false);
        notice.say(texts.text("keys.press", row.name().getValue()));
        divert.accept(pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                end();
                say("");
            } else {
                KeyNames.of(pressed).ifPresent(key -> pressed(row, key));
            }
        });
    }

    private void pressed(KeysModel.Row row, String key) {
        if (!KeyNames.free(key)) {
            notice.say(texts.text("keys.types", KeyNames.shown(key)));
            return;
        }
        end();
        KeysModel.Row other = model.holder(key).filter(holder -> !holder.equals(row)).orElse(null);
        if (other == null) {
            model.give(row, key);
            say(texts.text("keys.given", KeyNames.shown(key), row.name().getValue()));
            return;
        }
        notice.say(texts.text("keys.taken", KeyNames.shown(key), other.name().getValue()));
        take.setVisible(true);
        take.setOnAction(_ -> {
            model.give(row, key);
            say(texts.text("keys.moved", KeyNames.shown(key), row.name().getValue(), other.name().getValue()));
        });
        take.requestFocus();
    }

    private void end() {
        if (recording != null) {
            recording = null;
            divert.accept(null);
        }
    }

    private void say(String sentence) {
        take.setVisible(false);
        notice.say(sentence);
    }

}
