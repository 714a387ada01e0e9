package rawbench.ui.request;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import rawbench.ui.kit.Texts;

/** What can be done to the octets in the editor: the usual, and another line end for the lines that are selected. */
final class EditorMenu extends ContextMenu {
    private final OctetArea area;
    private final Texts texts;

    EditorMenu(OctetArea area, Texts texts, ActionsMenu actions) {
        this.area = area;
        this.texts = texts;
        Menu ends = new Menu();
        ends.textProperty().bind(texts.bound("line.end"));
        for (LineEnd end : LineEnd.values()) {
            ends.getItems().add(end(end));
        }
        MenuItem undo = item("undo", area::undo);
        MenuItem redo = item("redo", area::redo);
        MenuItem cut = item("cut", area::cut);
        MenuItem copy = item("copy", area::copy);
        MenuItem paste = item("paste", area::paste);
        getItems().setAll(undo, redo, new SeparatorMenuItem(), cut, copy, paste, item("select.all", area::selectAll),
                new SeparatorMenuItem(), ends);
        getItems().addAll(actions.items());
        actions.offer();
        setOnShowing(_ -> {
            actions.offer();
            boolean fixed = !area.isEditable();
            boolean nothing = area.getSelection().getLength() == 0;
            undo.setDisable(fixed || !area.isUndoAvailable());
            redo.setDisable(fixed || !area.isRedoAvailable());
            cut.setDisable(fixed || nothing);
            copy.setDisable(nothing);
            paste.setDisable(fixed);
            ends.setDisable(fixed);
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private MenuItem end(LineEnd end) {
        MenuItem item = item("line.end." + end.name(), () -> area.end(end));
        item.setId("line-end-" + end.name().toLowerCase(java.util.Locale.ROOT));
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        ObservableValue<String> text = texts.bound(key);
        item.textProperty().bind(text);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /** Not every desktop turns the keys for a menu into an event for one. */
    private void pressed(KeyEvent event) {
        boolean asked = event.getCode() == KeyCode.CONTEXT_MENU
                || event.getCode() == KeyCode.F10 && event.isShiftDown();
        if (asked && !isShowing()) {
            Bounds place = area.getCaretBounds().orElseGet(() -> area.localToScreen(area.getBoundsInLocal()));
            show(area, place.getMinX(), place.getMaxY());
            event.consume();
        }
    }
}
