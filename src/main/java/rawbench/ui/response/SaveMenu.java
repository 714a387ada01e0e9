package rawbench.ui.response;

import javafx.geometry.Side;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import rawbench.octets.Octets;
import rawbench.ui.kit.Texts;

/** What can be saved of an answer, also while it comes. */
final class SaveMenu extends MenuButton {
    private final BodyModel model;
    private final Texts texts;
    private final MenuItem coded;
    private final MenuItem layout;
    private final MenuItem masked;
    private final MenuItem secret;
    private final MenuItem open;

    SaveMenu(ResponseModel response, Texts texts) {
        this.model = response.body();
        this.texts = texts;
        getStyleClass().add("menu-tool");
        setPopupSide(Side.BOTTOM);
        textProperty().bind(texts.bound("body.save"));
        setMinWidth(USE_PREF_SIZE);
        coded = item("save.coded", () -> model.saving().save("body.coded", answer().rendering().coded()));
        layout = item("save.layout", () -> model.saving().save("layout.txt", laid()));
        masked = item("save.evidence", () -> evidence(response, false));
        secret = item("save.evidence.secrets", () -> evidence(response, true));
        open = item("save.open", () -> model.saving().open(name(), model.decoded()));
        getItems().addAll(item("save.decoded", () -> model.saving().save(name(), model.decoded())), coded, layout,
                item("save.received", () -> model.saving().save("answer.octets", model.everything())),
                new SeparatorMenuItem(), masked, secret, new SeparatorMenuItem(), open);
        setOnShowing(_ -> offer());
        disableProperty().bind(model.saving().busyProperty());
    }

    private MenuItem item(String key, Runnable act) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bound(key));
        item.setOnAction(_ -> act.run());
        return item;
    }

    private void evidence(ResponseModel response, boolean secrets) {
        response.answers().whole().ifPresent(exchange -> model.saving().saveEvidence(exchange, secrets));
    }

    /** What is still coming has neither ends nor a layout. */
    private void offer() {
        boolean comes = model.liveProperty().get() != null || answer() == null;
        coded.setDisable(comes);
        masked.setDisable(comes);
        secret.setDisable(comes);
        layout.setDisable(comes || laid().isEmpty());
        open.setDisable(comes || model.decoded().isEmpty());
    }

    private Answer answer() {
        return model.answerProperty().get();
    }

    private Octets laid() {
        return model.laying().result().flatMap(laid -> laid.pretty().octets()).orElse(Octets.empty());
    }

    private String name() {
        return "body" + (model.liveProperty().get() != null ? ".part" : BodyName.extension(answer().rendering()));
    }
}
