package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import rawbench.draft.ListenerDraft;
import rawbench.draft.RequestDraft;
import rawbench.fields.Uri;
import rawbench.history.Kept;
import rawbench.octets.Octets;
import rawbench.store.Change;
import rawbench.store.Library;
import rawbench.store.OpenTemplate;
import rawbench.store.Session;
import rawbench.store.SessionEntry;
import rawbench.store.SessionListener;
import rawbench.store.SessionTab;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.Work;
import rawbench.ui.library.LibraryModel;
import rawbench.workbench.Following;
import rawbench.workbench.Reopened;
import rawbench.workbench.Workbench;

/** The open requests and the template folder beside them: what can be opened, closed and brought back. */
public final class WorkspaceModel implements LibraryModel.Shell {
    /** What a new request says until something is typed. */
    private static final Octets NEW = Octets.latin1("GET / HTTP/1.1\r\nHost: \r\n\r\n");

    private final Work work;
    private final Person person;
    private final Texts texts;
    private final Runnable changed;
    private final LibraryModel library;
    private final TabStripModel strip = new TabStripModel();
    private final KeptTabs kept;
    private final DeskFiles files;
    private final TabMaker make;
    private final EnvironmentKeeper environments;
    private BiConsumer<TabModel, Kept> keeper = (_, _) -> {};
    private Consumer<ListenerTab> onListener = _ -> {};
    private BiConsumer<List<Path>, Optional<Path>> bringer = (files, _) -> openFiles(files);

    /**
     * @param chosen which environment is chosen, by the path of a folder of templates
     * @param changed called at everything that the session must not lose
     */
    WorkspaceModel(Workbench workbench, Work work, Person person, Texts texts,
            ObjectProperty<Map<String, String>> chosen, Runnable changed) {
        this.work = work;
        this.person = person;
        this.texts = texts;
        this.changed = changed;
        make = new TabMaker(workbench, work, new Unlocking(workbench, work, person, texts), changed,
                tab -> onListener.accept(tab));
        library = new LibraryModel(work, this);
        kept = new KeptTabs(work, person, texts, library, strip.requests());
        files = new DeskFiles(this, work, kept, person::trouble);
        environments = new EnvironmentKeeper(work, strip::requests, this::roots,
                file -> library.folderOf(file).map(TemplateFolder::root), chosen, person::trouble);
        strip.frontProperty().subscribe(changed);
        strip.requestProperty().subscribe(_ -> current());
        strip.requests().addListener((ListChangeListener<TabModel>) _ -> kept.markUnsaved());
    }

    /** Puts a folder into the library; a new request goes there, should no other folder be chosen. */
    void show(TemplateFolder folder) {
        library.add(folder);
        kept.saveNewIn(folder.root());
    }

    /** Puts a folder that a person named into the library; an empty one becomes one that git treats well. */
    void adopt(Path folder) {
        work.start("library-add", (_, _) -> Library.adopt(folder.toAbsolutePath().normalize()), now -> {
            show(now);
            changed.run();
        }, this::trouble);
    }

    /** Brings back what was open. */
    void restore(Session session) {
        addAll(session.tabs().stream().map(make::again).toList());
        if (!strip.tabs().isEmpty()) {
            strip.select(strip.tabs().get(Math.clamp(session.selected(), 0, strip.tabs().size() - 1)));
        }
        session.closed().forEach(left -> strip.closedBefore(left, () -> make.again(left)));
        kept.check();
    }

    /** A tab with a listener that is not open yet. */
    ListenerTab newListener(ListenerDraft draft) {
        ListenerTab tab = make.listener(draft);
        strip.add(tab);
        return tab;
    }

    private <T extends DeskTab> T add(T tab) {
        begin(tab);
        strip.add(tab);
        follow(tab);
        return tab;
    }

    private void addAll(List<? extends DeskTab> tabs) {
        tabs.forEach(this::begin);
        strip.addAll(tabs);
        tabs.forEach(this::follow);
    }

