package rawbench.ui.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/** The shell's hands for what a pane exports: it asks for files and writes them. */
public interface ExportFiles {
    /** Asks for none. */
    ExportFiles NONE = new ExportFiles() {
        @Override
        public Optional<Path> ask(String name) {
            return Optional.empty();
        }

        @Override
        public void write(Path file, Writing content) throws IOException {
            throw new IOException("no file was chosen");
        }

        @Override
        public void saved(Path file) {
        }

        @Override
        public void unsaved(Path file, String why) {
        }
    };

    /** What goes into a file, written by and by. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The file that a person chooses, with a name to begin from; empty for none. */
    Optional<Path> ask(String name);

    /**
     * Writes the file whole or leaves it as it was; called on a worker.
     *
     * @throws IOException when it cannot be written, or when {@code content} throws it
     */
    void write(Path file, Writing content) throws IOException;

    /** A file was written. */
    void saved(Path file);

    /** A file could not be written. */
    void unsaved(Path file, String why);
}
