package rawbench.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import rawbench.ui.compare.CompareView;
import rawbench.ui.compare.TablePane;
import rawbench.ui.kit.ExportFiles;
import rawbench.ui.kit.Language;

/** What a comparison's tab shows: two messages side by side, or many in a table. */
final class ComparePage implements Page {
    private final CompareTab tab;
    private final CompareView view;
    private final TablePane table;

    ComparePage(CompareTab tab, ExportFiles files, ObservableValue<Language> language) {
        this.tab = tab;
        view = new CompareView(tab.model(), language);
        table = new TablePane(tab.table(), tab.sources(), language);
        view.choosing(tab.sources());
        view.table(table, tab.asTableProperty());
        view.learning(tab.learning());
        tab.model().exporting().through(files);
    }

    @Override
    public Node node() {
        return view;
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
    public boolean closePanel() {
        return view.closePanel();
    }

    @Override
    public boolean focusNext(Node focused) {
        return false;
    }
}
