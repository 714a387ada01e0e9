package rawbench.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.store.TemplateFolder.DiskState;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** Says that a request with unsaved edits was changed or deleted by somebody else, and what can be done. */
final class Banner extends HBox {
    Banner(TabModel tab, WorkspaceModel workspace, Texts texts) {
        getStyleClass().add("banner");
        Label says = new Label();
        says.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reload = new Button();
        reload.textProperty().bind(texts.bound("disk.reload"));
        reload.setOnAction(_ -> workspace.kept().reload(tab));
        Button keep = new Button();
        keep.textProperty().bind(texts.bound("disk.keep"));
        keep.setOnAction(_ -> workspace.kept().keepMine(tab));
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), says, space, reload, keep);
        keep.setMinWidth(Region.USE_PREF_SIZE);
        reload.setMinWidth(Region.USE_PREF_SIZE);
        tab.diskProperty().subscribe(state -> {
            boolean shown = state != DiskState.SAME;
            setVisible(shown);
            setManaged(shown);
            reload.setVisible(state == DiskState.CHANGED);
            reload.setManaged(state == DiskState.CHANGED);
            if (shown) {
                says.textProperty()
                        .bind(texts.bound(state == DiskState.CHANGED ? "disk.changed" : "disk.gone",
                                tab.titleProperty()));
            }
        });
    }
}
