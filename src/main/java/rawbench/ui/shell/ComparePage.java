package rawbench.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import rawbench.ui.compare.CompareView;
import rawbench.ui.compare.TablePane;
import rawbench.ui.kit.Language;

/** What a comparison's tab shows: two messages side by side, or many in a table. */
final class ComparePage extends StackPane implements Page {
    private final CompareTab tab;
    private final CompareView view;
    private final TablePane table;

    ComparePage(CompareTab tab, ObservableValue<Language> language) {
        this.tab = tab;
        view = new CompareView(tab.model(), language);
        table = new TablePane(tab.table(), tab.sources(), language);
        view.visibleProperty().bind(tab.asTableProperty().not());
        table.visibleProperty().bind(tab.asTableProperty());
        getChildren().addAll(view, table);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void focus() {
        if (tab.asTableProperty().get()) {
            table.focusRows();
        } else {
            view.focusRows();
        }
    }

    @Override
    public boolean focusNext(Node focused) {
        return false;
    }
}
