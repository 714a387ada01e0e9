package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import rawbench.ui.library.LibraryView;

/**
 * Files let go over the window are opened, wherever over it that is; those over a comparison stand on its sides. What is
 * dragged within the window, and what is let go over the library, is the library's.
 */
final class FileDrop {
    private final Comparisons comparisons;
    private final OtherTools tools;

    FileDrop(Comparisons comparisons, OtherTools tools) {
        this.tools = tools;
        this.comparisons = comparisons;
    }

    void listen(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, event -> {
            if (ours(event)) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, event -> {
            if (ours(event)) {
                drop(new DraggedFiles().on(event.getDragboard()),
                        event.getSceneX() < scene.getWidth() / 2);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static boolean ours(DragEvent event) {
        boolean library = false;
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            library |= at instanceof LibraryView;
        }
        return event.getDragboard().hasFiles() && event.getGestureSource() == null && !library;
    }

    /** @param left whether it was in the left half of the window */
    void drop(List<Path> files, boolean left) {
        if (!comparisons.drop(files, left)) {
            tools.open(files, Optional.empty());
        }
    }
}
