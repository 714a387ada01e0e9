package rawbench.ui.shell;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** What is here: every command that has a key, with the key it has now, on one sheet over the window. */
final class KeySheet extends StackPane {
    private final Commands commands;
    private final Texts texts;
    private final TilePane sheet = new TilePane();
    private final Button close;
    private Node before;

    KeySheet(Commands commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
        setId("keys");
        getStyleClass().add("key-veil");
        Label title = new Label();
        title.getStyleClass().add("settings-title");
        title.textProperty().bind(texts.bound("keys"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        close = Icons.only(new Button(), Feather.X, texts.bound("keys.close"));
        close.setOnAction(_ -> close());
        HBox top = new HBox(title, space, close);
        top.setAlignment(Pos.CENTER_LEFT);
        sheet.getStyleClass().add("key-tiles");
        ScrollPane scroll = new ScrollPane(sheet);
        scroll.setFitToWidth(true);
        scroll.accessibleTextProperty().bind(texts.bound("keys"));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox box = new VBox(top, scroll);
        box.getStyleClass().add("key-sheet");
        box.setMaxWidth(USE_PREF_SIZE);
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(box);
        setVisible(false);
        setOnMousePressed(pressed -> {
            if (pressed.getTarget().equals(this)) {
                close();
            }
        });
    }

    /** Shows it, or puts it away. */
    void toggle() {
        if (!close()) {
            List<Node> tiles = commands.all()
                    .stream()
                    .filter(command -> !commands.keys(command.id()).isEmpty())
                    .map(this::tile)
                    .toList();
            sheet.getChildren().setAll(tiles);
            before = getScene().getFocusOwner();
            setVisible(true);
            close.requestFocus();
        }
    }

    private Node tile(Command command) {
        Label key = new Label(commands.shown(command.id()).getValue());
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        Label name = new Label(texts.text(command.text()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox tile = new HBox(name, space, key);
        tile.getStyleClass().add("key-tile");
        return tile;
    }

    /** Puts it away; false where it was not there. */
    boolean close() {
        boolean shown = isVisible();
        setVisible(false);
        if (shown && before != null) {
            before.requestFocus();
        }
        before = null;
        return shown;
    }
}
