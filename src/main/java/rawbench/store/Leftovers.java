package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import rawbench.octets.Octets;

/** Side files that Rawbench once wrote for a template and that nobody names any more: they follow it to the trash. */
final class Leftovers {
    private Leftovers() {
    }

    /**
     * Moves those of the named side files to the trash that Rawbench named itself and no template beside them names;
     * returns where they lie now, each with the place it had.
     */
    static Map<Path, Path> clear(Path template, List<String> names, Trash trash) throws IOException {
        Map<Path, Path> moved = new LinkedHashMap<>();
        for (Path file : of(template, names)) {
            moved.put(trash.move(file), file);
        }
        return moved;
    }

    /** Those of the named side files that Rawbench named itself and no template beside them names. */
    static List<Path> of(Path template, List<String> names) throws IOException {
        Path folder = template.toAbsolutePath().getParent();
        List<Path> left = new ArrayList<>();
        for (String name : names) {
            Path file = folder.resolve(name).normalize();
            if (FileNames.ownSideFile(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && !named(folder, Octets.utf8(name))) {
                left.add(file);
            }
        }
        return left;
    }

    private static boolean named(Path folder, Octets name) throws IOException {
        List<Path> templates;
        try (Stream<Path> entries = Files.list(folder)) {
            templates = entries.filter(FileNames::template).filter(Files::isRegularFile).toList();
        }
        for (Path template : templates) {
            if (Octets.ofFile(template).indexOf(name, 0) >= 0) {
                return true;
            }
        }
        return false;
    }
}
