package rawbench.ui.viewer;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The menu of a viewer, made when it is asked for. */
final class ViewerMenu {
    private final OctetViewer viewer;
    private final ViewerModel model;
    private final ContextMenu menu = new ContextMenu();

    ViewerMenu(OctetViewer viewer) {
        this.viewer = viewer;
        this.model = viewer.model();
    }

    void show(double screenX, double screenY) {
        menu.getItems().clear();
        boolean none = model.selectionProperty().get().isEmpty();
        for (Copies form : Copies.values()) {
            MenuItem copy = item(form.key(), () -> viewer.copying().copy(form));
            copy.setDisable(none);
            if (form == Copies.TEXT) {
                copy.setAccelerator(new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN));
            }
            menu.getItems().add(copy);
        }
        model.onSave().ifPresent(save -> {
            MenuItem item = item("viewer.save", () -> save.accept(model.selected()));
            item.setDisable(none);
            menu.getItems().add(item);
        });
        MenuItem all = item("viewer.all", viewer::selectAll);
        all.setAccelerator(new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN));
        menu.getItems().addAll(new SeparatorMenuItem(), all);
        model.onGoTo().ifPresent(goTo -> menu.getItems().add(item("viewer.goto", goTo)));
        if (model.formProperty().get() == ViewerModel.Form.TEXT) {
            text();
        }
        menu.show(viewer.getScene().getWindow(), screenX, screenY);
    }

    private void text() {
        CheckMenuItem wrap = new CheckMenuItem(viewer.texts().text("viewer.wrap"));
        wrap.setSelected(model.wrapProperty().get());
        wrap.setOnAction(_ -> model.wrapProperty().set(wrap.isSelected()));
        wrap.setAccelerator(new KeyCodeCombination(KeyCode.Z, KeyCombination.ALT_DOWN));
        menu.getItems().addAll(new SeparatorMenuItem(), wrap);
        if (model.foldingProperty().get()) {
            menu.getItems().add(item("viewer.fold.all", model::foldAll));
            menu.getItems().add(item("viewer.unfold.all", model::unfoldAll));
        }
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(viewer.texts().text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
