package rawbench.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The session on the disk, in a private folder. Both calls block; one thread at a time.
 */
public final class SessionFile {
    private final Path folder;

    public SessionFile(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /**
     * What was read.
     *
     * @param session the session; {@link Session#NONE} at the first start
     * @param notice one sentence when what lay there could not be read and was set aside
     * @param first whether no session was there at all
     */
    public record Loaded(Session session, Optional<String> notice, boolean first) {}

    /** Reads the session; never fails, since a window without one is better than none. */
    public Loaded load() {
        return null;
    }

    /** Replaces the session: a crash in between leaves the old one. */
    public void save(Session session) throws StoreException {
    }
}
