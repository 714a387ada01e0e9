package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;

import rawbench.draft.RequestDraft;
import rawbench.store.ChangedElsewhereException;
import rawbench.store.OpenTemplate;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateFolder.DiskState;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.library.LibraryModel;

/** The open requests where they lie on the disk: saved, taken over again, and watched for what others do to them. */
final class KeptTabs {
    private final Work work;
    private final Person person;
    private final Texts texts;
    private final LibraryModel library;
    private final List<TabModel> tabs;
    private Path newFolder;

    /** @param tabs all that are open, as they come and go */
    KeptTabs(Work work, Person person, Texts texts, LibraryModel library, List<TabModel> tabs) {
        this.work = work;
        this.person = person;
        this.texts = texts;
        this.library = library;
        this.tabs = tabs;
    }

    /** Where the next request that was never saved is to go, unless the person says otherwise. */
    void saveNewIn(Path folder) {
        newFolder = folder;
    }

    /** Saves to where it was opened from; asks where, for one that never was saved. */
    void save(TabModel tab) {
        save(tab, () -> {});
    }

    /** Saves, and goes on only when that was done. */
    void save(TabModel tab, Runnable then) {
        OpenTemplate origin = tab.originProperty().get();
        if (origin == null || tab.diskProperty().get() == DiskState.GONE) {
            saveAs(tab, then);
            return;
        }
        RequestDraft draft = tab.request().draft();
        TemplateFolder folder = folderOf(origin.place().file());
        work.start("save", (_, _) -> folder.save(origin, draft), kept -> saved(tab, kept, then), trouble -> {
            if (trouble instanceof ChangedElsewhereException) {
                tab.diskProperty().set(DiskState.CHANGED);
            }
            trouble(trouble);
        });
    }

    /** Saves over what somebody else wrote. */
    void keepMine(TabModel tab) {
        OpenTemplate origin = tab.originProperty().get();
        RequestDraft draft = tab.request().draft();
        TemplateFolder folder = folderOf(origin.place().file());
        work.start("save", (_, _) -> folder.saveOver(origin, draft), kept -> saved(tab, kept, () -> {}), this::trouble);
    }

    /** Takes over what somebody else wrote. */
    void reload(TabModel tab) {
        TemplatePlace place = tab.originProperty().get().place();
        TemplateFolder folder = folderOf(place.file());
        work.start("reload", (_, _) -> folder.open(place), tab::reload, this::trouble);
    }

    void saveAs(TabModel tab) {
        saveAs(tab, () -> {});
    }

    private void saveAs(TabModel tab, Runnable then) {
        String title = tab.titleProperty().getValue();
        String plain = title.replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip();
        String suggested = (plain.isEmpty() ? texts.text("untitled") : plain) + ".http";
        person.saveAs(newFolder, suggested).ifPresent(file -> {
            String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            RequestDraft draft = tab.request().draft();
            RequestDraft named = draft.name().isEmpty() ? draft.named(stem) : draft;
            work.start("save", (_, _) -> folderOf(file).saveAs(file, named, true), kept -> {
                tab.request().nameProperty().set(kept.draft().name());
                saved(tab, kept, then);
            }, this::trouble);
        });
    }

    private void saved(TabModel tab, OpenTemplate kept, Runnable then) {
        tab.kept(kept);
        person.tell(texts.text("saved", kept.place().file().getFileName().toString()));
        library.refresh();
        then.run();
    }

    /** Looks whether the open requests are still on the disk as they were. */
    void check() {
        for (TabModel tab : tabs) {
            OpenTemplate origin = tab.originProperty().get();
            if (origin != null) {
                TemplateFolder folder = folderOf(origin.place().file());
                work.start("disk", (_, _) -> folder.onDisk(origin), state -> found(tab, origin, state),
                        this::trouble);
            }
        }
    }

    private void found(TabModel tab, OpenTemplate asked, DiskState state) {
        if (!asked.equals(tab.originProperty().get())) {
            return;
        }
        tab.diskProperty().set(state);
        if (state == DiskState.CHANGED && !tab.request().dirtyProperty().get()) {
            follow(tab);
        }
    }

    /** Takes over what somebody else wrote, unless the person begins to type before it is read. */
    private void follow(TabModel tab) {
        TemplatePlace place = tab.originProperty().get().place();
        TemplateFolder folder = folderOf(place.file());
        work.start("reload", (_, _) -> folder.open(place), opened -> {
            if (!tab.request().dirtyProperty().get()) {
                tab.reload(opened);
                person.tell(texts.text("reloaded", tab.titleProperty().getValue()));
            }
        }, this::trouble);
    }

    /** The folder that is shown, for what lies in it; else the file's own. */
    TemplateFolder folderOf(Path file) {
        TemplateFolder shown = library.folderProperty().get();
        return shown != null && file.startsWith(shown.root()) ? shown : new TemplateFolder(file.getParent());
    }

    private void trouble(Exception trouble) {
        person.trouble(String.valueOf(trouble.getMessage()));
    }
}
