package rawbench.ui.library;

import java.nio.file.Path;
import java.util.List;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;

/** A board on which nothing is, for tests in which nothing is dragged. */
final class NoBoard implements BoardFiles {
    @Override
    public List<Path> on(Dragboard board) {
        return List.of();
    }

    @Override
    public void put(Path file, ClipboardContent content) {
    }
}
