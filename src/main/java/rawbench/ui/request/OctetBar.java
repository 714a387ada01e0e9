package rawbench.ui.request;

import java.util.HexFormat;
import java.util.Optional;

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

import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.octets.Wanted;
import rawbench.octets.WantedException;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.viewer.Selection;

/** The slim bar over the editor in which octets are written in hexadecimal digits: to be put in, or in the place of others. */
final class OctetBar extends HBox {
    /** More octets than this are not offered to be changed by their digits: the hex view is for those. */
    private static final int MOST = 64;
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("danger");

    /** What is written in the field, and what is to be said about it. */
    private record Read(Octets octets, String says, boolean odd) {}

    private final RequestModel model;
    private final OctetArea area;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label says = new Label();
    private Optional<Selection> changed = Optional.empty();

    OctetBar(RequestModel model, OctetArea area, Texts texts) {
        this.model = model;
        this.area = area;
        this.texts = texts;
        getStyleClass().addAll("octet-bar");
        field.setId("octets-field");
        field.getStyleClass().add("mono");
        field.promptTextProperty().bind(texts.bound("octets.prompt"));
        field.accessibleTextProperty().bind(texts.bound("octets.field"));
        field.setOnAction(_ -> put());
        field.textProperty().subscribe(_ -> say());
        says.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button put = new Button();
        put.setId("octets-put");
        put.textProperty().bind(texts.bound("octets.put"));
        put.getStyleClass().add("flat-tool");
        put.setMinWidth(USE_PREF_SIZE);
        put.setOnAction(_ -> put());
        Button close = Icons.only(new Button(), Feather.X, texts.bound("octets.close"));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> close());
        getChildren().addAll(field, put, says, space, close);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        texts.language().subscribe(_ -> say());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
    }

    /** Octets are to be put in at the caret, or in the place of what is selected. */
    void insert() {
        open(Optional.empty(), "");
    }

    /** The octets that are selected, else those of the cell at the caret, are to be changed. */
    void change() {
        if (area.getSelection().getLength() == 0) {
            area.nextChar(org.fxmisc.richtext.NavigationActions.SelectionPolicy.ADJUST);
        }
        Selection chosen = area.selection();
        boolean few = !chosen.isEmpty() && chosen.to() - chosen.from() <= MOST;
        Octets octets = model.octetsProperty().get().slice(chosen.from(), few ? chosen.to() : chosen.from());
        open(few ? Optional.of(chosen) : Optional.empty(), HexFormat.ofDelimiter(" ").formatHex(octets.toByteArray()));
    }

    private void open(Optional<Selection> change, String digits) {
        changed = change;
        setVisible(true);
        field.setText(digits);
        say();
        field.requestFocus();
        field.selectAll();
    }

    private void put() {
        Octets octets = read().octets;
        if (!octets.isEmpty()) {
            Selection place = changed.orElseGet(area::selection);
            model.seal();
            model.typed(new Edit(place.from(), place.to() - place.from(), octets));
            model.seal();
            close();
        }
    }

    private Read read() {
        if (field.getText().isBlank()) {
            return new Read(Octets.empty(), texts.text(changed.isPresent() ? "octets.change" : "octets.insert"), false);
        }
        try {
            Wanted.Digits digits = Wanted.digits(field.getText());
            return digits.open()
                    ? new Read(Octets.empty(), texts.text("octets.open"), true)
                    : new Read(digits.octets(), texts.text("octets.read", digits.octets().length(),
                            OctetText.of(digits.octets()).replace("\n", "")), false);
        } catch (WantedException unreadable) {
            return new Read(Octets.empty(), texts.said(unreadable.getMessage()), true);
        }
    }

    private void say() {
        Read now = read();
        says.setText(now.says);
        field.pseudoClassStateChanged(ODD, now.odd);
        says.pseudoClassStateChanged(ODD, now.odd);
    }

    /** Closes the bar, the keyboard in the editor again; false where it was not open. */
    boolean close() {
        boolean open = isVisible();
        if (open) {
            setVisible(false);
            area.requestFocus();
            area.requestFollowCaret();
        }
        return open;
    }
}
