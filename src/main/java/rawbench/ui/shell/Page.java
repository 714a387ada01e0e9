package rawbench.ui.shell;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;

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

    /** Brings the keyboard into a pane. */
    static void focusIn(Node pane) {
        if (pane.isFocusTraversable()) {
            pane.requestFocus();
        } else {
            pane.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    static boolean isIn(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }
}