    /** Before it stands in the strip. */
    private void begin(DeskTab tab) {
        if (tab instanceof TabModel request) {
            watch(request);
        }
    }

    /** Once it stands there. */
    private void follow(DeskTab tab) {
        if (tab instanceof TabModel request) {
            environments.watch(request);
        }
    }

    /** Has the session know what is edited. */
    private void watch(TabModel tab) {
        tab.keptBy(kept -> keeper.accept(tab, kept));
        tab.request().draftProperty().subscribe(changed);
        tab.originProperty().subscribe(changed);
        tab.optionsProperty().subscribe(changed);
        tab.sight().onChange(changed);
        tab.originProperty().subscribe(_ -> current());
        tab.originProperty().subscribe(kept::markUnsaved);
        tab.request().dirtyProperty().subscribe(kept::markUnsaved);
    }

    private void current() {
        TabModel front = strip.requestProperty().get();
        OpenTemplate origin = front == null ? null : front.originProperty().get();
        library.currentProperty().set(origin == null ? null : origin.place());
    }

    /** A tab with a request to begin with. */
    TabModel newTab() {
        return add(make.request(new RequestDraft("", "", NEW)));
    }

    /** A tab with these octets, never saved. */
    TabModel newTab(RequestDraft draft) {
        return add(make.request(draft));
    }

    /** A tab with a request for a link in the answer of another tab; nothing is sent. */
    void follow(TabModel from, Uri link) {
        from.response().exchange().ifPresent(exchange -> {
            TabModel tab = newTab(Following.draft(exchange, from.request().draft().settings(), link));
            if (tab.request().draft().target().equals(exchange.target().spelled())) {
                tab.optionsProperty().set(from.optionsProperty().get());
            }
        });
    }

    @Override
    public void create(Path folder) {
        kept.saveNewIn(folder);
        newTab();
    }

    @Override
    public void open(TemplatePlace place) {
        files.open(place);
    }

    void openFiles(List<Path> paths) {
        files.openAll(paths);
    }

    /** What is opened from the disk. */
    DeskFiles files() {
        return files;
    }

    /** Brings a request of the disk to the front, in the tab where it is open, else in a new one. */
    void show(OpenTemplate template) {
        show(List.of(template), template);
    }

    /** Gives each of these a tab, and brings one of them to the front; what is shown for the others is made once they are. */
    void show(List<OpenTemplate> all, OpenTemplate front) {
        List<TabModel> made = all.stream()
                .filter(template -> tabOf(template.place()).isEmpty())
                .map(make::request)
                .toList();
        addAll(made);
        tabOf(front.place()).ifPresent(strip::select);
    }

    /** The tab of a request that lies there. */
    Optional<TabModel> tabOf(TemplatePlace place) {
        return tabs().stream()
                .filter(tab -> tab.originProperty().get() != null
                        && tab.originProperty().get().place().equals(place))
                .findFirst();
    }

    /** Shows an exchange that was kept, in a tab of its own; no network is touched. */
    TabModel show(Reopened opened) {
        return add(make.request(opened));
    }

    /** Who is given each tab of a listener from now on. */
    void listenersTo(Consumer<ListenerTab> other) {
        onListener = other;
    }

    /** Who takes files in that were let go over a folder of the library and are no templates. */
    void broughtBy(BiConsumer<List<Path>, Optional<Path>> other) {
        bringer = other;
    }

    /** Who keeps what is sent in any tab from now on, and what came. */
    void keptBy(BiConsumer<TabModel, Kept> other) {
        keeper = other;
    }

    /** An answer lies in the history now, and the session may name it. */
    void keptAs(TabModel tab, long id) {
        tab.places().newest(id);
        changed.run();
    }

    /** Asks for a file and opens it: templates, an evidence file, or octets. */
    void askFile() {
        person.file().ifPresent(file -> openFiles(List.of(file)));
    }

