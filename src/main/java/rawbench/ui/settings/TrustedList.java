package rawbench.ui.settings;

import java.util.Map;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.store.Settings;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.wire.CertificateFacts;

/** The endpoints whose certificate a person trusts although it cannot be verified, each with a way to take that back. */
final class TrustedList extends VBox {
    private final SettingsModel model;
    private final Texts texts;

    TrustedList(SettingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("trusted");
        model.settingsProperty().map(Settings::pinned).subscribe(this::fill);
    }

    private void fill(Map<String, String> pinned) {
        getChildren().clear();
        if (pinned.isEmpty()) {
            Label none = new Label();
            none.getStyleClass().add("muted");
            none.textProperty().bind(texts.bound("trusted.none"));
            getChildren().add(none);
        }
        pinned.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> getChildren().add(row(entry.getKey(), entry.getValue())));
    }

    private HBox row(String endpoint, String sha256) {
        Label name = new Label(endpoint, Icons.of(Feather.LOCK));
        name.getStyleClass().add("strong");
        Label print = new Label(
                "SHA-256 " + CertificateFacts.spelled(sha256).replaceFirst("^(.{47}):", "$1\n        "));
        print.getStyleClass().addAll("mono", "muted");
        VBox words = new VBox(name, print);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button revoke = new Button();
        revoke.setId("revoke");
        revoke.textProperty().bind(texts.bound("trusted.revoke"));
        revoke.accessibleTextProperty().bind(texts.bound("trusted.revoke.of", endpoint));
        revoke.setMinWidth(USE_PREF_SIZE);
        revoke.setOnAction(_ -> model.revoke(endpoint));
        HBox row = new HBox(words, revoke);
        row.getStyleClass().add("trusted-row");
        return row;
    }
}
