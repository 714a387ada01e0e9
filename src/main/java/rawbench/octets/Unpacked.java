package rawbench.octets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Has libraries with a native part unpack it into a private folder that is gone once it is loaded: they themselves
 * would leave it until an orderly end, which a program that is interrupted does not have.
 */
public final class Unpacked {
    private Unpacked() {
    }

    /**
     * Loads a library.
     *
     * @param property the system property that names the folder to it
     * @param load has it load; called in any case
     */
    public static void load(String property, Runnable load) {
        Path folder;
        try {
            folder = Files.createTempDirectory("rawbench-");
        } catch (IOException noRoom) {
            // The library may have a place of its own; if not, it says what it misses.
            load.run();
            return;
        }
        String before = System.setProperty(property, folder.toString());
        try {
            load.run();
        } finally {
            if (before == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, before);
            }
            remove(folder);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList().reversed()) {
                Files.delete(path);
            }
        } catch (IOException stillOpen) {
            // Windows lets nobody delete what is loaded; the library does at the end of the program.
            return;
        }
    }
}