    /** Asks for one more folder and puts it into the library. */
    void askFolder() {
        person.folder(roots().isEmpty() ? null : roots().getLast()).ifPresent(this::adopt);
    }

    /** Closes a tab; asks first when it holds what is nowhere else. */
    void close(DeskTab tab) {
        switch (tab) {
            case TabModel request -> close(request);
            case CompareTab comparison -> strip.remove(comparison, Optional.empty(), comparison.left());
            case ListenerTab listener -> {
                SessionListener left = listener.left();
                strip.remove(listener, Optional.of(left), () -> make.again(left));
                changed.run();
            }
        }
    }

    private void close(TabModel tab) {
        boolean worthless = tab.originProperty().get() == null && tab.request().draft().octets().equals(NEW);
        if (!tab.request().dirtyProperty().get() || worthless) {
            remove(tab);
            return;
        }
        switch (person.unsaved(tab.titleProperty().getValue())) {
            case SAVE -> kept.save(tab, () -> remove(tab));
            case DISCARD -> remove(tab);
            case KEEP_OPEN -> {
            }
        }
    }

    private void remove(TabModel tab) {
        SessionTab left = tab.left();
        strip.remove(tab, Optional.of(left), () -> make.again(left));
        changed.run();
    }

    /** Brings back the tab that was closed last, with what was in it. */
    void reopen() {
        strip.reopened().ifPresent(tab -> {
            add(tab);
            changed.run();
        });
    }

    @Override
    public void done(LibraryModel.Done what, String name, Change change, Runnable undo) {
        kept.relocate(change);
        String where = String.valueOf(change.place().file());
        switch (what) {
            case UNDONE -> person.tell(texts.text("done.UNDONE", name));
            case RENAMED, MOVED, COPIED, MADE, DELETED ->
                person.tell(texts.text("done." + what, name, where),
                        List.of(new NoticesModel.Action(texts.text("undo"), undo)));
        }
    }

    @Override
    public Optional<String> otherName(String sentence, String suggested) {
        return person.otherName(sentence, suggested);
    }

    @Override
    public void listed(Set<Path> appeared) {
        kept.check(appeared);
    }

    @Override
    public void bring(List<Path> files, Optional<Path> folder) {
        bringer.accept(files, folder);
    }

    @Override
    public void exportPostman(TemplateNode entry) {
        new PostmanExport(person, work, texts).of(entry, kept.folderOf(entry.path()));
    }

    @Override
    public void trouble(String sentence) {
        person.trouble(sentence);
    }

    private void trouble(Exception trouble) {
        person.trouble(String.valueOf(trouble.getMessage()));
    }

    /** What the session keeps: requests and listeners. A comparison is of answers, and those are not kept. */
    List<SessionEntry> left() {
        return strip.tabs().stream().flatMap(tab -> TabMaker.left(tab).stream()).toList();
    }

    /** Which of what the session keeps is in front: that itself, or where the comparison in front came from. */
    int leftInFront() {
        DeskTab front = strip.frontProperty().get() instanceof ListenerTab listener ? listener : strip.origin();
        return strip.tabs().stream().filter(tab -> TabMaker.left(tab).isPresent()).toList().indexOf(front);
    }

    List<Path> roots() {
        return library.rootsProperty().stream().map(TemplateFolder::root).toList();
    }

    /** What environments there are for the open requests. */
    EnvironmentKeeper environments() {
        return environments;
    }

    /** The open requests where they lie on the disk. */
    KeptTabs kept() {
        return kept;
    }

    public LibraryModel library() {
        return library;
    }

    /** Everything that is open, comparisons too, and what of it is in front. */
    TabStripModel strip() {
        return strip;
    }

    /** The open requests. */
    public ObservableList<TabModel> tabs() {
        return strip.requests();
    }

    /** The request in front; null where something else is, or nothing. */
    public ReadOnlyObjectProperty<TabModel> selectedProperty() {
        return strip.requestProperty();
    }
}
