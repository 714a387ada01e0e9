package rawbench.ui.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** What can be done with the chosen entries. */
final class HistoryMenu extends ContextMenu {
    private final HistoryModel model;
    private final Texts texts;
    private final Supplier<List<HistoryRow>> chosen;

    HistoryMenu(HistoryModel model, Texts texts, Supplier<List<HistoryRow>> chosen) {
        this.model = model;
        this.texts = texts;
        this.chosen = chosen;
        MenuItem two = item("compare", Feather.COLUMNS,
                () -> model.compare(chosen.get().getFirst().id(), chosen.get().getLast().id()));
        MenuItem pin = item("pin", Feather.BOOKMARK, this::turnPin);
        getItems().setAll(one("open", Feather.EDIT_3, model::open), one("send", Feather.SEND, model::sendAgain),
                new SeparatorMenuItem(), two, one("compare.tab", Feather.COLUMNS, model::compareWithTab),
                new SeparatorMenuItem(), one("template", Feather.FILE_PLUS, model::template),
                one("curl", Feather.CLIPBOARD, model::copyAsCurl),
                item("export", Feather.DOWNLOAD, () -> model.export(ids(), false)),
                item("export.secrets", Feather.UNLOCK, () -> model.export(ids(), true)),
                item("har", Feather.SHARE, () -> model.exportHar(ids(), false)),
                item("har.secrets", Feather.UNLOCK, () -> model.exportHar(ids(), true)), new SeparatorMenuItem(), pin,
                item("delete", Feather.TRASH_2, () -> model.delete(ids())),
                item("clear", Feather.CLOCK, model::clearOlder));
        setOnShowing(_ -> {
            two.setDisable(chosen.get().size() != 2);
            pin.textProperty().unbind();
            pin.setText(texts.text(allPinned() ? "unpin" : "pin"));
        });
    }

    private MenuItem one(String key, Feather icon, Consumer<Long> action) {
        MenuItem item = item(key, icon,
                () -> chosen.get().stream().findFirst().ifPresent(row -> action.accept(row.id())));
        showingProperty().subscribe(shown -> item.setDisable(shown && chosen.get().size() != 1));
        return item;
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("history-" + key.replace('.', '-'));
        item.setGraphic(Icons.of(icon));
        item.textProperty().bind(texts.bound(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private List<Long> ids() {
        return chosen.get().stream().map(HistoryRow::id).toList();
    }

    private boolean allPinned() {
        return chosen.get().stream().allMatch(row -> row.entry().filter(entry -> entry.pinned()).isPresent());
    }

    /** Pins the chosen ones, or lets go of them where all are pinned. */
    void turnPin() {
        model.pin(ids(), !allPinned());
    }
}
