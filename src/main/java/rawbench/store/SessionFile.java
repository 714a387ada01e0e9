package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import rawbench.octets.Octets;

/**
 * The session on the disk, in a private folder. Both calls block; one at a time.
 *
 * <p>Long octets lie in files of their own, named by their SHA-256: they are written once, before the session that
 * names them, and removed after one that does not.
 */
public final class SessionFile {
    private static final long LONGEST_INLINE = 1L << 20;

    private final Path folder;
    private final Path text;
    /** What the files of the last session hold, so that a body is not digested again at each save. */
    private IdentityHashMap<Octets, String> kept = new IdentityHashMap<>();

    public SessionFile(Path folder) {
        this.folder = folder;
        this.text = folder.resolve("session.json");
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
    public synchronized Loaded load() {
        if (!Files.exists(text)) {
            return new Loaded(Session.NONE, Optional.empty(), true);
        }
        List<String> lost = new ArrayList<>();
        Session session;
        try {
            session = SessionJson.read(Octets.ofFile(text), new Beside(new IdentityHashMap<>()), lost);
        } catch (IOException unreadable) {
            return new Loaded(Session.NONE,
                    Optional.of(StoreWords.SESSION_LOST.of(StoreException.reason(text, unreadable),
                            SetAside.of(text))),
                    false);
        }
        Optional<String> notice = lost.isEmpty() ? Optional.empty()
                : Optional.of(StoreWords.TABS_LOST.of(String.join(", ", lost), SetAside.of(text)));
        return new Loaded(session, notice, false);
    }

    /** Replaces the session: a crash in between leaves the old one. */
    public synchronized void save(Session session) throws StoreException {
        IdentityHashMap<Octets, String> now = new IdentityHashMap<>();
        try {
            WholeFile.makePrivateFolder(folder);
            Octets written = SessionJson.write(session, new Beside(now));
            WholeFile.writePrivately(text, written);
            kept = now;
            clear(new HashSet<>(now.values()));
        } catch (IOException failed) {
            throw new StoreException(StoreWords.SESSION_NOT_SAVED.of(folder, StoreException.reason(text, failed)),
                    failed);
        }
    }

    /** Removes octets that no tab holds any more, and what a crash left half written. */
    private void clear(Set<String> named) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".octets") && !named.contains(name) || WholeFile.temporary(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The files of long octets; {@code named} takes the names of those in use. */
    private final class Beside implements SessionJson.LongOctets {
        private final IdentityHashMap<Octets, String> named;

        Beside(IdentityHashMap<Octets, String> named) {
            this.named = named;
        }

        @Override
        public Optional<String> keep(Octets octets) throws IOException {
            if (octets.length() <= LONGEST_INLINE) {
                return Optional.empty();
            }
            String name = kept.get(octets);
            if (name == null) {
                name = octets.sha256() + ".octets";
                if (!Files.exists(folder.resolve(name))) {
                    WholeFile.writePrivately(folder.resolve(name), octets);
                }
            }
            named.put(octets, name);
            return Optional.of(name);
        }

        @Override
        public Octets read(String name) throws IOException {
            Octets octets = Octets.ofFile(folder.resolve(name));
            if (!name.equals(octets.sha256() + ".octets")) {
                throw new IOException(StoreWords.FILE_DAMAGED.of(name));
            }
            return octets;
        }
    }
}
