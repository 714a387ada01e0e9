package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import rawbench.draft.TemplateBlock;
import rawbench.draft.TemplateException;
import rawbench.draft.TemplateFile;
import rawbench.octets.Octets;

/** Lists the templates below a folder. Links to folders are not followed, so that no circle is walked. */
final class TemplateTree {
    /** A longer template is listed by its file's name alone. */
    private static final long LONGEST_READ = 4L << 20;
    private static final int DEEPEST = 128;
    private static final Comparator<TemplateNode> BY_NAME = Comparator
            .comparing((TemplateNode node) -> !(node instanceof TemplateNode.Folder))
            .thenComparing(node -> node.path().getFileName().toString(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(node -> node.path().getFileName().toString());

    private final Map<Path, Listing.Stamp> stamps = new HashMap<>();

    private TemplateTree() {
    }

    /** The names below a folder; no file is read. */
    static Listing list(Path root) throws IOException {
        TemplateTree tree = new TemplateTree();
        TemplateNode.Folder all = new TemplateNode.Folder(name(root), root, tree.children(root, 0));
        Map<Path, Listing.Stamp> inOrder = new LinkedHashMap<>();
        tree.order(all, inOrder);
        return new Listing(all, Collections.unmodifiableMap(inOrder));
    }

    private void order(TemplateNode.Folder folder, Map<Path, Listing.Stamp> inOrder) {
        for (TemplateNode child : folder.children()) {
            if (child instanceof TemplateNode.Folder below) {
                order(below, inOrder);
            } else if (stamps.containsKey(child.path())) {
                inOrder.put(child.path(), stamps.get(child.path()));
            }
        }
    }

    /** All below a folder, and the requests of every file. */
    static TemplateNode.Folder of(Path root) throws IOException {
        return read(list(root).tree());
    }

    private static TemplateNode.Folder read(TemplateNode.Folder folder) {
        return new TemplateNode.Folder(folder.name(), folder.path(),
                folder.children().stream().map(child -> switch (child) {
                    case TemplateNode.Folder below -> read(below);
                    case TemplateNode.File file when file.trouble().isEmpty() -> file(file.path());
                    case TemplateNode.File _,TemplateNode.Request _ -> child;
                }).toList());
    }

    private List<TemplateNode> children(Path folder, int depth) throws IOException {
        List<TemplateNode> children = new ArrayList<>();
        for (Path path : entries(folder)) {
            if (FileNames.template(path)) {
                file(path, depth, children);
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && depth < DEEPEST) {
                subfolder(path, depth + 1).ifPresent(children::add);
            }
        }
        children.sort(BY_NAME);
        return List.copyOf(children);
    }

    private void file(Path path, int depth, List<TemplateNode> children) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isRegularFile()) {
                stamps.put(path, new Listing.Stamp(attributes.size(), attributes.lastModifiedTime()));
                children.add(new TemplateNode.File(FileNames.stem(path), path, List.of(), Optional.empty()));
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && depth < DEEPEST) {
                subfolder(path, depth + 1).ifPresent(children::add);
            }
        } catch (IOException goneOrBrokenLink) {
            stamps.remove(path);
        }
    }

    /** A folder below, when it is empty or templates are below it. */
    private Optional<TemplateNode> subfolder(Path path, int depth) {
        try {
            List<TemplateNode> children = children(path, depth);
            return children.isEmpty() && !entries(path).isEmpty() ? Optional.empty()
                    : Optional.of(new TemplateNode.Folder(name(path), path, children));
        } catch (IOException unreadable) {
            return Optional.of(new TemplateNode.File(name(path), path, List.of(),
                    Optional.of(StoreException.reason(path, unreadable))));
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith(".")).toList();
        } catch (java.io.UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** One template file; unreadable ones too, with the reason. */
    static TemplateNode.File file(Path path) {
        String name = FileNames.stem(path);
        try {
            if (Files.size(path) > LONGEST_READ) {
                return new TemplateNode.File(name, path,
                        List.of(new TemplateNode.Request(name, path, 0, "")), Optional.empty());
            }
            List<TemplateBlock> blocks = TemplateFile.parse(Octets.ofFile(path)).blocks();
            return new TemplateNode.File(name, path, requests(path, name, blocks), Optional.empty());
        } catch (IOException unreadable) {
            return new TemplateNode.File(name, path, List.of(),
                    Optional.of(StoreException.reason(path, unreadable)));
        } catch (TemplateException unreadable) {
            return new TemplateNode.File(name, path, List.of(), Optional.of(unreadable.says()));
        }
    }

    private static List<TemplateNode.Request> requests(Path path, String fileName, List<TemplateBlock> blocks) {
        List<TemplateNode.Request> requests = new ArrayList<>();
        for (TemplateBlock block : blocks) {
            String otherwise = blocks.size() == 1 ? fileName : fileName + " " + (requests.size() + 1);
            String name = block.name().isEmpty() ? otherwise : block.name();
            requests.add(new TemplateNode.Request(name, path, requests.size(), block.method()));
        }
        return List.copyOf(requests);
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }
}
