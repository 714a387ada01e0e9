package rawbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person does with the entries of a library: renamed, duplicated, moved, deleted, and each of these undone. A request
 * that is alone in its file goes with the file.
 */
public final class TemplateMoves {
    private final TemplateFolder folder;
    private final Trash trash;
    private final FileMoves files;
    private final RequestMoves requests = new RequestMoves();

    TemplateMoves(TemplateFolder folder, Trash trash) {
        this.folder = folder;
        this.trash = trash;
        files = new FileMoves(trash);
    }

    /** Whether a file from elsewhere can be copied into a library as it is: a template, or a folder. */
    public static boolean takes(Path file) {
        return Files.isDirectory(file) || FileNames.template(file);
    }

    /** Makes a folder in another one. */
    public Change newFolder(Path in, String name) throws StoreException {
        return files.newFolder(in, name.strip());
    }

    /** Moves an entry into a folder, {@code name} being its file's name there; a request of several becomes a file. */
    public Change move(TemplateNode node, Path to, String name) throws StoreException {
        return node instanceof TemplateNode.Request one && several(one.path())
                ? requests.alone(one.place(), to.resolve(checked(name)), false)
                : files.move(node.path(), to, name);
    }

    /** Copies an entry into a folder, {@code name} being its file's name there; a request of several becomes a file. */
    public Change copy(TemplateNode node, Path to, String name) throws StoreException {
        return node instanceof TemplateNode.Request one && several(one.path())
                ? requests.alone(one.place(), to.resolve(checked(name)), true)
                : files.copy(node.path(), to, name);
    }

    private static String checked(String name) throws StoreException {
        FileNames.check(name);
        return name;
    }

    /** The name of the file that an entry is or would be. */
    public static String fileName(TemplateNode node) throws StoreException {
        if (node instanceof TemplateNode.Request one && several(one.path())) {
            String safe = FileNames.safe(one.name());
            return (safe.isEmpty() ? FileNames.stem(one.path()) : safe) + FileNames.ending(one.path());
        }
        return node.path().getFileName().toString();
    }

    /**
     * Puts a request among those of a file, in its own or another one.
     *
     * @param to the file, and before which of its requests; that many as there are, or more, for the end
     */
    public Change insert(TemplatePlace from, TemplatePlace to, boolean copy) throws StoreException {
        if (!FileNames.template(to.file()) || from.block() == TemplatePlace.OCTETS) {
            throw new StoreException(StoreWords.ONE_REQUEST_ONLY.of(to.file().getFileName()));
        }
        if (copy || !from.file().equals(to.file())) {
            return requests.insert(from, to, copy);
        }
        return requests.reorder(from, to.block() > from.block() ? to.block() - 1 : to.block());
    }

    /** Makes another one like an entry beside it, under a name of its own. */
    public Change duplicate(TemplateNode node) throws StoreException {
        if (node instanceof TemplateNode.Request one && several(one.path())) {
            Change copied = requests.insert(one.place(), new TemplatePlace(one.path(), one.block() + 1), true);
            named(copied.place(), names(one.path()), one.name());
            return new Change(copied.place(), copied.relocations(), () -> requests.delete(copied.place(), trash));
        }
        Path home = node.path().toAbsolutePath().getParent();
        Change copied = files.copy(node.path(), home, FileNames.free(home, node.path().getFileName().toString()));
        Path file = copied.place().file();
        if (FileNames.template(file) && Files.isRegularFile(file) && !several(file)) {
            TemplatePlace only = new TemplatePlace(file, 0);
            String now = folder.names(file).getOrDefault(only, "");
            if (!now.isEmpty()) {
                named(only, List.of(now), now);
            }
        }
        return copied;
    }

    private void named(TemplatePlace place, List<String> taken, String name) throws StoreException {
        String begin = name.replaceFirst(" \\d{1,6}$", "");
        int number = 2;
        while (taken.contains(begin + " " + number)) {
            number++;
        }
        folder.rename(place, begin + " " + number);
    }

    private List<String> names(Path file) throws StoreException {
        return new ArrayList<>(folder.names(file).values());
    }

    /**
     * Gives an entry another name. A file that is called like its only request goes on being called like it.
     */
    public Change rename(TemplateNode node, String name) throws StoreException {
        String wanted = name.strip();
        if (!(node instanceof TemplateNode.Request one)) {
            return renamed(node.path(), wanted);
        }
        String before = one.name();
        OpenTemplate after = folder.rename(one.place(), wanted);
        List<Relocation> relocations = new ArrayList<>();
        relocations.add(new Relocation.OfRequest(one.place(), after.place(), after.written()));
        TemplatePlace place = after.place();
        boolean alike = FileNames.template(one.path())
                && FileNames.safe(before).equalsIgnoreCase(FileNames.stem(one.path())) && !several(one.path());
        if (alike) {
            try {
                Change moved = renamed(one.path(), FileNames.safe(wanted) + FileNames.ending(one.path()));
                relocations.addAll(moved.relocations());
                place = new TemplatePlace(moved.place().file(), place.block());
            } catch (NameTakenException staysAsItIs) {
                place = after.place();
            }
        }
        TemplateNode.Request now = new TemplateNode.Request(wanted, place.file(), place.block(), one.method());
        return new Change(place, relocations, () -> rename(now, before));
    }

    private Change renamed(Path file, String name) throws StoreException {
        boolean template = !Files.isDirectory(file) && FileNames.template(file);
        String whole = template && !FileNames.template(Path.of(checked(name))) ? name + FileNames.ending(file) : name;
        return files.move(file, file.toAbsolutePath().getParent(), whole);
    }

    /** Moves an entry to the trash. */
    public Change delete(TemplateNode node) throws StoreException {
        return node instanceof TemplateNode.Request one && several(one.path()) ? requests.delete(one.place(), trash)
                : files.delete(node.path());
    }

    private static boolean several(Path file) throws StoreException {
        return FileNames.template(file) && Pages.read(file, false).blocks().size() > 1;
    }
}
