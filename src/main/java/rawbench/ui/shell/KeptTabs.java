package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.Change;
import rawbench.store.ChangedElsewhereException;
import rawbench.store.OpenTemplate;
import rawbench.store.Relocation;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateFolder.DiskState;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.library.LibraryModel;

/** The open requests where they lie on the disk: saved, taken over again, and watched for what others do to them. */
final class KeptTabs {
    /** What a request differs from that is on no disk. */
    private static final RequestDraft NOTHING = new RequestDraft("", "", Octets.empty());

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
        OpenTemplate origin = tab.originProperty().get();
        TemplateFolder folder = folderOf(origin.place().file());
        work.start("reload", (_, _) -> folder.reopened(origin), tab::reload, this::trouble);
    }

    void saveAs(TabModel tab) {
        saveAs(tab, () -> {});
    }

    private void saveAs(TabModel tab, Runnable then) {
        String title = tab.titleProperty().getValue();
        String plain = title.replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip();
        String suggested = (plain.isEmpty() ? texts.text("untitled") : plain) + ".http";
        person.saveAs(newFolder != null ? newFolder : library.firstRoot().orElse(null), suggested).ifPresent(file -> {
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
        check(Set.of());
    }

    /**
     * The same, where files are new in the library: a request that is gone from its file and stands in one of them was
     * renamed or moved by somebody else, and is followed.
     */
    void check(Set<Path> appeared) {
        for (TabModel tab : tabs) {
            OpenTemplate origin = tab.originProperty().get();
            if (origin != null) {
                TemplateFolder folder = folderOf(origin.place().file());
                work.start("disk", (_, _) -> {
                    DiskState state = folder.onDisk(origin);
                    Optional<TemplatePlace> elsewhere = state == DiskState.GONE ? folder.found(origin, appeared)
                            : Optional.empty();
                    return new Found(state, elsewhere);
                }, found -> found(tab, origin, found), this::trouble);
            }
        }
    }

    private record Found(DiskState state, Optional<TemplatePlace> elsewhere) {}

    private void found(TabModel tab, OpenTemplate asked, Found found) {
        if (!asked.equals(tab.originProperty().get())) {
            return;
        }
        if (found.elsewhere().isPresent()) {
            tab.originProperty().set(new OpenTemplate(found.elsewhere().get(), asked.draft(), asked.written()));
            tab.diskProperty().set(DiskState.SAME);
            person.tell(texts.text("disk.followed", tab.titleProperty().getValue(),
                    found.elsewhere().get().file().toString()));
            return;
        }
        tab.diskProperty().set(found.state());
        if (found.state() == DiskState.CHANGED && !tab.request().dirtyProperty().get()) {
            follow(tab);
        }
    }

    /** Takes over what somebody else wrote, unless the person begins to type before it is read. */
    private void follow(TabModel tab) {
        OpenTemplate origin = tab.originProperty().get();
        TemplateFolder folder = folderOf(origin.place().file());
        work.start("reload", (_, _) -> folder.reopened(origin), opened -> {
            if (!tab.request().dirtyProperty().get() && origin.equals(tab.originProperty().get())) {
                tab.reload(opened);
                person.tell(texts.text("reloaded", tab.titleProperty().getValue()));
            }
        }, this::trouble);
    }

    /** Hands over what is on the disk in the place of an edited request, to be compared with that. */
    void onDisk(TabModel tab, Consumer<RequestDraft> then) {
        OpenTemplate origin = tab.originProperty().get();
        TemplateFolder folder = folderOf(origin.place().file());
        work.start("compare", (_, _) -> folder.reopened(origin), opened -> then.accept(opened.draft()), this::trouble);
    }

    /** Keeps what is gone from the disk as a request that was never saved. */
    void detach(TabModel tab) {
        tab.originProperty().set(null);
        tab.diskProperty().set(DiskState.SAME);
        tab.request().saved(NOTHING);
    }

    /** Has the open requests point where they lie now. */
    void relocate(Change change) {
        for (TabModel tab : tabs) {
            OpenTemplate origin = tab.originProperty().get();
            if (origin != null) {
                OpenTemplate now = relocated(origin, change.relocations());
                if (!now.equals(origin)) {
                    boolean edited = tab.request().dirtyProperty().get();
                    tab.originProperty().set(now);
                    reread(tab, now, edited);
                }
            }
        }
    }

    /** Requests change places with each other at once, so each goes by one of them; then what its file did. */
    private static OpenTemplate relocated(OpenTemplate origin, List<Relocation> relocations) {
        TemplatePlace place = origin.place();
        String written = origin.written();
        boolean gone = false;
        for (Relocation one : relocations) {
            boolean ofRequest = one instanceof Relocation.OfRequest;
            Optional<TemplatePlace> now = ofRequest && gone ? Optional.empty() : one.of(place);
            if (now.isPresent()) {
                gone |= ofRequest;
                place = now.get();
                written = one.written().orElse(written);
            }
        }
        return new OpenTemplate(place, origin.draft(), written);
    }

    /** What lies in another file may have other values there; a name that was changed shows at once. */
    private void reread(TabModel tab, OpenTemplate now, boolean edited) {
        TemplateFolder folder = folderOf(now.place().file());
        work.start("relocated", (_, _) -> folder.open(now.place()), opened -> {
            if (!now.equals(tab.originProperty().get())) {
                return;
            }
            if (!opened.draft().name().equals(now.draft().name())) {
                tab.request().nameProperty().set(opened.draft().name());
            }
            tab.originProperty().set(opened);
            if (!edited) {
                tab.request().settingsProperty().set(opened.draft().settings());
                tab.kept(opened);
            }
        }, this::trouble);
    }

    /** Has the library mark what has edits that are not saved. */
    void markUnsaved() {
        Set<TemplatePlace> places = tabs.stream()
                .filter(tab -> tab.request().dirtyProperty().get() && tab.originProperty().get() != null)
                .map(tab -> tab.originProperty().get().place())
                .collect(Collectors.toSet());
        library.unsaved().retainAll(places);
        library.unsaved().addAll(places);
    }

    /** The folder of the library in which a file lies; else the file's own. */
    TemplateFolder folderOf(Path file) {
        return library.folderOf(file).orElseGet(() -> new TemplateFolder(file.toAbsolutePath().getParent()));
    }

    private void trouble(Exception trouble) {
        person.trouble(String.valueOf(trouble.getMessage()));
    }
}
