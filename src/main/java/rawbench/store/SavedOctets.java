package rawbench.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.octets.Octets;

/** Octets in a file that a person chose: written whole or not at all. */
public final class SavedOctets {
    private SavedOctets() {
    }

    /** What goes into a file, written by and by. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes the file, or replaces it whole; blocks.
     *
     * @param written is told again and again how many octets are written
     * @param cancelled asked again and again; once it is true the file stays as it was
     * @throws IOException when the file cannot be written, or the writing was cancelled
     */
    public static void write(Path file, Octets octets, LongConsumer written, BooleanSupplier cancelled)
            throws IOException {
        WholeFile.write(file, octets, written, cancelled);
    }

    /**
     * Writes the file, or replaces it whole, with what is only made while it is written; blocks.
     *
     * @throws IOException when the file cannot be written, or when {@code content} throws it; the file stays as it was then
     */
    public static void write(Path file, Content content) throws IOException {
        WholeFile.write(file, content);
    }

    /**
     * A file that a person chose, to be read once and closed.
     *
     * @throws IOException when it cannot be read
     */
    public static InputStream read(Path file) throws IOException {
        return Files.newInputStream(file);
    }
}
