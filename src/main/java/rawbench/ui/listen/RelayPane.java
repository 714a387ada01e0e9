package rawbench.ui.listen;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;

/** Where a relay hands things on to, and whether it looks at the certificate there. */
final class RelayPane extends VBox {
    private final TextField target = new TextField();
    private final CheckBox insecure = new CheckBox();
    private final Notice warning = new Notice(true);
    private final Texts texts;

    RelayPane(DoesModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("relay");
        Label to = new Label();
        to.textProperty().bind(texts.bound("relay.to"));
        to.setLabelFor(target);
        to.setMinWidth(USE_PREF_SIZE);
        target.setId("relay-target");
        target.getStyleClass().add("mono");
        target.promptTextProperty().bind(texts.bound("relay.prompt"));
        target.accessibleTextProperty().bind(texts.bound("relay.to"));
        HBox.setHgrow(target, Priority.ALWAYS);
        insecure.setId("relay-insecure");
        insecure.textProperty().bind(texts.bound("relay.insecure"));
        insecure.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(to, target, insecure);
        line.getStyleClass().add("does-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, warning);
        model.draftProperty().subscribe(this::show);
        texts.language().subscribe(_ -> warn());
        target.textProperty().subscribe((_, text) -> typed(model, text, insecure.isSelected()));
        insecure.selectedProperty().subscribe((_, now) -> {
            typed(model, target.getText(), now);
            warn();
        });
    }

    private static void typed(DoesModel model, String target, boolean insecure) {
        if (model.kindProperty().get() == DoesModel.Kind.RELAY) {
            model.relay(target, insecure);
        }
    }

    private void show(ListenerDraft draft) {
        if (draft.does() instanceof Behaviour.Relay(String to, boolean unchecked)) {
            if (!target.getText().equals(to)) {
                target.setText(to);
            }
            insecure.setSelected(unchecked);
        }
    }

    private void warn() {
        warning.say(insecure.isSelected() ? texts.text("relay.insecure.warning") : "");
    }
}
