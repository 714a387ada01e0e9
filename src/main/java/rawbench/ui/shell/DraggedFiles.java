package rawbench.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;

import rawbench.ui.library.BoardFiles;

/** Files that are dragged into the window and out of it. */
final class DraggedFiles implements BoardFiles {
    @Override
    public List<Path> on(Dragboard board) {
        return board.hasFiles() ? board.getFiles().stream().map(File::toPath).toList() : List.of();
    }

    @Override
    public void put(Path file, ClipboardContent content) {
        content.putFiles(List.of(file.toFile()));
    }
}
