package rawbench.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the making of an image does to whole folders. */
final class Folder {
    private Folder() {
    }

    static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static void delete(Path folder) throws IOException {
        for (Path path : all(folder).reversed()) {
            Files.delete(path);
        }
    }

    /** Gives everything the same time: a package made of it is the same tomorrow, and an AOT cache knows its jars again. */
    static void stamp(Path folder, Instant time) throws IOException {
        FileTime same = FileTime.from(time);
        for (Path path : all(folder).reversed()) {
            Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(same, null, null);
        }
    }

    static long octets(Path folder) throws IOException {
        long octets = 0;
        for (Path path : all(folder)) {
            octets += Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Files.size(path) : 0;
        }
        return octets;
    }

    static long files(Path folder) throws IOException {
        return all(folder).stream().filter(path -> !Files.isDirectory(path)).count();
    }

    /** Parents before what is in them; nothing where there is no folder. */
    private static List<Path> all(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
