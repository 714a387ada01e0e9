package rawbench.ui.transcript;

import java.util.List;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import rawbench.ui.kit.Texts;

/** What can be done with the chosen rows of a transcript. */
final class RowsMenu extends ContextMenu {
    static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination TEMPLATE = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    RowsMenu(TranscriptModel model, Texts texts, ListView<TranscriptRow> rows, Runnable copy) {
        MenuItem copied = item(texts, "rows.copy", COPY);
        copied.setOnAction(_ -> copy.run());
        MenuItem template = item(texts, "rows.template", TEMPLATE);
        template.setOnAction(_ -> model.template(chosen(rows)));
        template.visibleProperty().bind(model.templatesProperty().isNotNull());
        getItems().addAll(template, copied);
        setOnShowing(_ -> {
            copied.setDisable(rows.getSelectionModel().isEmpty());
            template.setDisable(chosen(rows).stream().allMatch(row -> row.way() == TranscriptRow.Way.EVENT));
        });
    }

    private static List<TranscriptRow> chosen(ListView<TranscriptRow> rows) {
        return List.copyOf(rows.getSelectionModel().getSelectedItems());
    }

    private static MenuItem item(Texts texts, String key, KeyCombination keys) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(texts.bound(key));
        item.setAccelerator(keys);
        return item;
    }
}
