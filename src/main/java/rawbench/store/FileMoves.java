package rawbench.store;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import rawbench.octets.Octets;

/**
 * Files and folders of a library that get another place: whole or not at all, never over something else, and a template with
 * the side files that it names.
 */
final class FileMoves {
    private final Trash trash;

    FileMoves(Trash trash) {
        this.trash = trash;
    }

    /** Moves a file or folder into a folder. */
    Change move(Path from, Path folder, String name) throws StoreException {
        Path to = place(folder, name, from);
        Path home = from.toAbsolutePath().getParent();
        if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS) && folder.startsWith(from)) {
            throw new StoreException(StoreWords.INTO_ITSELF.of(from.getFileName()));
        }
        try {
            Map<Path, Octets> beside = beside(from, folder);
            bring(beside, folder);
            take(from, to);
            WholeFile.forceFolder(home);
            WholeFile.forceFolder(folder);
            for (Path left : Leftovers.of(from, names(beside, home))) {
                Files.delete(left);
            }
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NOT_MOVED, from, failed, folder);
        }
        String before = from.getFileName().toString();
        return new Change(to, List.of(new Relocation.OfPath(from, to)), () -> move(to, home, before));
    }

    /** Copies a file or folder into a folder; to undo that moves the copy to the trash. */
    Change copy(Path from, Path folder, String name) throws StoreException {
        Path to = place(folder, name, null);
        if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS) && folder.startsWith(from)) {
            throw new StoreException(StoreWords.COPY_INTO_ITSELF.of(from.getFileName()));
        }
        try {
            if (Files.isDirectory(from, LinkOption.NOFOLLOW_LINKS)) {
                copyTree(from, to);
            } else {
                bring(beside(from, folder), folder);
                WholeFile.write(to, Octets.ofFile(from));
            }
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NOT_COPIED, from, failed, folder);
        }
        return new Change(to, List.of(), () -> delete(to));
    }

    /** Moves a file or folder to the trash, and the side files that only it names. */
    Change delete(Path file) throws StoreException {
        Map<Path, Path> lying = new LinkedHashMap<>();
        Path place;
        try {
            List<String> beside = FileNames.template(file) && Files.isRegularFile(file) ? Pages.sideFiles(file)
                    : List.of();
            place = trash.move(file);
            lying.put(place, file);
            lying.putAll(Leftovers.clear(file, beside, trash));
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NOT_DELETED, file, failed);
        }
        return new Change(place, List.of(), () -> putBack(file, lying));
    }

    private Change putBack(Path file, Map<Path, Path> lying) throws StoreException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreException(
                    StoreWords.TAKEN_BY_NOW.of(file.getFileName(), file.getParent(), lying.keySet().iterator().next()));
        }
        try {
            List<Path> sideFirst = new ArrayList<>(lying.keySet()).reversed();
            for (Path from : sideFirst) {
                if (!from.equals(sideFirst.getLast()) && Files.exists(lying.get(from))) {
                    continue; // a side file is named after its content: the same one is there
                }
                trash.back(from, lying.get(from));
            }
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NOT_PUT_BACK, file, failed);
        }
        return new Change(file, List.of(), () -> delete(file));
    }

    /** Makes a folder; to undo that moves it to the trash, with what it has then. */
    Change newFolder(Path folder, String name) throws StoreException {
        Path to = place(folder, name, null);
        try {
            Files.createDirectory(to);
            WholeFile.forceFolder(folder);
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NOT_MADE, to, failed);
        }
        return new Change(to, List.of(), () -> delete(to));
    }

    /** Where something is to lie, when nothing else does. */
    private static Path place(Path folder, String name, Path itself) throws StoreException {
        FileNames.check(name);
        Path place = folder.resolve(name);
        try {
            boolean taken = Files.exists(place, LinkOption.NOFOLLOW_LINKS)
                    && (itself == null || !Files.isSameFile(itself, place));
            if (taken) {
                throw new NameTakenException(place);
            }
        } catch (IOException unreadable) {
            throw StoreException.doing(StoreWords.NOT_LOOKED_AT, place, unreadable);
        }
        return place;
    }

    /** Moves at once; to another disk as a whole copy, after which the old one goes to the trash. */
    private void take(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            copyTree(from, to);
            trash.move(from);
        }
    }

    /** Copies beside the place and moves that there at once, so that half a copy never has the name. */
    private static void copyTree(Path from, Path to) throws IOException {
        Path fresh = to.resolveSibling(".rawbench-" + UUID.randomUUID());
        try {
            Files.walkFileTree(from, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    Files.createDirectory(fresh.resolve(from.relativize(folder)));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path place = file.equals(from) ? fresh : fresh.resolve(from.relativize(file));
                    Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                    return FileVisitResult.CONTINUE;
                }
            });
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE);
            WholeFile.forceFolder(to.toAbsolutePath().getParent());
        } catch (IOException failed) {
            Library.remove(fresh);
            throw failed;
        }
    }

    /** What a template names beside it and is there, to go along to another folder. */
    static Map<Path, Octets> beside(Path template, Path folder) throws IOException {
        Path home = template.toAbsolutePath().getParent();
        if (!FileNames.template(template) || !Files.isRegularFile(template)
                || home.equals(folder.toAbsolutePath())) {
            return Map.of();
        }
        return beside(home, Pages.sideFiles(template));
    }

    /** Those of these side files that lie in their template's folder or below it. */
    static Map<Path, Octets> beside(Path home, List<String> names) throws IOException {
        Map<Path, Octets> found = new LinkedHashMap<>();
        for (String name : names) {
            Path file = home.resolve(name).normalize();
            if (file.startsWith(home) && Files.isRegularFile(file)) {
                found.put(home.relativize(file), Octets.ofFile(file));
            }
        }
        return found;
    }

    private static List<String> names(Map<Path, Octets> beside, Path home) {
        return beside.keySet()
                .stream()
                .filter(name -> name.getNameCount() == 1 && Files.exists(home.resolve(name)))
                .map(name -> "./" + name)
                .toList();
    }

    /** Writes side files into a folder, where the same ones are not there. */
    static void bring(Map<Path, Octets> beside, Path folder) throws IOException, StoreException {
        for (Map.Entry<Path, Octets> file : beside.entrySet()) {
            Path place = folder.resolve(file.getKey().toString());
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Octets.ofFile(place).equals(file.getValue())) {
                throw new StoreException(StoreWords.OTHER_SIDE_FILE.of(folder, file.getKey()));
            }
        }
        for (Map.Entry<Path, Octets> file : beside.entrySet()) {
            Path place = folder.resolve(file.getKey().toString());
            if (!Files.exists(place)) {
                Files.createDirectories(place.toAbsolutePath().getParent());
                WholeFile.write(place, file.getValue());
            }
        }
    }
}
