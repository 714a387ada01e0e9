package rawbench.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.store.ChangedElsewhereException;
import rawbench.store.OpenTemplate;
import rawbench.store.Session;
import rawbench.store.SessionTab;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateFolder.DiskState;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.library.LibraryModel;
import rawbench.workbench.Workbench;

/** The open requests and the template folder beside them: what can be opened, saved, closed and brought back. */
public final class WorkspaceModel implements LibraryModel.Shell {
    private static final int CLOSED_KEPT = 20;
    /** What a new request says until something is typed. */
    private static final Octets NEW = Octets.latin1("GET / HTTP/1.1\r\nHost: \r\n\r\n");

    private final Workbench workbench;
    private final Work work;
    private final Person person;
    private final Texts texts;
    private final Runnable changed;
    private final LibraryModel library;
    private final ObservableList<TabModel> tabs = FXCollections.observableArrayList();
    private final ObjectProperty<TabModel> selected = new SimpleObjectProperty<>(this, "selected");
    private final Deque<SessionTab> closed = new ArrayDeque<>();
    private Path newFolder;

    /** @param changed called at everything that the session must not lose */
    WorkspaceModel(Workbench workbench, Work work, Person person, Texts texts, Runnable changed) {
        this.workbench = workbench;
        this.work = work;
        this.person = person;
        this.texts = texts;
        this.changed = changed;
        library = new LibraryModel(work, this);
        selected.subscribe(changed);
        selected.subscribe(_ -> current());
    }

    /** Shows the templates of a folder. */
    void show(TemplateFolder folder) {
        library.show(folder);
        newFolder = folder.root();
    }

    /** Brings back what was open. */
    void restore(Session session) {
        session.tabs().forEach(left -> add(TabModel.of(left, workbench, work)));
        if (!tabs.isEmpty()) {
            selected.set(tabs.get(Math.clamp(session.selected(), 0, tabs.size() - 1)));
        }
        checkDisk();
    }

    private TabModel add(TabModel tab) {
        tabs.add(tab);
        tab.request().draftProperty().subscribe(changed);
        tab.originProperty().subscribe(changed);
        tab.originProperty().subscribe(_ -> current());
        selected.set(tab);
        return tab;
    }

    private void current() {
        TabModel front = selected.get();
        OpenTemplate origin = front == null ? null : front.originProperty().get();
        library.currentProperty().set(origin == null ? null : origin.place());
    }

    /** A tab with a request to begin with. */
    TabModel newTab() {
        return add(new TabModel(workbench, work, new RequestDraft("", "", NEW)));
    }

    /** A tab with these octets, never saved. */
    TabModel newTab(RequestDraft draft) {
        return add(new TabModel(workbench, work, draft));
    }

    @Override
    public void create(Path folder) {
        newFolder = folder;
        newTab();
    }

    @Override
    public void open(TemplatePlace place) {
        Optional<TabModel> there = tabOf(place);
        if (there.isPresent()) {
            selected.set(there.get());
        } else {
            TemplateFolder folder = folderOf(place.file());
            work.start("open", (_, _) -> folder.open(place), this::opened, this::trouble);
        }
    }

    /** Opens every request of these files; a file that is no template is opened as its octets; a folder is shown. */
    void openFiles(List<Path> files) {
        for (Path file : files) {
            Path whole = file.toAbsolutePath().normalize();
            if (Files.isDirectory(whole)) {
                show(new TemplateFolder(whole));
            } else {
                TemplateFolder folder = folderOf(whole);
                work.start("open", (_, _) -> folder.open(whole), all -> all.forEach(this::opened), this::trouble);
            }
        }
    }

    private void opened(OpenTemplate template) {
        tabOf(template.place()).ifPresentOrElse(selected::set,
                () -> add(TabModel.of(template, workbench, work)));
    }

    private Optional<TabModel> tabOf(TemplatePlace place) {
        return tabs.stream()
                .filter(tab -> tab.originProperty().get() != null
                        && tab.originProperty().get().place().equals(place))
                .findFirst();
    }

    private TemplateFolder folderOf(Path file) {
        TemplateFolder shown = library.folderProperty().get();
        return shown != null && file.startsWith(shown.root()) ? shown : new TemplateFolder(file.getParent());
    }

