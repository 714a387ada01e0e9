package rawbench.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import rawbench.store.Change;
import rawbench.store.Listing;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Work;

/** The templates of the folders that a person keeps in the library, as far as the filter lets them through. */
public final class LibraryModel {
    /** What was done with an entry, for the sentence that says so. */
    public enum Done {
        RENAMED,
        MOVED,
        COPIED,
        MADE,
        DELETED,
        UNDONE
    }

    /** What the shell does for this pane. */
    public interface Shell {
        void open(TemplatePlace place);

        /** A new request, to be saved in this folder. */
        void create(Path folder);

        /**
         * Something was done: what is open points to where it lies now, and the person hears of it.
         *
         * @param name what it is called
         * @param undo takes it back
         */
        void done(Done what, String name, Change change, Runnable undo);

        /** Asks for another name where one is taken; empty where nothing is to be done. */
        Optional<String> otherName(String sentence, String suggested);

        /** A folder was listed anew; these files are new in it. */
        void listed(Set<Path> appeared);

        /** Files from outside that are no templates were let go over a folder of the library; none where it has none. */
        void bring(List<Path> files, Optional<Path> folder);

        /** Writes an entry, with all that lies in it, as a collection of Postman. */
        void exportPostman(TemplateNode entry);

        /** Something was not done, and why. */
        void trouble(String sentence);
    }

    private final Work work;
    private final Shell shell;
    private final ReadOnlyListWrapper<TemplateFolder> roots = new ReadOnlyListWrapper<>(this, "roots",
            FXCollections.observableArrayList());
    private final Map<Path, Listing> listings = new HashMap<>();
    private final Map<Path, String> troubles = new HashMap<>();
    private final Set<Path> listing = new HashSet<>();
    private final Set<Path> again = new HashSet<>();
    private final KnownFiles known;
    private final LibraryActs acts;
    private final ReadOnlyObjectWrapper<List<Shelf>> shown = new ReadOnlyObjectWrapper<>(this, "shown", List.of());
    private final ObjectProperty<TemplatePlace> current = new SimpleObjectProperty<>(this, "current");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObservableSet<TemplatePlace> unsaved = FXCollections.observableSet();

    public LibraryModel(Work work, Shell shell) {
        this.work = work;
        this.shell = shell;
        known = new KnownFiles(work, this::rebuild, this::trouble);
        acts = new LibraryActs(work, shell, this);
        filter.subscribe(this::rebuild);
    }

    /** Puts a folder at the end of the list; one that is there already is read anew. */
    public void add(TemplateFolder folder) {
        if (root(folder.root()).isEmpty()) {
            roots.add(folder);
            rebuild();
        }
        refresh(folder);
    }

    /** Has an entry exported with all that lies in it. */
    void exportPostman(TemplateNode entry) {
        shell.exportPostman(entry);
    }

    /** Takes a folder off the list; its files stay where they are. */
    public void remove(Path root) {
        root(root).ifPresent(folder -> {
            known.stop(folder);
            roots.remove(folder);
            listings.remove(root);
            troubles.remove(root);
            rebuild();
        });
    }

    /** Gives a folder another place in the list. */
    public void move(Path root, int to) {
        root(root).ifPresent(folder -> {
            List<TemplateFolder> order = new ArrayList<>(roots);
            order.remove(folder);
            order.add(Math.clamp(to, 0, order.size()), folder);
            roots.setAll(order);
            rebuild();
        });
    }

    private Optional<TemplateFolder> root(Path path) {
        return roots.stream().filter(folder -> folder.root().equals(path)).findFirst();
    }

    /** The innermost folder of the list in which a file lies. */
    public Optional<TemplateFolder> folderOf(Path file) {
        return roots.stream()
                .filter(folder -> file.startsWith(folder.root()))
                .max(java.util.Comparator.comparingInt(folder -> folder.root().getNameCount()));
    }

    /** Whether an entry is one of the folders of the list. */
    public boolean isRoot(TemplateNode node) {
        return !(node instanceof TemplateNode.Request) && root(node.path()).isPresent();
    }

    /** Lists all folders anew. */
    public void refresh() {
        List.copyOf(roots).forEach(this::refresh);
    }

    /** Lists a folder anew; while that runs, once more afterwards. */
    public void refresh(TemplateFolder folder) {
        Path root = folder.root();
        if (!listing.add(root)) {
            again.add(root);
            return;
        }
        work.start("library", (_, _) -> folder.listing(), now -> listed(folder, now), why -> missing(folder, why));
    }

