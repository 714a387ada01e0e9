package rawbench.ui.library;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import rawbench.store.OpenTemplate;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Work;

/** The templates of one folder, as far as the filter lets them through. */
public final class LibraryModel {
    /** What the shell does for this pane. */
    public interface Shell {
        void open(TemplatePlace place);

        /** A new request, to be saved in this folder. */
        void create(Path folder);

        /** A request has another name or place now. */
        void renamed(TemplatePlace before, OpenTemplate after);

        /** A file or folder has another path now. */
        void moved(Path before, Path after);

        /** Something lies in the trash now. */
        void deleted(String name, Path trash);

        /** Something was not done, and why. */
        void trouble(String sentence);
    }

    private final Work work;
    private final Shell shell;
    private final ReadOnlyObjectWrapper<TemplateFolder> folder = new ReadOnlyObjectWrapper<>(this, "folder");
    private final ReadOnlyObjectWrapper<TemplateNode.Folder> all = new ReadOnlyObjectWrapper<>(this, "all");
    private final ReadOnlyObjectWrapper<TemplateNode.Folder> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ObjectProperty<TemplatePlace> current = new SimpleObjectProperty<>(this, "current");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");

    public LibraryModel(Work work, Shell shell) {
        this.work = work;
        this.shell = shell;
        shown.bind(Bindings.createObjectBinding(() -> filtered(all.get(), filter.get()), all, filter));
    }

    /** Shows another folder. */
    public void show(TemplateFolder other) {
        folder.set(other);
        refresh();
    }

    /** Reads the folder anew. */
    public void refresh() {
        TemplateFolder now = folder.get();
        work.start("library", (_, _) -> now.tree(), tree -> {
            if (now == folder.get() && !tree.equals(all.get())) {
                all.set(tree);
            }
        }, this::trouble);
    }

    /** Opens a request, or the only one of a file. */
    public void open(TemplateNode node) {
        switch (node) {
            case TemplateNode.Request request -> shell.open(request.place());
            case TemplateNode.File file when file.requests().isEmpty() -> shell.open(new TemplatePlace(file.path(), 0));
            case TemplateNode.File file -> shell.open(file.requests().getFirst().place());
            case TemplateNode.Folder _ -> {
            }
        }
    }

    /** A new request in the folder of this node; in the library's own where there is none. */
    public void create(TemplateNode node) {
        shell.create(switch (node) {
            case null -> folder.get().root();
            case TemplateNode.Folder group -> group.path();
            case TemplateNode.File file -> file.path().getParent();
            case TemplateNode.Request request -> request.path().getParent();
        });
    }

    /** Gives a request, a file or a folder another name. */
    public void rename(TemplateNode node, String name) {
        TemplateFolder now = folder.get();
        if (node instanceof TemplateNode.Request request) {
            work.start("rename", (_, _) -> now.rename(request.place(), name), after -> {
                shell.renamed(request.place(), after);
                refresh();
            }, this::trouble);
        } else {
            work.start("rename", (_, _) -> now.rename(node.path(), name), after -> {
                shell.moved(node.path(), after);
                refresh();
            }, this::trouble);
        }
    }

    /** Moves a request, a file or a folder to the trash. */
    public void delete(TemplateNode node) {
        TemplateFolder now = folder.get();
        work.start("delete",
                (_, _) -> node instanceof TemplateNode.Request request ? now.delete(request.place())
                        : now.delete(node.path()),
                trash -> {
                    shell.deleted(node.name(), trash);
                    refresh();
                }, this::trouble);
    }

    private void trouble(Exception trouble) {
        shell.trouble(String.valueOf(trouble.getMessage()));
    }

    /** What matches by name or method, with the folders above; a folder that matches keeps all it has. */
    static TemplateNode.Folder filtered(TemplateNode.Folder folder, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        if (folder == null || wanted.isEmpty()) {
            return folder;
        }
        List<TemplateNode> kept = new ArrayList<>();
        for (TemplateNode child : folder.children()) {
            switch (child) {
                case TemplateNode.Folder group -> {
                    TemplateNode.Folder part = matches(group.name(), wanted) ? group : filtered(group, filter);
                    if (!part.children().isEmpty()) {
                        kept.add(part);
                    }
                }
                case TemplateNode.File file -> keep(file, wanted, kept);
                case TemplateNode.Request request -> {
                    if (matches(request.method() + " " + request.name(), wanted)) {
                        kept.add(request);
                    }
                }
            }
        }
        return new TemplateNode.Folder(folder.name(), folder.path(), kept);
    }

    private static void keep(TemplateNode.File file, String wanted, List<TemplateNode> kept) {
        if (matches(file.name(), wanted)) {
            kept.add(file);
            return;
        }
        List<TemplateNode.Request> some = file.requests()
                .stream()
                .filter(request -> matches(request.method() + " " + request.name(), wanted))
                .toList();
        if (!some.isEmpty()) {
            kept.add(new TemplateNode.File(file.name(), file.path(), some, file.trouble()));
        }
    }

    private static boolean matches(String name, String wanted) {
        return name.toLowerCase(Locale.ROOT).contains(wanted);
    }

    public ReadOnlyObjectProperty<TemplateFolder> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** The folder as it is to be shown; null until it was read. */
    public ReadOnlyObjectProperty<TemplateNode.Folder> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The place of the request in front; null for one that has none. */
    public ObjectProperty<TemplatePlace> currentProperty() {
        return current;
    }

    public StringProperty filterProperty() {
        return filter;
    }
}