    /** Asks for another folder and shows it. */
    void askFolder() {
        person.folder(library.folderProperty().get().root()).ifPresent(folder -> {
            show(new TemplateFolder(folder));
            changed.run();
        });
    }

    /** Saves to where it was opened from; asks where, for one that never was saved. */
    void save(TabModel tab) {
        save(tab, () -> {});
    }

    private void save(TabModel tab, Runnable then) {
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

    /** Closes a tab; asks first when it holds what is nowhere else. */
    void close(TabModel tab) {
        boolean worthless = tab.originProperty().get() == null && tab.request().draft().octets().equals(NEW);
        if (!tab.request().dirtyProperty().get() || worthless) {
            remove(tab);
            return;
        }
        switch (person.unsaved(tab.titleProperty().getValue())) {
            case SAVE -> save(tab, () -> remove(tab));
            case DISCARD -> remove(tab);
            case KEEP_OPEN -> {
            }
        }
    }

    private void remove(TabModel tab) {
        int at = tabs.indexOf(tab);
        if (at < 0) {
            return;
        }
        tab.sending().cancel();
        closed.push(tab.left());
        while (closed.size() > CLOSED_KEPT) {
            closed.removeLast();
        }
        boolean front = tab.equals(selected.get());
        tabs.remove(at);
        if (front) {
            selected.set(tabs.isEmpty() ? null : tabs.get(Math.min(at, tabs.size() - 1)));
        }
        changed.run();
    }

    /** Brings back the tab that was closed last, with what was in it. */
    void reopen() {
        if (!closed.isEmpty()) {
            add(TabModel.of(closed.pop(), workbench, work));
        }
    }

    /** Goes to the tab so many places on, around the ends. */
    void step(int places) {
        if (!tabs.isEmpty()) {
            selected.set(tabs.get(Math.floorMod(tabs.indexOf(selected.get()) + places, tabs.size())));
        }
    }

    /** Goes to the tab at this place, counted from 0. */
    void go(int place) {
        if (place < tabs.size()) {
            selected.set(tabs.get(place));
        }
    }

    /** Looks whether the open requests are still on the disk as they were. */
    void checkDisk() {
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
            reload(tab);
            person.tell(texts.text("reloaded", tab.titleProperty().getValue()));
        }
    }

    @Override
    public void renamed(TemplatePlace before, OpenTemplate after) {
        tabOf(before).ifPresent(tab -> {
            boolean dirty = tab.request().dirtyProperty().get();
            tab.request().nameProperty().set(after.draft().name());
            tab.originProperty().set(after);
            if (!dirty) {
                tab.kept(after);
            }
        });
    }

    @Override
    public void moved(Path before, Path after) {
        for (TabModel tab : tabs) {
            OpenTemplate origin = tab.originProperty().get();
            if (origin != null && origin.place().file().startsWith(before)) {
                Path file = origin.place().file();
                Path now = file.equals(before) ? after : after.resolve(before.relativize(file));
                tab.originProperty()
                        .set(new OpenTemplate(new TemplatePlace(now, origin.place().block()),
                                origin.draft(), origin.written()));
            }
        }
    }

    @Override
    public void deleted(String name, Path trash) {
        person.tell(texts.text("deleted", name, trash.toString()));
        checkDisk();
    }

    @Override
    public void trouble(String sentence) {
        person.trouble(sentence);
    }

    private void trouble(Exception trouble) {
        person.trouble(String.valueOf(trouble.getMessage()));
    }

    /** The first request of the library, for a window that was never used. */
    void openFirst() {
        TemplateNode.Folder tree = library.shownProperty().get();
        if (tree != null) {
            first(tree).ifPresent(library::open);
        }
    }

    private static Optional<TemplateNode> first(TemplateNode.Folder folder) {
        return folder.children().stream().flatMap(child -> switch (child) {
            case TemplateNode.Folder group -> first(group).stream();
            case TemplateNode.File _,TemplateNode.Request _ -> java.util.stream.Stream.of(child);
        }).findFirst();
    }

    List<SessionTab> left() {
        return tabs.stream().map(TabModel::left).toList();
    }

    public LibraryModel library() {
        return library;
    }

    public ObservableList<TabModel> tabs() {
        return tabs;
    }

    public ObjectProperty<TabModel> selectedProperty() {
        return selected;
    }
}
