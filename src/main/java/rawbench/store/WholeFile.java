package rawbench.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import rawbench.octets.Octets;

/**
 * Files that are replaced whole: whoever looks, and whenever the machine stops, finds the old octets or the new ones.
 */
final class WholeFile {
    static final String TEMPORARY = ".rawbench-";
    private static final int BLOCK = 1 << 20;

    private WholeFile() {
    }

    /** Writes a file for whoever may read its folder; an existing file keeps its permissions. */
    static void write(Path file, Octets octets) throws IOException {
        replace(throughLinks(file), octets::writeTo);
    }

    /**
     * Writes a file as {@link #write(Path, Octets)} does, and tells how far it is.
     *
     * @param written is told how many octets are written
     * @param cancelled asked at every block; once it is true the file stays as it was, and an exception says so
     */
    static void write(Path file, Octets octets, LongConsumer written, BooleanSupplier cancelled) throws IOException {
        replace(throughLinks(file), out -> {
            for (long at = 0; at < octets.length(); at += BLOCK) {
                if (cancelled.getAsBoolean()) {
                    throw new InterruptedIOException("Cancelled");
                }
                long to = Math.min(at + BLOCK, octets.length());
                octets.slice(at, to).writeTo(out);
                written.accept(to);
            }
        });
    }

    /** Writes a file that only this user may read. */
    static void writePrivately(Path file, Octets octets) throws IOException {
        replace(file, octets::writeTo, privateFile(file));
    }

    /** Writes a file as {@link #write(Path, Octets)} does, with what is only made while it is written. */
    static void write(Path file, SavedOctets.Content content) throws IOException {
        replace(throughLinks(file), content);
    }

    private static void replace(Path file, SavedOctets.Content content, FileAttribute<?>... attributes)
            throws IOException {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path temporary = file.resolveSibling(TEMPORARY + UUID.randomUUID() + ".tmp");
        try {
            Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(temporary, options, attributes);
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.writeTo(out);
                if (attributes.length == 0) {
                    keepPermissions(file, temporary);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.deleteIfExists(temporary);
            throw failed;
        }
        forceFolder(file.toAbsolutePath().getParent());
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            view.setPermissions(Files.getPosixFilePermissions(from));
        }
    }

    /** Makes the move itself last: on POSIX a folder is forced to the disk like a file. */
    static void forceFolder(Path folder) throws IOException {
        if (!posix(folder)) {
            return; // Windows opens no folder, and journals a move by itself
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The file that a link leads to: a link in a template folder stays a link. */
    private static Path throughLinks(Path file) throws IOException {
        Path at = file;
        for (int i = 0; i < 40 && Files.isSymbolicLink(at); i++) {
            at = at.resolveSibling(Files.readSymbolicLink(at)).normalize();
        }
        return at;
    }

    /** Makes a folder that only this user may look into, where it is not there yet. */
    static void makePrivateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Path parent = folder.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            Files.createDirectories(folder, posix(parent)
                    ? new FileAttribute<?>[]{
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                    : new FileAttribute<?>[0]);
        }
    }

    /** What makes a file one that only this user may read, where the system asks for that. */
    static FileAttribute<?>[] privateFile(Path file) {
        return posix(file.toAbsolutePath().getParent())
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path folder) {
        return Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
    }

    /** Whether a name is that of a file being written, or of one left by a crash while it was written. */
    static boolean temporary(Path file) {
        return file.getFileName().toString().startsWith(TEMPORARY);
    }
}
