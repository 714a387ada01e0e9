package rawbench.store;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import rawbench.draft.RequestDraft;

/** Requests that come from elsewhere as new templates in a folder, each in a file of its own; nothing there is replaced. */
public final class NewTemplates {
    /** A request and the folders that it belongs into, outermost first. */
    public record Placed(List<String> folder, RequestDraft draft) {}

    private NewTemplates() {
    }

    /**
     * Writes them.
     *
     * @return the files, in order
     * @throws StoreException when one cannot be written; those before it are there then
     */
    public static List<Path> save(TemplateFolder into, List<Placed> requests) throws StoreException {
        List<Path> files = new ArrayList<>();
        for (Placed request : requests) {
            Path folder = into.root();
            for (String name : request.folder()) {
                folder = folder.resolve(name(name, "folder"));
            }
            Path file = free(folder, name(request.draft().name(), "request"));
            into.saveAs(file, request.draft(), false);
            files.add(file);
        }
        return files;
    }

    private static Path free(Path folder, String name) {
        Path file = folder.resolve(name + ".http");
        for (int number = 2; Files.exists(file, LinkOption.NOFOLLOW_LINKS); number++) {
            file = folder.resolve(name + " " + number + ".http");
        }
        return file;
    }

    /** A name for a file that every system takes, like this one. */
    private static String name(String wanted, String otherwise) {
        String safe = FileNames.safe(wanted).replaceAll("^[. ]+|[. ]+$", "");
        try {
            FileNames.check(safe);
            return safe;
        } catch (StoreException unfit) {
            return safe.isEmpty() ? otherwise : otherwise + " " + safe;
        }
    }
}
