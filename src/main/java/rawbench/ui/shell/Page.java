package rawbench.ui.shell;

import javafx.scene.Node;

/** What stands in front for a tab, and where in it the keyboard goes. */
interface Page {
    /** What is shown. */
    Node node();

    /** Brings the keyboard to its first pane. */
    void focus();

    /** Brings the keyboard to the pane after the one that has it; false where that is the last. */
    boolean focusNext(Node focused);

    /** Closes what is open over its panes; false where nothing is. */
    default boolean closePanel() {
        return false;
    }
}
