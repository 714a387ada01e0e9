package rawbench.ui.library;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import rawbench.store.Change;
import rawbench.store.NameTakenException;
import rawbench.store.StoreException;
import rawbench.store.TemplateFolder;
import rawbench.store.TemplateMoves;
import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Work;
import rawbench.ui.library.LibraryModel.Done;
import rawbench.ui.library.LibraryModel.Shell;

/** What a person does with the entries of the library; the last of it can be undone. A name that is taken is asked for. */
public final class LibraryActs {
    private static final int REMEMBERED = 50;

    /** Does something under a name. */
    private interface Named {
        Change under(String name) throws StoreException;
    }

    /** A name, found where files may be read. */
    private interface FirstName {
        String get() throws StoreException;
    }

    private record Undoable(String name, Change change) {}

    private final Work work;
    private final Shell shell;
    private final LibraryModel model;
    private final Deque<Undoable> done = new ArrayDeque<>();

    LibraryActs(Work work, Shell shell, LibraryModel model) {
        this.work = work;
        this.shell = shell;
        this.model = model;
    }

    /** What a person sees as one thing: a file with one request is that request. */
    static TemplateNode only(TemplateNode node) {
        return node instanceof TemplateNode.File file && file.requests().size() == 1 ? file.requests().getFirst()
                : node;
    }

    /** Gives an entry another name. */
    public void rename(TemplateNode entry, String name) {
        TemplateNode node = only(entry);
        if (!name.isBlank() && !name.equals(node.name())) {
            TemplateMoves moves = moves(node);
            run(Done.RENAMED, name.strip(), name::strip, wanted -> moves.rename(node, wanted));
        }
    }

    /** Moves an entry to the trash. */
    public void delete(TemplateNode node) {
        TemplateMoves moves = moves(node);
        run(Done.DELETED, node.name(), () -> "", _ -> moves.delete(node));
    }

    /** Makes another one like it, beside it. */
    public void duplicate(TemplateNode node) {
        TemplateMoves moves = moves(node);
        run(Done.COPIED, node.name(), () -> "", _ -> moves.duplicate(node));
    }

    /** Makes a folder in the one that an entry is or lies in. */
    public void newFolder(TemplateNode node, String name) {
        Path in = LibraryModel.folderAt(node);
        TemplateMoves moves = moves(node);
        run(Done.MADE, name, () -> name, wanted -> moves.newFolder(in, wanted));
    }

    /** Moves or copies an entry into a folder; where it lies there already nothing happens. */
    public void drop(TemplateNode node, Path folder, boolean copy) {
        TemplateMoves moves = moves(node);
        boolean there = !(node instanceof TemplateNode.Request) && folder.equals(node.path().getParent());
        if (there && copy) {
            duplicate(node);
        } else if (!there) {
            run(copy ? Done.COPIED : Done.MOVED, node.name(), () -> TemplateMoves.fileName(node),
                    name -> copy ? moves.copy(node, folder, name) : moves.move(node, folder, name));
        }
    }

    /** Puts a request before another one of the same file or of another file; at the end for the number they are. */
    public void drop(TemplateNode.Request request, TemplatePlace before, boolean copy) {
        boolean there = !copy && request.path().equals(before.file())
                && (before.block() == request.block() || before.block() == request.block() + 1);
        if (!there) {
            TemplateMoves moves = moves(request);
            run(copy ? Done.COPIED : Done.MOVED, request.name(), () -> "",
                    _ -> moves.insert(request.place(), before, copy));
        }
    }

    /** Undoes what was done last; false where there is nothing. */
    public boolean undo() {
        Undoable last = done.poll();
        if (last != null) {
            undo(last);
        }
        return last != null;
    }

    /** Whether there is something to undo. */
    boolean canUndo() {
        return !done.isEmpty();
    }

    private void undo(Undoable one) {
        done.remove(one);
        work.start("library-undo", (_, _) -> one.change().undo().run(),
                back -> told(Done.UNDONE, one.name(), back, () -> {}), this::trouble);
    }

    private void run(Done what, String told, FirstName first, Named act) {
        work.start("library-act", (_, _) -> act.under(first.get()), change -> {
            Undoable one = new Undoable(told, change);
            done.push(one);
            if (done.size() > REMEMBERED) {
                done.removeLast();
            }
            told(what, told, change, () -> undo(one));
        }, trouble -> {
            if (trouble instanceof NameTakenException taken) {
                shell.otherName(taken.getMessage(), taken.suggested())
                        .ifPresent(name -> run(what, what == Done.RENAMED ? name : told, () -> name, act));
            } else {
                trouble(trouble);
            }
        });
    }

    private void told(Done what, String name, Change change, Runnable undo) {
        shell.done(what, name, change, undo);
        model.refresh();
    }

    private TemplateMoves moves(TemplateNode node) {
        return moves(node.path());
    }

    private TemplateMoves moves(Path at) {
        return model.folderOf(at).orElseGet(() -> new TemplateFolder(at.toAbsolutePath().getParent())).moves();
    }

    /** Copies templates and folders from outside into a folder; other files are for the shell to take in. */
    void bring(List<Path> files, Path folder) {
        TemplateMoves moves = moves(folder);
        List<Path> others = new ArrayList<>();
        for (Path file : files) {
            if (TemplateMoves.takes(file)) {
                TemplateNode.Folder entry = new TemplateNode.Folder(file.getFileName().toString(), file, List.of());
                run(Done.COPIED, entry.name(), entry::name, name -> moves.copy(entry, folder, name));
            } else {
                others.add(file);
            }
        }
        if (!others.isEmpty()) {
            shell.bring(others, Optional.of(folder));
        }
    }

    private void trouble(Exception trouble) {
        shell.trouble(String.valueOf(trouble.getMessage()));
    }
}
