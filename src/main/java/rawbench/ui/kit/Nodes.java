package rawbench.ui.kit;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Pane;

/** What every pane asks of any node: to be there or not, to have the keyboard, to hold another. */
public final class Nodes {
    private Nodes() {
    }

    /** Shows a node, or takes it away with the room that it has. */
    public static void only(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /**
     * As {@link #only}, of a node that is put into its pane when it is first to be seen. A tab has some thousand nodes, and
     * most are never looked at: what was in no scene has taken no styles and no skins, which is most of their cost.
     */
    public static void late(Pane in, Node node, boolean there) {
        if (there && node.getParent() == null) {
            in.getChildren().add(node);
        }
        only(node, there);
    }

    /** Whether a node is a pane or something in it; null is in none. */
    public static boolean isIn(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(pane)) {
                return true;
            }
        }
        return false;
    }

    /** Brings the keyboard into a pane. */
    public static void focusIn(Node pane) {
        if (pane.isFocusTraversable()) {
            pane.requestFocus();
        } else {
            pane.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }
}
