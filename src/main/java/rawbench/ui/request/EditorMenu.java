package rawbench.ui.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import rawbench.ui.kit.Texts;

/** What can be done to the octets in the editor: the usual, whole lines, single octets, other line ends. */
final class EditorMenu extends ContextMenu {
    private static final List<EditorAction> USUAL = List.of(EditorAction.CUT, EditorAction.COPY, EditorAction.PASTE,
            EditorAction.SELECT_ALL);
    private static final List<EditorAction> LINES = List.of(EditorAction.DUPLICATE, EditorAction.MOVE_UP,
            EditorAction.MOVE_DOWN, EditorAction.DELETE_LINES, EditorAction.JOIN, EditorAction.INDENT,
            EditorAction.UNINDENT, EditorAction.CARET_ABOVE, EditorAction.CARET_BELOW);

    private static final List<EditorAction> POINTS = List.of(EditorAction.POINT_FLUSH, EditorAction.POINT_WAIT,
            EditorAction.POINT_CONTINUE, EditorAction.POINT_HALF_CLOSE);

    private final OctetArea area;
    private final Texts texts;
    private final Consumer<EditorAction> act;
    private final Map<EditorAction, MenuItem> items = new EnumMap<>(EditorAction.class);

    EditorMenu(OctetArea area, Texts texts, ActionsMenu actions, Consumer<EditorAction> act) {
        this.area = area;
        this.texts = texts;
        this.act = act;
        Menu ends = menu("line.end");
        for (LineEnd end : LineEnd.values()) {
            ends.getItems().add(end(end));
        }
        Menu lines = menu("lines");
        lines.getItems().setAll(items(LINES));
        getItems().setAll(items(List.of(EditorAction.UNDO, EditorAction.REDO)));
        getItems().add(new SeparatorMenuItem());
        getItems().addAll(items(USUAL));
        getItems().addAll(new SeparatorMenuItem(), lines, ends);
        getItems().addAll(items(List.of(EditorAction.INSERT_OCTETS, EditorAction.CHANGE_OCTETS)));
        Menu points = menu("points.add");
        points.getItems().setAll(items(POINTS));
        getItems().add(points);
        getItems().addAll(actions.items());
        setOnShowing(_ -> {
            actions.offer();
            enable(ends);
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void enable(Menu ends) {
        boolean fixed = !area.isEditable();
        boolean nothing = area.getSelection().getLength() == 0;
        items.forEach((action, item) -> item.setDisable(switch (action) {
            case COPY -> nothing;
            case CUT -> fixed || nothing;
            case SELECT_ALL -> false;
            case UNDO -> !area.isUndoAvailable();
            case REDO -> !area.isRedoAvailable();
            default -> fixed;
        }));
        ends.setDisable(fixed);
    }

    private Menu menu(String key) {
        Menu menu = new Menu();
        menu.textProperty().bind(texts.bound(key));
        return menu;
    }

    private MenuItem end(LineEnd end) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bound("line.end." + end.name()));
        item.setOnAction(_ -> area.end(end));
        item.setId("line-end-" + end.name().toLowerCase(java.util.Locale.ROOT));
        return item;
    }

    private List<MenuItem> items(List<EditorAction> actions) {
        List<MenuItem> made = new ArrayList<>();
        for (EditorAction action : actions) {
            MenuItem item = new MenuItem();
            item.setId(action.id());
            item.textProperty().bind(texts.bound(action.id()));
            action.shown().map(KeyCombination::valueOf).ifPresent(item::setAccelerator);
            item.setOnAction(_ -> act.accept(action));
            items.put(action, item);
            made.add(item);
        }
        return made;
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
