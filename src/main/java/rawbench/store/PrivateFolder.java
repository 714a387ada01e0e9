package rawbench.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** A folder that only this user may look into, for who keeps files of his own there: a database, its octets. */
public final class PrivateFolder {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss-SSS");

    private final Path path;

    public PrivateFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** Makes it where it is not there yet. */
    public void make() throws IOException {
        WholeFile.makePrivateFolder(path);
    }

    /** Makes an empty file that only this user may read, unless one is there. */
    public Path make(String file) throws IOException {
        make();
        Path made = path.resolve(file);
        try {
            Files.createFile(made, WholeFile.privateFile(made));
        } catch (FileAlreadyExistsException there) {
            return made;
        }
        return made;
    }

    /** A folder in it that is as private. */
    public PrivateFolder inner(String name) {
        return new PrivateFolder(path.resolve(name));
    }

    /**
     * Moves the folder with all it holds out of the way, so that a person can still look at it.
     *
     * @return where it is now
     */
    public Path setAside() throws IOException {
        Path aside = path.resolveSibling(
                path.getFileName() + "-unreadable-" + LocalDateTime.now().format(STAMP));
        Files.move(path, aside);
        return aside;
    }
}
