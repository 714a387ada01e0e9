package rawbench.ui.response;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.exchange.Exchange;
import rawbench.octets.Octets;

/** What the shell does with files for a pane, which touches none itself. */
public interface OctetFiles {
    /** Knows no file. */
    OctetFiles NONE = new OctetFiles() {};

    /** Asks the person for a place; empty where they thought better of it. */
    default Optional<Path> ask(String name) {
        return Optional.empty();
    }

    /**
     * Writes octets whole or not at all; on a worker.
     *
     * @param written is told how many octets are written
     * @throws IOException where they cannot be written, or the writing was cancelled
     */
    default void save(Path file, Octets octets, LongConsumer written, BooleanSupplier cancelled) throws IOException {
    }

    /**
     * Writes an exchange down whole or not at all, to be opened again; on a worker.
     *
     * @param secrets whether the values of fields such as Authorization are written
     * @param written is told how much of it is written
     * @throws IOException where it cannot be written, or the writing was cancelled
     */
    default void saveEvidence(Path file, Exchange exchange, boolean secrets, LongConsumer written,
            BooleanSupplier cancelled) throws IOException {
    }

    /**
     * Has the system open octets in the program that it has for them, out of a private file that goes when this program
     * ends; on a worker.
     *
     * @throws IOException where they cannot be written, or nothing opens them
     */
    default void open(String name, Octets octets, LongConsumer written, BooleanSupplier cancelled)
            throws IOException {
    }

    /** Tells the person that a file is there. */
    default void saved(Path file) {
    }

    /** Tells the person why a file is not there. */
    default void unsaved(Path file, String why) {
    }

    /** Tells the person why nothing was opened. */
    default void unopened(String name, String why) {
    }
}
