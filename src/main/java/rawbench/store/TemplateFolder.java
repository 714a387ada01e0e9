package rawbench.store;

import java.nio.file.Path;
import java.util.List;

import rawbench.draft.RequestDraft;

/** A folder of template files: listed, read, and written so that nothing is lost. */
public final class TemplateFolder {
    private final Path root;

    public TemplateFolder(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** Whether a file of this name is a template; any other is octets. */
    public static boolean isTemplate(Path file) {
        return false;
    }

    /** All templates below the folder. */
    public TemplateNode.Folder tree() throws StoreException {
        return null;
    }

    /** Every request of a file; a file that is no template is one request of just its octets. */
    public List<OpenTemplate> open(Path file) throws StoreException {
        return null;
    }

    /** One request of a file. */
    public OpenTemplate open(TemplatePlace place) throws StoreException {
        return null;
    }

    /**
     * Writes a changed draft to the place it was opened from.
     *
     * @throws ChangedElsewhereException when that request was changed or deleted on the disk since it was opened
     * @throws StoreException when it cannot be written; the file is as it was
     */
    public OpenTemplate save(OpenTemplate opened, RequestDraft draft) throws StoreException {
        return null;
    }

    /** Writes a changed draft to its place whatever became of it there ("keep mine"). */
    public OpenTemplate saveOver(OpenTemplate opened, RequestDraft draft) throws StoreException {
        return null;
    }

    /** Writes a draft to a new file, alone; an existing file is replaced only when {@code replace} says so. */
    public OpenTemplate saveAs(Path file, RequestDraft draft, boolean replace) throws StoreException {
        return null;
    }

    /** Gives a file or folder another name in the same folder; never over an existing one. */
    public Path rename(Path file, String name) throws StoreException {
        return null;
    }

    /** Gives a request of a file another name. */
    public OpenTemplate rename(TemplatePlace place, String name) throws StoreException {
        return null;
    }

    /** Moves a file or folder to the trash; returns where it lies now. */
    public Path delete(Path file) throws StoreException {
        return null;
    }

    /** Takes one request out of its file (the file itself when it is the last); it goes to the trash. */
    public Path delete(TemplatePlace place) throws StoreException {
        return null;
    }

    /** What became on the disk of a request that was opened. */
    public enum DiskState {
        SAME, CHANGED, GONE
    }

    /** Whether a request that was opened is still on the disk as it was then. */
    public DiskState onDisk(OpenTemplate opened) {
        return null;
    }

    /** Begins to watch the folder and all below it. */
    public FolderWatch watch() throws StoreException {
        return null;
    }
}