    private void listed(TemplateFolder folder, Listing now) {
        listing.remove(folder.root());
        if (root(folder.root()).isPresent()) {
            Listing before = listings.put(folder.root(), now);
            boolean back = troubles.remove(folder.root()) != null;
            Set<Path> appeared = new HashSet<>(now.files().keySet());
            if (before != null) {
                appeared.removeAll(before.files().keySet());
                before.files().keySet().stream().filter(file -> !now.files().containsKey(file)).forEach(known::forget);
            }
            if (back || before == null || !before.tree().equals(now.tree())) {
                rebuild();
            }
            known.read(folder, now);
            shell.listed(before == null ? Set.of() : appeared);
        }
        onceMore(folder);
    }

    private void missing(TemplateFolder folder, Exception why) {
        listing.remove(folder.root());
        if (root(folder.root()).isPresent()) {
            String says = String.valueOf(why.getMessage());
            if (!says.equals(troubles.put(folder.root(), says))) {
                rebuild();
                shell.listed(Set.of());
            }
        }
        onceMore(folder);
    }

    private void onceMore(TemplateFolder folder) {
        if (again.remove(folder.root())) {
            refresh(folder);
        }
    }

    private void rebuild() {
        TreeFilter through = new TreeFilter(known.files(), filter.get());
        shown.set(roots.stream().map(folder -> shelf(folder, through)).toList());
    }

    private Shelf shelf(TemplateFolder folder, TreeFilter through) {
        Listing now = listings.get(folder.root());
        Path name = folder.root().getFileName();
        TemplateNode.Folder none = new TemplateNode.Folder(String.valueOf(name == null ? folder.root() : name),
                folder.root(), List.of());
        Optional<String> trouble = Optional.ofNullable(troubles.get(folder.root()));
        return new Shelf(folder, now == null || trouble.isPresent() ? none : through.of(now.tree()), trouble);
    }

    /** Every request of all folders, in the order of the tree; of files that were not read yet, the file. */
    public List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (TemplateFolder folder : roots) {
            Listing now = listings.get(folder.root());
            if (now != null && !troubles.containsKey(folder.root())) {
                String name = now.tree().name();
                now.files().keySet().forEach(file -> entries(file, name + "/" + folder.root().relativize(file), all));
            }
        }
        return all;
    }

    private void entries(Path file, String path, List<Entry> all) {
        TemplateNode.File read = known.files().get(file);
        if (read == null) {
            String name = file.getFileName().toString();
            all.add(new Entry(name.substring(0, name.lastIndexOf('.')), path, "", new TemplatePlace(file, 0)));
        } else {
            read.requests().forEach(one -> all.add(new Entry(one.name(), path, one.method(), one.place())));
        }
    }

    Work work() {
        return work;
    }

    /** What can be done with the entries. */
    public LibraryActs acts() {
        return acts;
    }

    /** Opens a request, or the first one of a file. */
    public void open(TemplateNode node) {
        switch (node) {
            case TemplateNode.Request request -> shell.open(request.place());
            case TemplateNode.File missing when isRoot(missing) -> refresh();
            case TemplateNode.File file when file.requests().isEmpty() -> shell.open(new TemplatePlace(file.path(), 0));
            case TemplateNode.File file -> shell.open(file.requests().getFirst().place());
            case TemplateNode.Folder _ -> {
            }
        }
    }

    /** A new request in the folder of this node; in the first folder of the library where there is none. */
    public void create(TemplateNode node) {
        Path folder = node == null ? roots.isEmpty() ? null : roots.getFirst().root() : folderAt(node);
        if (folder != null) {
            shell.create(folder);
        }
    }

    /** Takes files from outside into the first folder; where there is none, folders among them become the library. */
    void bring(List<Path> files) {
        firstRoot().ifPresentOrElse(folder -> acts.bring(files, folder), () -> shell.bring(files, Optional.empty()));
    }

    /** Something cannot be done where a person wanted it, and why. */
    void refused(String sentence) {
        shell.trouble(sentence);
    }

    /** The folder that an entry is or lies in. */
    static Path folderAt(TemplateNode node) {
        return node instanceof TemplateNode.Folder folder ? folder.path() : node.path().toAbsolutePath().getParent();
    }

    private void trouble(Exception trouble) {
        shell.trouble(String.valueOf(trouble.getMessage()));
    }

    /** The folders of the library, in their order. */
    public ReadOnlyListProperty<TemplateFolder> rootsProperty() {
        return roots.getReadOnlyProperty();
    }

    /** The path of the first folder; empty where the library has none. */
    public Optional<Path> firstRoot() {
        return roots.stream().findFirst().map(TemplateFolder::root);
    }

    /** The folders as they are to be shown. */
    public ReadOnlyObjectProperty<List<Shelf>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The place of the request in front; null for one that has none. */
    public ObjectProperty<TemplatePlace> currentProperty() {
        return current;
    }

    /** The places of open requests that have edits not saved. */
    public ObservableSet<TemplatePlace> unsaved() {
        return unsaved;
    }

    public StringProperty filterProperty() {
        return filter;
    }
}
