package rawbench.ui.library;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;

/** Files on the board of a drag: the shell knows them, panes know paths. */
public interface BoardFiles {
    /** The files that are dragged; none where it is something else. */
    List<Path> on(Dragboard board);

    /** Puts a file into what a drag takes along. */
    void put(Path file, ClipboardContent content);
}
