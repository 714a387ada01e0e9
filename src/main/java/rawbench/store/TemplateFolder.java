package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import rawbench.draft.RequestDraft;
import rawbench.draft.SideFiles;

/**
 * A folder of template files: listed, read, and written so that nothing is lost. Its calls block, and take files from
 * anywhere; the folder is where the list begins and where the trash is, should the desktop have none.
 */
public final class TemplateFolder {
    private final Path root;
    private final Trash trash;
    private final boolean outsideAllowed;

    public TemplateFolder(Path root) {
        this(root, Trash.ofSystem(root), false);
    }

    TemplateFolder(Path root, Trash trash, boolean outsideAllowed) {
        this.root = root;
        this.trash = trash;
        this.outsideAllowed = outsideAllowed;
    }

    /** The same folder, with a person's consent to read bodies from files outside a template's own folder. */
    public TemplateFolder allowingOutside() {
        return new TemplateFolder(root, trash, true);
    }

    public Path root() {
        return root;
    }

    /** Whether a file of this name is a template; any other is octets. */
    public static boolean isTemplate(Path file) {
        return FileNames.template(file);
    }

    /** All templates below the folder. */
    public TemplateNode.Folder tree() throws StoreException {
        try {
            return TemplateTree.of(root);
        } catch (IOException unreadable) {
            throw StoreException.doing(StoreWords.NOT_LISTED, root, unreadable);
        }
    }

    /** The names of all templates below the folder, without reading one. */
    public Listing listing() throws StoreException {
        try {
            return TemplateTree.list(root);
        } catch (IOException unreadable) {
            throw StoreException.doing(StoreWords.NOT_LISTED, root, unreadable);
        }
    }

    /** The requests of one template file by name; {@code trouble} says why they cannot be read. */
    public TemplateNode.File list(Path file) {
        return TemplateTree.file(file);
    }

    /**
     * The requests of a file by their names, in order; empty names where they have none. What they say is not looked at:
     * one that cannot be read hides no other.
     */
    public Map<TemplatePlace, String> names(Path file) throws StoreException {
        return Pages.read(file, outsideAllowed).names();
    }

    /** Every request of a file; a file that is no template is one request of just its octets. */
    public List<OpenTemplate> open(Path file) throws StoreException {
        Pages pages = Pages.read(file, outsideAllowed);
        List<OpenTemplate> all = new ArrayList<>();
        for (int block : pages.blocks()) {
            all.add(pages.open(block));
        }
        return all;
    }

    /** The files beside a file, which need be no template, as far as this folder may read them. */
    public SideFiles beside(Path file) {
        return new BesideFolder(file, outsideAllowed);
    }

    /** One request of a file. */
    public OpenTemplate open(TemplatePlace place) throws StoreException {
        Pages pages = Pages.read(place.file(), outsideAllowed);
        if (!pages.blocks().contains(place.block())) {
            throw new StoreException(
                    StoreWords.NO_REQUEST_NUMBER.of(place.file(), place.block() + 1, pages.blocks().size()));
        }
        return pages.open(place.block());
    }

    /**
     * Writes a changed draft to the place it was opened from.
     *
     * @throws ChangedElsewhereException when that request was changed or deleted on the disk since it was opened
     * @throws StoreException when it cannot be written; the file is as it was
     */
    public OpenTemplate save(OpenTemplate opened, RequestDraft draft) throws StoreException {
        Path file = opened.place().file();
        if (!Files.exists(file)) {
            throw new ChangedElsewhereException(
                    StoreWords.NO_LONGER_THERE.of(file.getFileName(), file.toAbsolutePath().getParent()));
        }
        Pages pages = Pages.read(file, outsideAllowed);
        int block = pages.find(opened);
        if (block == Pages.NOWHERE) {
            throw new ChangedElsewhereException(StoreWords.CHANGED_ON_DISK.of(file.getFileName()));
        }
        return pages.save(block, draft, trash);
    }

    /**
     * What a request that was opened is on the disk now: the one that is as it was, else the one of its name, else the only
     * one of its file.
     */
    public OpenTemplate reopened(OpenTemplate opened) throws StoreException {
        Pages pages = Pages.read(opened.place().file(), outsideAllowed);
        int block = pages.find(opened);
        return pages.open(block == Pages.NOWHERE ? pages.successor(opened) : block);
    }

