package rawbench.store;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Where deleted templates go: the desktop's trash where that lies on the same disk, else a {@code .trash} folder in the
 * library. Nothing is ever removed for good.
 *
 * <p>The JDK's own way to the trash would start the AWT toolkit, so the folders are written to directly.
 */
final class Trash {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final Optional<Path> desktop;
    private final boolean described;
    private final Path own;

    /**
     * @param desktop the desktop's trash
     * @param described whether it is one of freedesktop.org, which keeps a note of each file's place
     * @param own the folder for what cannot go there
     */
    Trash(Optional<Path> desktop, boolean described, Path own) {
        this.desktop = desktop;
        this.described = described;
        this.own = own;
    }

    /** The trash of this system for files below a folder. */
    static Trash ofSystem(Path root) {
        Path own = root.resolve(".trash");
        String chosen = System.getProperty(Places.HOME);
        if (chosen != null) {
            return new Trash(Optional.of(Path.of(chosen, "Trash")), true, own);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name");
        if (system.startsWith("Mac")) {
            return new Trash(Optional.of(home.resolve(".Trash")), false, own);
        }
        return system.startsWith("Windows") ? new Trash(Optional.empty(), false, own)
                : new Trash(Optional.of(Places.folder(System.getenv(), "XDG_DATA_HOME", home.resolve(".local/share"))
                        .resolve("Trash")), true, own);
    }

    /** Moves a file or folder there; returns where it lies now. */
    Path move(Path file) throws IOException {
        if (desktop.isEmpty()) {
            return plainly(file, own);
        }
        try {
            return described ? withNote(file, desktop.get()) : plainly(file, desktop.get());
        } catch (IOException otherDiskOrNoTrash) {
            try {
                return plainly(file, own);
            } catch (IOException neither) {
                neither.addSuppressed(otherDiskOrNoTrash);
                throw neither;
            }
        }
    }

    /** Puts back what was moved there; never over something that came since. */
    void back(Path lying, Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Files.createDirectories(place.toAbsolutePath().getParent());
        Files.move(lying, place, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.forceFolder(place.toAbsolutePath().getParent());
        forget(lying);
    }

    /** Takes the note away of what is no longer there. */
    private void forget(Path lying) throws IOException {
        if (described && desktop.isPresent() && lying.startsWith(desktop.get())) {
            Files.deleteIfExists(desktop.get().resolve("info").resolve(lying.getFileName() + ".trashinfo"));
        }
    }

    /** Removes a copy that went there, since what it is a copy of is where it was again. */
    void dispose(Path lying) throws IOException {
        Files.deleteIfExists(lying);
        forget(lying);
    }

    private static Path plainly(Path file, Path folder) throws IOException {
        WholeFile.makePrivateFolder(folder);
        for (int i = 1;; i++) {
            Path place = folder.resolve(numbered(file, i));
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** The specification's order: the note first, since making it reserves the name. */
    private static Path withNote(Path file, Path trash) throws IOException {
        Path files = trash.resolve("files");
        Path notes = trash.resolve("info");
        WholeFile.makePrivateFolder(trash);
        WholeFile.makePrivateFolder(files);
        WholeFile.makePrivateFolder(notes);
        for (int i = 1;; i++) {
            String name = numbered(file, i);
            Path note = notes.resolve(name + ".trashinfo");
            Path place = files.resolve(name);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) || !written(note, file)) {
                continue;
            }
            try {
                return Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failed) {
                Files.delete(note);
                throw failed;
            }
        }
    }

    private static boolean written(Path note, Path file) throws IOException {
        String text = "[Trash Info]\nPath=" + escaped(file.toAbsolutePath()) + "\nDeletionDate="
                + LocalDateTime.now().format(DATE) + "\n";
        try {
            Files.writeString(note, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private static String escaped(Path file) {
        URI uri = file.toUri();
        String path = uri.getRawPath();
        return Files.isDirectory(file) && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String numbered(Path file, int number) {
        String name = file.getFileName().toString();
        if (number == 1) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) + " " + number + name.substring(dot) : name + " " + number;
    }
}
