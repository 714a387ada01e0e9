package rawbench.ui.request;

import java.nio.charset.StandardCharsets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.octets.Hex;
import rawbench.octets.Octets;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.request.ActionsModel.Preview;

/** What a selection decodes to, to be copied or put in its place; octets that are no text are shown as a dump. */
final class DecodePane extends VBox {
    /** So much is shown; copying and replacing take all of it. */
    private static final int SHOWN = 16 << 10;

    private final ActionsModel model;
    private final Texts texts;
    private final Runnable back;
    private final Label title = new Label();
    private final TextArea plain = new TextArea();
    private final Button copy = new Button();
    private final Button replace = new Button();

    /** @param back gives the keyboard back to the editor */
    DecodePane(ActionsModel model, Texts texts, Runnable back) {
        this.model = model;
        this.texts = texts;
        this.back = back;
        getStyleClass().add("action-form");
        title.getStyleClass().add("strong");
        plain.setId("decoded");
        plain.setEditable(false);
        plain.setWrapText(true);
        plain.getStyleClass().add("mono");
        plain.setPrefRowCount(6);
        plain.accessibleTextProperty().bind(texts.bound("decoded"));
        button(copy, "decoded-copy", "copy", this::copy);
        button(replace, "decoded-replace", "replace", () -> {
            model.replace();
            back.run();
        });
        replace.getStyleClass().add("accent");
        Button close = Icons.only(new Button(), Feather.X, texts.bound("close"));
        close.setOnAction(_ -> close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(title, space, copy, replace, close);
        row.getStyleClass().add("action-row");
        getChildren().addAll(row, plain);
        managedProperty().bind(visibleProperty());
        model.previewProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    private void button(Button button, String id, String text, Runnable act) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(texts.bound(text));
        button.setOnAction(_ -> act.run());
    }

    private void show(Preview preview) {
        setVisible(preview != null);
        if (preview == null) {
            plain.clear();
            return;
        }
        title.setText(texts.text("decoded.title", texts.text("offer.decode." + preview.coding().code()),
                preview.plain().length()));
        plain.setText(shown(preview.plain()));
        replace.requestFocus();
    }

    private static String shown(Octets octets) {
        Octets first = octets.slice(0, Math.min(SHOWN, octets.length()));
        String text = first.text(StandardCharsets.UTF_8);
        boolean readable = first.length() < octets.length() || Octets.utf8(text).equals(first);
        boolean controls = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return (readable && !controls ? text : Hex.dump(first)) + (first.length() < octets.length() ? "…" : "");
    }

    private void copy() {
        Clip.copy(model.previewProperty().get().plain().text(StandardCharsets.UTF_8));
        close();
    }

    private void close() {
        model.close();
        back.run();
    }
}
