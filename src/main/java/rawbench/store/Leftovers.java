package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import rawbench.octets.Octets;

/** Side files that Rawbench once wrote for a template and that nobody names any more: they follow it to the trash. */
final class Leftovers {
    private Leftovers() {
    }

    /**
     * Moves those of the named side files to the trash that Rawbench named itself and no template beside them names.
     */
    static void clear(Path template, List<String> names, Trash trash) throws IOException {
        Path folder = template.toAbsolutePath().getParent();
        for (String name : names) {
            Path file = folder.resolve(name).normalize();
            if (FileNames.ownSideFile(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && !named(folder, Octets.utf8(name))) {
                trash.move(file);
            }
        }
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
