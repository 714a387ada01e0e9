package rawbench.ui.find;

import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.find.FindModel.Look;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The slim bar over a pane: what is wanted and how, which of the hits is chosen, and below what cannot be searched for. */
final class FindBar extends VBox {
    private static final PseudoClass ODD = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final FindModel model;
    private final Texts texts;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final TroubleLine trouble = new TroubleLine();
    private final ReplaceLine replace;
    private final ContextMenu before = new ContextMenu();

    FindBar(FindModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("find-bar");
        field();
        count.getStyleClass().add("find-count");
        count.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(field, how(), count, space, button(Feather.CHEVRON_UP, "previous", model::previous),
                button(Feather.CHEVRON_DOWN, "next", model::next), button(Feather.X, "close", model::close));
        line.getStyleClass().add("find-line");
        replace = new ReplaceLine(model.replacing(), texts);
        getChildren().addAll(line, replace, trouble);
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(model.openProperty());
        model.lookProperty().subscribe(_ -> show());
        texts.language().subscribe(_ -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void field() {
        field.setId("find-field");
        field.getStyleClass().add("mono");
        field.promptTextProperty().bind(texts.bound("field"));
        field.accessibleTextProperty().bind(texts.bound("field"));
        field.textProperty().bindBidirectional(model.wantedProperty());
        field.setMinWidth(90);
        field.setOnAction(_ -> model.next());
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN) {
                showBefore();
                key.consume();
            } else if (key.getCode() == KeyCode.ENTER && key.isShiftDown()) {
                model.previous();
                key.consume();
            }
        });
    }

    private HBox how() {
        HBox how = new HBox(toggle("Aa", "case", model.matchCaseProperty()),
                toggle("ab", "word", model.wholeWordProperty()),
                toggle(".*", "expression", model.expressionProperty()),
                toggle("0x", "digits", model.digitsProperty()));
        how.getStyleClass().add("find-how");
        how.setMinWidth(USE_PREF_SIZE);
        return how;
    }

    private ToggleButton toggle(String sign, String key, BooleanProperty chosen) {
        ToggleButton toggle = new ToggleButton(sign);
        toggle.setId("find-" + key);
        toggle.getStyleClass().setAll("find-toggle", "find-toggle-" + key, "mono");
        toggle.selectedProperty().bindBidirectional(chosen);
        toggle.accessibleTextProperty().bind(texts.bound(key));
        toggle.setTooltip(new Tooltip());
        toggle.getTooltip().textProperty().bind(texts.bound(key));
        return toggle;
    }

    private Button button(Feather icon, String key, Runnable action) {
        Button button = Icons.only(new Button(), icon, texts.bound(key));
        button.setId("find-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            model.close();
            key.consume();
        }
    }

    /** Shows what was wanted before, to choose from. */
    private void showBefore() {
        before.getItems().setAll(model.remembered().stream().map(this::item).toList());
        if (!before.getItems().isEmpty()) {
            before.show(field, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(String wanted) {
        MenuItem item = new MenuItem(wanted);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> {
            field.setText(wanted);
            field.end();
        });
        return item;
    }

    private void show() {
        Look now = model.lookProperty().get();
        String said = switch (now.state()) {
            case IDLE -> "";
            case TROUBLE -> texts.said(now.trouble());
            case TOO_DEEP -> texts.text("too.deep");
            case SEARCHING, DONE -> "";
        };
        trouble.say(said);
        count.setText(counted(now));
        field.pseudoClassStateChanged(ODD, !said.isEmpty());
        count.pseudoClassStateChanged(NONE, now.state() == FindModel.State.DONE && now.hits() == 0);
    }

    private String counted(Look now) {
        return switch (now.state()) {
            case IDLE, TROUBLE -> "";
            case SEARCHING -> texts.text(now.current() < 0 ? "count.searching" : "count.searching.of", now.hits(),
                    now.share(), now.current() + 1);
            case DONE, TOO_DEEP -> now.hits() == 0 ? texts.text("count.none")
                    : texts.text(key(now), now.hits(), now.current() + 1);
        };
    }

    private static String key(Look now) {
        return (now.more() ? "count.more" : "count") + (now.current() < 0 ? ".all" : ".of");
    }

    /** Brings the keyboard to the field, what is in it chosen, so that typing takes its place. */
    void focusField() {
        field.requestFocus();
        field.selectAll();
    }

    TextField input() {
        return field;
    }

    Label count() {
        return count;
    }

    Label trouble() {
        return trouble;
    }
}
