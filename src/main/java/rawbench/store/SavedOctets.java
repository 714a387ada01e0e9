package rawbench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.octets.Octets;

/** Octets in a file that a person chose: whole or not at all. */
public final class SavedOctets {
    private SavedOctets() {
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
}
