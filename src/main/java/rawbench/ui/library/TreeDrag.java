package rawbench.ui.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.robot.Robot;

import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Texts;

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
    private final Texts texts;
    private final String system = System.getProperty("os.name");
    private Supplier<Point2D> pointer = () -> new Robot().getMousePosition();
    /** What is being dragged; null where that comes from elsewhere. */
    private TemplateNode dragged;
    /** Whether the key that copies was held when it began, and is as far as can be told. */
    private boolean began;
    private boolean copies;
    /** The last cell it was over. */
    private Optional<TreeCell<TemplateNode>> last = Optional.empty();

    TreeDrag(LibraryModel model, BoardFiles files, Texts texts) {
        this.model = model;
        this.files = files;
        this.texts = texts;
    }

    void listen(TreeCell<TemplateNode> cell) {
        cell.setOnDragDetected(event -> {
            if (cell.getItem() != null && !cell.isEditing()) {
                Dragboard board = cell.startDragAndDrop(TransferMode.COPY_OR_MOVE);
                board.setContent(content(cell.getItem()));
                take(cell.getItem(), system.startsWith("Mac") ? event.isAltDown() : event.isControlDown());
                event.consume();
            }
        });
        cell.setOnDragOver(event -> over(cell, event));
        cell.setOnDragExited(_ -> mark(cell, null));
        cell.setOnDragDropped(event -> {
            mark(cell, null);
            if (cell.getItem() == null) {
                return;
            }
            boolean taken = dragged != null ? drop(dragged, cell.getItem(), lower(cell, event), copies)
                    : bring(event.getDragboard(), cell.getItem());
            event.setDropCompleted(taken);
            event.consume();
        });
        cell.setOnDragDone(event -> {
            if (dragged != null && event.getTransferMode() == null) {
                last.filter(this::underPointer)
                        .flatMap(there -> refusal(dragged, there.getItem()))
                        .ifPresent(model::refused);
            }
            dragged = null;
            event.consume();
        });
    }

    /** A cell that takes nothing has been left, as any other, by the time when a drag over it is known to be over. */
    private boolean underPointer(TreeCell<?> cell) {
        return cell.getItem() != null && cell.getScene() != null
                && cell.localToScreen(cell.getLayoutBounds()).contains(pointer.get());
    }

    /** Who knows where the pointer is on the screen, in the place of the system. */
    void pointedBy(Supplier<Point2D> other) {
        pointer = other;
    }

    /** This is dragged from now on, and the key that copies was held or not. */
    void take(TemplateNode node, boolean copying) {
        dragged = node;
        began = copying;
        last = Optional.empty();
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
        last = Optional.of(cell);
        if (from && accepts(dragged, onto)) {
            copies = copies(event);
            event.acceptTransferModes(copies ? TransferMode.COPY : TransferMode.MOVE);
            mark(cell, orders(dragged, onto) ? lower(cell, event) ? BELOW : ABOVE : INTO);
        } else if (!from && event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            mark(cell, INTO);
        }
        event.consume();
    }

    /**
     * Whether a person holds the key that copies. Windows says so by the mode that it proposes, macOS by leaving no other
     * one. X11 proposes to copy where no key is held, too: there it counts whether the key was held at the beginning.
     */
    private boolean copies(DragEvent event) {
        boolean only = !event.getDragboard().getTransferModes().contains(TransferMode.MOVE);
        return only || (system.startsWith("Windows") ? event.getTransferMode() == TransferMode.COPY : began);
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
        boolean itself = !(node instanceof TemplateNode.Request) && onto.path().equals(node.path());
        return !itself && refusal(node, onto).isEmpty();
    }

    /** Why an entry cannot go there; empty where it can, and over itself, where nothing is meant. */
    private Optional<String> refusal(TemplateNode node, TemplateNode onto) {
        if (model.isRoot(node)) {
            return model.isRoot(onto) ? Optional.empty() : Optional.of(texts.text("drop.root", node.name()));
        }
        boolean inside = node instanceof TemplateNode.Folder && onto.path().startsWith(node.path())
                && !onto.path().equals(node.path());
        return inside ? Optional.of(texts.text("drop.itself", node.name())) : Optional.empty();
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
            List<Path> order = model.rootsProperty().stream().map(TemplateFolder::root).toList();
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
            model.acts().bring(dropped, LibraryModel.folderAt(onto));
        }
        return any;
    }
}
