package rawbench.ui.shell;

import javafx.scene.Node;

import rawbench.ui.compare.CompareView;

/** What a comparison's tab shows. */
record ComparePage(CompareView node) implements Page {
    @Override
    public void focus() {
        node.focusRows();
    }

    @Override
    public boolean focusNext(Node focused) {
        return false;
    }
}
