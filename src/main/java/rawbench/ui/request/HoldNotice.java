package rawbench.ui.request;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import rawbench.exchange.NoReuse;
import rawbench.exchange.Standing;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** Below the target bar: why nothing was sent on the held connection, and what a person can do instead. */
public final class HoldNotice extends HBox {
    private final HoldModel model;
    private final Texts texts;
    private final Label says = new Label();
    private final Button anyway = new Button();

    public HoldNotice(HoldModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("not-reused");
        getStyleClass().addAll("notice", "hold-notice");
        says.setWrapText(true);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        Button anew = new Button();
        button(anew, "not-reused.anew", model::sendAnew);
        button(anyway, "not-reused.anyway", model::sendAnyway);
        anyway.managedProperty().bind(anyway.visibleProperty());
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), says, anew, anyway);
        managedProperty().bind(visibleProperty());
        model.refusedProperty().subscribe(_ -> say());
        texts.language().subscribe(_ -> say());
    }

    private void button(Button button, String key, Runnable act) {
        button.textProperty().bind(texts.bound(key));
        button.getStyleClass().add("flat-tool");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> act.run());
    }

    private void say() {
        NoReuse why = model.refusedProperty().get();
        setVisible(why != null);
        if (why != null) {
            Standing now = model.standingProperty().get();
            anyway.setVisible(now != null && now.state() == Standing.State.IDLE);
            says.setText(texts.text("not-reused", HoldControl.reason(texts, why), section(why.rfc())));
            setAccessibleText(says.getText());
        }
    }

    /** "RFC 9112 6.3 item 8" as "RFC 9112 §6.3". */
    private static String section(String rfc) {
        return rfc.replaceFirst(" item \\d+$", "").replaceFirst("^(RFC \\d+) ", "$1 §");
    }
}