    /** Writes a changed draft to its place whatever became of it there ("keep mine"). */
    public OpenTemplate saveOver(OpenTemplate opened, RequestDraft draft) throws StoreException {
        Path file = opened.place().file();
        if (!Files.exists(file)) {
            return saveAs(file, draft, false);
        }
        Pages pages = Pages.read(file, outsideAllowed);
        int block = pages.find(opened);
        return pages.save(block == Pages.NOWHERE ? pages.likely(opened) : block, draft, trash);
    }

    /** Writes a draft to a new file, alone; an existing file is replaced only when {@code replace} says so. */
    public OpenTemplate saveAs(Path file, RequestDraft draft, boolean replace) throws StoreException {
        if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StoreException(StoreWords.TO_BE_REPLACED.of(file));
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException failed) {
            throw StoreException.writing(file, failed);
        }
        return Pages.fresh(file, outsideAllowed).save(Pages.NOWHERE, draft, trash);
    }

    /** What a person does with the entries of this folder. */
    public TemplateMoves moves() {
        return new TemplateMoves(this, trash);
    }

    /** Gives a file or folder another name in the same folder; never over an existing one. */
    public Path rename(Path file, String name) throws StoreException {
        return moves().rename(new TemplateNode.Folder("", file, List.of()), name).place().file();
    }

    /** Gives a request of a file another name. */
    public OpenTemplate rename(TemplatePlace place, String name) throws StoreException {
        OpenTemplate opened = open(place);
        if (place.block() != TemplatePlace.OCTETS) {
            return save(opened, opened.draft().named(name));
        }
        return open(new TemplatePlace(rename(place.file(), name), TemplatePlace.OCTETS));
    }

    /** Moves a file or folder to the trash; returns where it lies now. */
    public Path delete(Path file) throws StoreException {
        return new FileMoves(trash).delete(file).place().file();
    }

    /** Takes one request out of its file (the file itself when it is the last); it goes to the trash. */
    public Path delete(TemplatePlace place) throws StoreException {
        return moves().delete(new TemplateNode.Request("", place.file(), place.block(), "")).place().file();
    }

    /** What became on the disk of a request that was opened. */
    public enum DiskState {
        SAME,
        CHANGED,
        GONE
    }

    /** Whether a request that was opened is still on the disk as it was then. */
    public DiskState onDisk(OpenTemplate opened) {
        Path file = opened.place().file();
        if (!Files.exists(file)) {
            return DiskState.GONE;
        }
        try {
            Pages pages = Pages.read(file, outsideAllowed);
            return pages.find(opened) != Pages.NOWHERE ? DiskState.SAME
                    : pages.successor(opened) != Pages.NOWHERE ? DiskState.CHANGED : DiskState.GONE;
        } catch (StoreException unreadable) {
            return DiskState.CHANGED;
        }
    }

    /**
     * Where a request is now that is no longer where it was opened: the one of these files that holds the same text; empty
     * where none does, or several do that are not called like it.
     */
    public Optional<TemplatePlace> found(OpenTemplate opened, Collection<Path> files) {
        List<TemplatePlace> all = new ArrayList<>();
        for (Path file : files) {
            try {
                int block = FileNames.template(file) == FileNames.template(opened.place().file())
                        && Files.isRegularFile(file) ? Pages.read(file, outsideAllowed).find(opened) : Pages.NOWHERE;
                if (block != Pages.NOWHERE) {
                    all.add(new TemplatePlace(file, block));
                }
            } catch (StoreException unreadable) {
                // then it is not the one
            }
        }
        Path name = opened.place().file().getFileName();
        List<TemplatePlace> alike = all.stream().filter(place -> place.file().getFileName().equals(name)).toList();
        return all.size() == 1 ? Optional.of(all.getFirst())
                : alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** What looks through all requests below the folder. */
    public Searchable<TemplatePlace> search() {
        return new TemplateSearch(this);
    }

    /** Begins to watch the folder and all below it. */
    public FolderWatch watch() throws StoreException {
        try {
            return new FolderWatch(root);
        } catch (IOException failed) {
            throw StoreException.doing(StoreWords.NOT_WATCHED, root, failed);
        }
    }
}
