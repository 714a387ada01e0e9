package rawbench.ui.shell;

import java.util.function.BiConsumer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.draft.RequestDraft;
import rawbench.store.TemplateFolder.DiskState;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** Says that a request was changed or deleted by somebody else under a person's edits, and what can be done. */
final class Banner extends HBox {
    private final TabModel tab;
    private final Texts texts;

    /** @param compare is given the request and what is on the disk in its place */
    Banner(TabModel tab, WorkspaceModel workspace, Texts texts, BiConsumer<TabModel, RequestDraft> compare) {
        this.tab = tab;
        this.texts = texts;
        getStyleClass().add("banner");
        Label says = new Label();
        says.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        KeptTabs kept = workspace.kept();
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), says, space,
                button("disk.compare", DiskState.CHANGED,
                        () -> kept.onDisk(tab, disk -> compare.accept(tab, disk))),
                button("disk.reload", DiskState.CHANGED, () -> kept.reload(tab)),
                button("disk.keep", DiskState.CHANGED, () -> kept.keepMine(tab)),
                button("disk.unsaved", DiskState.GONE, () -> kept.detach(tab)),
                button("disk.close", DiskState.GONE, () -> workspace.close(tab)));
        managedProperty().bind(visibleProperty());
        tab.diskProperty().subscribe(state -> {
            setVisible(state != DiskState.SAME);
            if (state != DiskState.SAME) {
                says.textProperty()
                        .bind(texts.bound(state == DiskState.CHANGED ? "disk.changed" : "disk.gone",
                                tab.titleProperty()));
            }
        });
    }

    /** A button that is there in one state. */
    private Button button(String key, DiskState in, Runnable action) {
        Button button = new Button();
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(texts.bound(key));
        button.setOnAction(_ -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.visibleProperty().bind(tab.diskProperty().map(in::equals));
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }
}
