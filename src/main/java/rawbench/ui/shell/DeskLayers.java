package rawbench.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;
import rawbench.ui.palette.HelpView;
import rawbench.ui.palette.PaletteView;

/** What lies in the window over its content: what is told, the help, the palette. */
final class DeskLayers extends StackPane {
    private final NoticesModel model;
    private final NoticesView notices;
    private final HelpView help;
    private final PaletteView palette;
    private final Texts texts;

    DeskLayers(DeskView content, NoticesModel model, HelpView help, PaletteView palette, Texts texts) {
        this.model = model;
        this.help = help;
        this.palette = palette;
        this.texts = texts;
        notices = new NoticesView(model, texts);
        getChildren().addAll(content, help, notices, palette);
    }

    /** Opens the list of what was told, and says how much of it was not seen. */
    Button bell() {
        Button bell = Icons.only(new Button(), Feather.BELL, texts.bound("notices"));
        bell.setId("open-notices");
        bell.setOnAction(_ -> notices.toggleList());
        model.unreadProperty().subscribe(unread -> bell.setText(unread.intValue() == 0 ? "" : unread.toString()));
        return bell;
    }

    /** Opens the list of what was told, or puts it away. */
    void toggleNotices() {
        notices.toggleList();
    }

    /** Shows keys and topics, or puts them away. */
    void toggleHelp() {
        help.toggle();
    }

    /** Closes what lies on top; false where nothing lies over the content. */
    boolean closeTop() {
        return palette.close() || help.close() || notices.closeList() || model.dismissAll();
    }
}
