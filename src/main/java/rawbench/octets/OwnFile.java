package rawbench.octets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that this program made under a name, such as that of a Unix socket: it can be kept private and taken away, and
 * what others have put in its place since is left alone.
 */
public final class OwnFile {
    private final Path path;
    /** The file itself, whatever its name: device and inode where the system has them. */
    private final Object key;
    private final FileTime made;

    private OwnFile(Path path, BasicFileAttributes attributes) {
        this.path = path;
        this.key = key(attributes);
        this.made = attributes.creationTime();
    }

    /** The file that lies there now and was made a moment ago. */
    public static OwnFile at(Path path) throws IOException {
        return new OwnFile(path, look(path));
    }

    /**
     * The file that was made there a moment ago, for its owner alone unless it is {@code open} to others; where that
     * cannot be had it is taken away again.
     */
    public static OwnFile made(Path path, boolean open) throws IOException {
        try {
            OwnFile file = at(path);
            if (!open) {
                file.makePrivate();
            }
            return file;
        } catch (IOException notOurs) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stays) {
                notOurs.addSuppressed(stays);
            }
            throw notOurs;
        }
    }

    /** The path without links where something lies there, else as it is from the root of the file system. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException notThere) {
            return path.toAbsolutePath().normalize();
        }
    }

    /** Whether something lies there that is neither a file of octets, nor a folder, nor a link: a socket perhaps. */
    public static boolean isSpecial(Path path) {
        try {
            return look(path).isOther();
        } catch (IOException notSeen) {
            return false;
        }
    }

    /** Whether it is a folder, also through a link. */
    public static boolean isFolder(Path path) {
        return Files.isDirectory(path);
    }

    /** Lets nobody but its owner read or write it, where the file system knows owners. */
    public void makePrivate() throws IOException {
        // Without NOFOLLOW_LINKS, for which the platform would open the file, and a socket cannot be opened.
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /**
     * Takes the file away, if it is still the one that lies under its name.
     *
     * @return false where nothing, or another file, lies there
     */
    public boolean remove() throws IOException {
        try {
            BasicFileAttributes now = look(path);
            return key(now).equals(key) && now.creationTime().equals(made) && Files.deleteIfExists(path);
        } catch (NoSuchFileException goneAlready) {
            return false;
        }
    }

    private static BasicFileAttributes look(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static Object key(BasicFileAttributes attributes) {
        return attributes.fileKey() == null ? "" : attributes.fileKey();
    }
}
