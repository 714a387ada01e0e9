package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import rawbench.draft.Tutorial;
import rawbench.octets.Octets;

/** The folder of templates that Rawbench opens first. */
public final class Library {
    /** The folder of the tutorial's templates in a new library. */
    public static final String TUTORIAL = "Tutorial";
    /** The folder of templates for other sockets in a new library. */
    public static final String SOCKETS = "UDP, TCP and Unix";

    private static final Octets GIT_ATTRIBUTES = Octets.utf8("*.http text eol=lf\n*.bin binary\n*.raw binary\n");
    private static final Octets GIT_IGNORE = Octets.utf8("http-client.private.env.json\n.trash/\n");

    private Library() {
    }

    /**
     * Opens the library; where there is none yet it is made, with the templates that come with Rawbench in it. A library that is
     * there is never written to.
     *
     * @throws StoreException when it cannot be made
     */
    public static TemplateFolder open(Path folder) throws StoreException {
        Map<String, Octets> files = new LinkedHashMap<>();
        Tutorial.files().forEach((name, octets) -> files.put(TUTORIAL + "/" + name, octets));
        Tutorial.sockets().forEach((name, octets) -> files.put(SOCKETS + "/" + name, octets));
        return made(folder, files);
    }

    /** Makes an empty library; one that is there is just opened. */
    public static TemplateFolder create(Path folder) throws StoreException {
        return made(folder, Map.of());
    }

    /** Takes a folder of a person as a library; an empty one gets what git has to know, any other is never written to. */
    public static TemplateFolder adopt(Path folder) throws StoreException {
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.allMatch(entry -> entry.getFileName().toString().equals(".git"))) {
                WholeFile.write(folder.resolve(".gitattributes"), GIT_ATTRIBUTES);
                WholeFile.write(folder.resolve(".gitignore"), GIT_IGNORE);
            }
            return new TemplateFolder(folder);
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NO_LIBRARY_MADE, folder, failed);
        }
    }

    private static TemplateFolder made(Path folder, Map<String, Octets> files) throws StoreException {
        if (!Files.exists(folder)) {
            try {
                make(folder, files);
            } catch (IOException failed) {
                throw StoreException.doing(StoreWords.NOT_MADE, folder, failed);
            }
        }
        return new TemplateFolder(folder);
    }

    /** Fills a folder beside it and moves that there at once: half a tutorial would never be completed. */
    private static void make(Path folder, Map<String, Octets> files) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path fresh = parent.resolve(".rawbench-new-" + UUID.randomUUID());
        try {
            Files.createDirectory(fresh);
            WholeFile.write(fresh.resolve(".gitattributes"), GIT_ATTRIBUTES);
            WholeFile.write(fresh.resolve(".gitignore"), GIT_IGNORE);
            for (Map.Entry<String, Octets> file : files.entrySet()) {
                Path place = fresh.resolve(file.getKey());
                Files.createDirectories(place.getParent());
                WholeFile.write(place, file.getValue());
            }
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            WholeFile.forceFolder(parent);
        } finally {
            remove(fresh);
        }
    }

    static void remove(Path fresh) throws IOException {
        if (Files.exists(fresh)) {
            try (Stream<Path> all = Files.walk(fresh)) {
                for (Path path : all.toList().reversed()) {
                    Files.delete(path);
                }
            }
        }
    }
}
