package rawbench.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;

/**
 * Entries of the tree taken by the mouse to another place of it, or out of the window as their file; and files from outside
 * let go over it.
 */
final class TreeDrag {
    private static final PseudoClass INTO = PseudoClass.getPseudoClass("drop-into");
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

    private final LibraryModel model;
    private final BoardFiles files;
    /** What is being dragged; null where that comes from elsewhere. */
    private TemplateNode dragged;

    TreeDrag(LibraryModel model, BoardFiles files) {
        this.model = model;
        this.files = files;
    }

    void listen(TreeCell<TemplateNode> cell) {
        cell.setOnDragDetected(event -> {
            if (cell.getItem() != null && !cell.isEditing()) {
                Dragboard board = cell.startDragAndDrop(TransferMode.COPY_OR_MOVE);
                board.setContent(content(cell.getItem()));
                dragged = cell.getItem();
                event.consume();
            }
        });
        cell.setOnDragOver(event -> over(cell, event));
        cell.setOnDragExited(_ -> mark(cell, null));
        cell.setOnDragDropped(event -> {
            mark(cell, null);
            boolean taken = dragged != null ? drop(dragged, cell.getItem(), lower(cell, event),
                    event.getTransferMode() == TransferMode.COPY)
                    : bring(event.getDragboard(), cell.getItem());
            event.setDropCompleted(taken);
            event.consume();
        });
        cell.setOnDragDone(event -> {
            dragged = null;
            event.consume();
        });
    }

    private ClipboardContent content(TemplateNode node) {
        ClipboardContent content = new ClipboardContent();
        files.put(node.path(), content);
        content.putString(node.path().toString());
        return content;
    }

    private void over(TreeCell<TemplateNode> cell, DragEvent event) {
        TemplateNode onto = cell.getItem();
        if (onto == null) {
            return;
        }
        boolean from = dragged != null;
        if (from && accepts(dragged, onto)) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            mark(cell, orders(dragged, onto) ? lower(cell, event) ? BELOW : ABOVE : INTO);
        } else if (!from && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            mark(cell, INTO);
        }
        event.consume();
    }

    private static boolean lower(TreeCell<TemplateNode> cell, DragEvent event) {
        return event.getY() > cell.getHeight() / 2;
    }

    private static void mark(TreeCell<TemplateNode> cell, PseudoClass wanted) {
        for (PseudoClass state : List.of(INTO, ABOVE, BELOW)) {
            cell.pseudoClassStateChanged(state, state.equals(wanted));
        }
    }

    private boolean accepts(TemplateNode node, TemplateNode onto) {
        if (model.isRoot(node)) {
            return model.isRoot(onto) && !node.path().equals(onto.path());
        }
        return !onto.path().startsWith(node.path()) || node instanceof TemplateNode.Request;
    }

    /** Whether a drop there means before or behind, not into. */
    private boolean orders(TemplateNode node, TemplateNode onto) {
        return model.isRoot(node) || node instanceof TemplateNode.Request && onto instanceof TemplateNode.Request;
    }

    /**
     * Does what letting go an entry over another one means.
     *
     * @param lower whether that was in its lower half
     * @return false where it means nothing
     */
    boolean drop(TemplateNode node, TemplateNode onto, boolean lower, boolean copy) {
        if (onto == null || !accepts(node, onto)) {
            return false;
        }
        if (model.isRoot(node)) {
            List<Path> order = model.rootsProperty().stream().map(rawbench.store.TemplateFolder::root).toList();
            int from = order.indexOf(node.path());
            int to = order.indexOf(onto.path()) + (lower ? 1 : 0);
            model.move(node.path(), to > from ? to - 1 : to);
        } else if (node instanceof TemplateNode.Request request && amongRequests(onto).isPresent()) {
            TemplatePlace place = amongRequests(onto).get();
            boolean end = onto instanceof TemplateNode.Request && lower;
            model.acts().drop(request, new TemplatePlace(place.file(), place.block() + (end ? 1 : 0)), copy);
        } else {
            model.acts().drop(node, LibraryModel.folderAt(onto), copy);
        }
        return true;
    }

    private static Optional<TemplatePlace> amongRequests(TemplateNode onto) {
        return switch (onto) {
            case TemplateNode.Request request -> Optional.of(request.place());
            case TemplateNode.File file -> Optional.of(new TemplatePlace(file.path(), file.requests().size()));
            case TemplateNode.Folder _ -> Optional.empty();
        };
    }

    private boolean bring(Dragboard board, TemplateNode onto) {
        List<Path> dropped = files.on(board);
        boolean any = !dropped.isEmpty() && onto != null;
        if (any) {
            model.acts().bring(dropped, onto);
        }
        return any;
    }
}
