package rawbench.store;

import java.nio.file.Path;
import java.util.Set;

/**
 * Watches folders for changes by others; {@link #await} blocks, so that the window's own seam runs it, and ends when
 * the watch is closed.
 */
public final class FolderWatch implements AutoCloseable {
    /** Watches one more folder, such as that of a file opened from the command line. */
    public void also(Path folder) throws StoreException {
    }

    /** Waits until something changes and returns what; empty once the watch is closed. */
    public Set<Path> await() {
        return null;
    }

    @Override
    public void close() {
    }
}
