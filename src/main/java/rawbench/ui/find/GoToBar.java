package rawbench.ui.find;

import java.util.Locale;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.find.GoToModel.Kind;
import rawbench.ui.find.GoToModel.Look;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The slim bar over a pane in which a line or an offset to go to is typed, and what is there. */
final class GoToBar extends HBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("danger");

    private final GoToModel model;
    private final Texts texts;
    private final Runnable back;
    private final TextField field = new TextField();
    private final Label says = new Label();

    /** @param back gives the keyboard back to the pane */
    GoToBar(GoToModel model, Texts texts, Runnable back) {
        this.model = model;
        this.texts = texts;
        this.back = back;
        getStyleClass().addAll("find-bar", "find-line");
        field.setId("go-to-field");
        field.getStyleClass().add("mono");
        field.promptTextProperty().bind(texts.bound("go.field"));
        field.accessibleTextProperty().bind(texts.bound("go.accessible"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.setMinWidth(90);
        field.setOnAction(_ -> go());
        says.getStyleClass().add("find-count");
        says.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.only(new Button(), Feather.X, texts.bound("close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> close());
        getChildren().addAll(field, says, space, close);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        model.lookProperty().subscribe(_ -> show());
        texts.language().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    void open() {
        model.open();
        field.requestFocus();
        field.selectAll();
    }

    /** Closes the bar; false where it was not open. */
    boolean close() {
        boolean open = model.openProperty().get();
        if (open) {
            model.close();
            back.run();
        }
        return open;
    }

    private void go() {
        model.go();
        if (!model.openProperty().get()) {
            back.run();
        }
    }

    private void show() {
        Look now = model.lookProperty().get();
        String key = "go." + now.kind().name().toLowerCase(Locale.ROOT).replace('_', '.');
        boolean uncounted = now.line() == 0 && (now.kind() == Kind.HERE || now.kind() == Kind.OFFSET);
        says.setText(texts.text(uncounted ? key + ".uncounted" : key, now.line(), now.lines(), now.offset(),
                now.octets(), "0x" + Long.toHexString(Math.max(0, now.offset()))));
        field.pseudoClassStateChanged(ODD, now.kind() == Kind.ODD || now.kind() == Kind.NO_SUCH_LINE
                || now.kind() == Kind.NO_SUCH_OFFSET);
    }

    Label says() {
        return says;
    }

    TextField input() {
        return field;
    }
}
