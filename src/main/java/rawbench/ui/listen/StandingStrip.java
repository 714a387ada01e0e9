package rawbench.ui.listen;

import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Badge;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

import static rawbench.ui.kit.Nodes.only;

/** Whether anybody can come, where to, how many did, and the certificate they are shown. */
final class StandingStrip extends HBox {
    private final ListenerModel model;
    private final Texts texts;
    private final Badge badge = new Badge();
    private final Label says = new Label();
    private final Label at = new Label();
    private final Button copy;
    private final Label fingerprint = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox certificate;

    StandingStrip(ListenerModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("standing");
        setAlignment(Pos.CENTER_LEFT);
        badge.setId("standing");
        badge.setMinWidth(USE_PREF_SIZE);
        says.getStyleClass().add("muted");
        says.setMinWidth(USE_PREF_SIZE);
        at.setId("listening-at");
        at.getStyleClass().addAll("mono", "strong");
        at.setMinWidth(USE_PREF_SIZE);
        copy = Icons.only(new Button(), Feather.COPY, texts.bound("copy.address"));
        copy.setId("copy-address");
        copy.setOnAction(_ -> Clip.copy(at.getText()));
        certificate = certificate();
        getChildren().addAll(badge, says, at, copy, certificate);
        model.standingProperty().subscribe(_ -> show());
        model.clients().countsProperty().subscribe(_ -> show());
        model.certificateProperty().subscribe(_ -> show());
        texts.language().subscribe(_ -> show());
    }

    private HBox certificate() {
        Label name = new Label();
        name.textProperty().bind(texts.bound("certificate"));
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        fingerprint.getStyleClass().addAll("mono", "muted");
        fingerprint.setId("fingerprint");
        fingerprint.setMinWidth(0);
        fingerprint.setTooltip(whole);
        Button digest = Icons.only(new Button(), Feather.COPY, texts.bound("copy.fingerprint"));
        digest.setOnAction(_ -> model.certificateProperty().get().ifPresent(shown -> Clip.copy(shown.fingerprint())));
        Button pem = new Button();
        pem.setId("copy-certificate");
        pem.getStyleClass().add("flat-tool");
        pem.setMinWidth(Region.USE_PREF_SIZE);
        pem.textProperty().bind(texts.bound("copy.certificate"));
        pem.setOnAction(_ -> model.certificateProperty().get().ifPresent(shown -> Clip.copy(shown.pem())));
        HBox box = new HBox(name, fingerprint, digest, pem);
        box.getStyleClass().add("certificate");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void show() {
        switch (model.standingProperty().get()) {
            case Standing.Stopped(Optional<String> trouble) -> {
                badge.show(trouble.isPresent() ? Badge.Kind.NO_ANSWER : Badge.Kind.IDLE,
                        texts.text(trouble.isPresent() ? "standing.failed" : "standing.stopped"));
                says.setText(texts.text(trouble.isPresent() ? "standing.failed.says" : "standing.stopped.says"));
            }
            case Standing.Opening() -> {
                badge.show(Badge.Kind.BUSY, texts.text("standing.opening"));
                says.setText("");
            }
            case Standing.Open(var place) -> {
                int here = model.clients().countsProperty().get().here();
                badge.show(here > 0 ? Badge.Kind.SUCCESS : Badge.Kind.INTERIM,
                        here > 0 ? texts.text("standing.clients", here) : texts.text("standing.open"));
                says.setText(texts.text("standing.open.says"));
                at.setText(ListenerModel.spelled(place));
            }
        }
        boolean open = model.standingProperty().get() instanceof Standing.Open;
        Optional<ShownCertificate> shown = model.certificateProperty().get();
        fingerprint.setText(shown.map(ShownCertificate::fingerprint).orElse(""));
        whole.setText(fingerprint.getText());
        only(at, open);
        only(copy, open);
        only(certificate, shown.isPresent());
    }

    Badge badge() {
        return badge;
    }
}
