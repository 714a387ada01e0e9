package rawbench.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Wanted;
import rawbench.store.Searchable.Hit;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplatePlace;
import rawbench.ui.shell.GrowthWindow;

/** Templates of a library, in forty folders: read at the start, looked at again, and searched. */
final class GrowthTemplates implements GrowthSubject {
    private static final int FOLDERS = 40;

    @Override
    public String label() {
        return "templates";
    }

    @Override
    public int first() {
        return 10;
    }

    @Override
    public void at(int size, Path folder, Report report) throws Exception {
        Path root = folder.resolve("templates");
        for (int i = 0; i < size; i++) {
            Path group = Files.createDirectories(root.resolve("group " + i % FOLDERS));
            Files.writeString(group.resolve("t" + i + ".http"),
                    "### Template " + i + "\nGET /" + i + " HTTP/1.1\nHost: a\n\nbody of " + i + " x\n");
        }
        report.begin();
        GrowthWindow[] window = new GrowthWindow[1];
        report.once("window with library", () -> {
            window[0] = GrowthWindow.open(folder);
            window[0].library(size);
        });
        report.heap("window with library");
        report.time("one more appeared", () -> window[0].another(root));
        report.time("searched", () -> search(root, size));
        window[0].close();
    }

    /** Looks through all of them for what stands in the last one. */
    private static void search(Path root, int size) throws Exception {
        List<Hit<TemplatePlace>> hits = new ArrayList<>();
        new TemplateFolder(root).search()
                .search(Wanted.text("body of " + (size - 1) + " x", StandardCharsets.UTF_8, true, false), hits::add,
                        () -> false);
        if (hits.size() != 1) {
            throw new IllegalStateException("found " + hits.size());
        }
    }
}
