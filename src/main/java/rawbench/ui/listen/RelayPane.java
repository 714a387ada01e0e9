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

/** Where a relay hands things on to, whether it looks at the certificate there, and whether the history keeps it. */
final class RelayPane extends VBox {
    private final TextField target = new TextField();
    private final CheckBox insecure = new CheckBox();
    private final CheckBox kept = new CheckBox();
    private final Notice warning = new Notice(true);
    private final Texts texts;
    /** Whether what is typed is being shown, part after part. */
    private boolean showing;

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
        kept.setId("relay-kept");
        kept.textProperty().bind(texts.bound("relay.kept"));
        kept.setMinWidth(USE_PREF_SIZE);
        kept.setSelected(true);
        HBox line = new HBox(to, target, insecure, kept);
        line.getStyleClass().add("does-line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, warning);
        model.draftProperty().subscribe(this::show);
        texts.language().subscribe(_ -> warn());
        target.textProperty().subscribe((_, _) -> typed(model));
        kept.selectedProperty().subscribe((_, _) -> typed(model));
        insecure.selectedProperty().subscribe((_, _) -> {
            typed(model);
            warn();
        });
    }

    private void typed(DoesModel model) {
        if (!showing && model.kindProperty().get() == DoesModel.Kind.RELAY) {
            model.relay(target.getText(), insecure.isSelected(), kept.isSelected());
        }
    }

    private void show(ListenerDraft draft) {
        if (draft.does() instanceof Behaviour.Relay(String to, boolean unchecked, boolean keeps)) {
            showing = true;
            if (!target.getText().equals(to)) {
                target.setText(to);
            }
            insecure.setSelected(unchecked);
            kept.setSelected(keeps);
            showing = false;
        }
    }

    private void warn() {
        warning.say(insecure.isSelected() ? texts.text("relay.insecure.warning") : "");
    }
}
