package rawbench.ui.request;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import rawbench.ui.kit.Texts;

/** What opens the menu of actions over the editor, with the way to the outline at its end. */
final class ActionsButton extends MenuButton {
    ActionsButton(ActionsMenu menu, Texts texts, Runnable outline) {
        setId("actions");
        getStyleClass().add("menu-tool");
        textProperty().bind(texts.bound("actions"));
        accessibleTextProperty().bind(texts.bound("actions.says"));
        MenuItem places = new MenuItem();
        places.setId("outline-open");
        places.textProperty().bind(texts.bound("outline.open"));
        places.setOnAction(_ -> outline.run());
        getItems().setAll(menu.items());
        getItems().add(places);
        setOnShowing(_ -> menu.offer());
    }
}
