package rawbench.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import rawbench.store.FolderWatch;
import rawbench.store.Library;
import rawbench.store.Places;
import rawbench.store.SessionView;
import rawbench.store.StoreException;
import rawbench.store.TemplateFolder;
import rawbench.ui.kit.Work;
import rawbench.ui.library.LibraryModel;
import rawbench.ui.library.Shelf;

/** The folders of the library from one start of the window to the next, each watched while it is there. */
final class LibraryRoots {
    private static final String CHOICE = "library";
    /** A folder that is not there, such as that of a disk not plugged in, is looked for so often. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(4);

    private final WorkspaceModel workspace;
    private final LibraryModel library;
    private final Places places;
    private final Work work;
    private final Consumer<String> trouble;
    private final Map<Path, Work.Running> watches = new HashMap<>();
    private boolean waiting;

    /** @param changed called when the session has something to keep */
    LibraryRoots(WorkspaceModel workspace, Places places, Work work, Consumer<String> trouble, Runnable changed) {
        this.workspace = workspace;
        this.places = places;
        this.work = work;
        this.trouble = trouble;
        library = workspace.library();
        library.rootsProperty().subscribe(changed);
    }

    /** Shows the folders as they were left; the first time the tutorial's. */
    void show(SessionView left) {
        TemplateFolder own = new TemplateFolder(places.library());
        try {
            own = Library.open(places.library());
        } catch (StoreException failed) {
            trouble.accept(failed.getMessage());
        }
        String kept = left.choices().get(CHOICE);
        if (kept == null) {
            workspace.show(own);
        } else {
            kept.lines().filter(line -> !line.isBlank()).map(Path::of).map(TemplateFolder::new).forEach(library::add);
        }
        library.shownProperty().subscribe(this::follow);
    }

    /** What the session keeps: one path a line. */
    String left() {
        return library.rootsProperty()
                .stream()
                .map(folder -> folder.root().toString())
                .collect(Collectors.joining("\n"));
    }

    /** Watches what is there and not watched yet, and looks again for what is not there. */
    private void follow(List<Shelf> shelves) {
        Set<Path> there = new HashSet<>();
        boolean missing = false;
        for (Shelf shelf : shelves) {
            if (shelf.trouble().isEmpty()) {
                there.add(shelf.folder().root());
                watches.computeIfAbsent(shelf.folder().root(), _ -> watch(shelf.folder()));
            }
            missing |= shelf.trouble().isPresent();
        }
        Set<Path> left = new HashSet<>(watches.keySet());
        left.removeAll(there);
        left.forEach(root -> watches.remove(root).cancel());
        if (missing && !waiting) {
            waiting = true;
            work.after(LOOK_AGAIN, this::lookAgain);
        }
    }

    private void lookAgain() {
        waiting = false;
        library.shownProperty()
                .get()
                .stream()
                .filter(shelf -> shelf.trouble().isPresent())
                .forEach(shelf -> library.refresh(shelf.folder()));
        follow(library.shownProperty().get());
    }

    private Work.Running watch(TemplateFolder folder) {
        return work.<Boolean, Boolean>start("watch", (progress, onCancel) -> {
            try (FolderWatch watch = folder.watch()) {
                onCancel.accept(watch::close);
                while (!watch.await().isEmpty()) {
                    progress.accept(true);
                }
            }
            return true;
        }, _ -> {
            library.refresh(folder);
            workspace.environments().refresh();
        }, _ -> {}, failed -> unwatched(folder, failed));
    }

    /** A folder that is not there says so in its place; one that is there and cannot be watched has to be told of. */
    private void unwatched(TemplateFolder folder, Exception failed) {
        boolean shown = library.shownProperty()
                .get()
                .stream()
                .anyMatch(shelf -> shelf.folder().equals(folder) && shelf.trouble().isEmpty()
                        && !shelf.tree().children().isEmpty());
        if (shown) {
            trouble.accept(String.valueOf(failed.getMessage()));
        } else {
            watches.remove(folder.root());
        }
    }
}
