package rawbench.ui.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.TreeItem;

import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;

/** The items of the tree: kept by the path of what they show, so that a tree read anew moves nothing that is the same. */
final class TreeItems {
    private final TreeItem<TemplateNode> root = new TreeItem<>();
    private final Map<String, TreeItem<TemplateNode>> items = new HashMap<>();
    private final Set<String> folded = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> folding = new HashSet<>();

    TreeItems() {
        root.setExpanded(true);
    }

    /** The item that all folders of the library are below; not shown itself. */
    TreeItem<TemplateNode> root() {
        return root;
    }

    /** Shows these. */
    void show(List<Shelf> shelves) {
        seen.clear();
        List<TreeItem<TemplateNode>> tops = new ArrayList<>();
        for (Shelf shelf : shelves) {
            tops.add(item(shelf.trouble().isPresent()
                    ? new TemplateNode.File(shelf.tree().name(), shelf.tree().path(), List.of(), shelf.trouble())
                    : shelf.tree()));
        }
        set(root, tops);
        items.keySet().retainAll(seen);
        folding.retainAll(seen);
    }

    private TreeItem<TemplateNode> item(TemplateNode node) {
        String key = key(node);
        seen.add(key);
        TreeItem<TemplateNode> item = items.computeIfAbsent(key, _ -> new TreeItem<>());
        boolean folds = node instanceof TemplateNode.Folder
                || node instanceof TemplateNode.File file && file.requests().size() > 1;
        if (folds && folding.add(key)) {
            rememberFold(key, item);
        }
        if (!sameLooks(item.getValue(), node)) {
            item.setValue(node);
        }
        set(item, switch (node) {
            case TemplateNode.Folder folder -> folder.children().stream().map(this::item).toList();
            case TemplateNode.File file when file.requests().size() > 1 ->
                file.requests().stream().map(this::item).toList();
            case TemplateNode.File _,TemplateNode.Request _ -> List.of();
        });
        return item;
    }

    /** Of a folder its children are other items: comparing them here would go over the tree at every level. */
    private static boolean sameLooks(TemplateNode a, TemplateNode b) {
        return a instanceof TemplateNode.Folder && b instanceof TemplateNode.Folder ? a.path().equals(b.path())
                : b.equals(a);
    }

    private static void set(TreeItem<TemplateNode> item, List<TreeItem<TemplateNode>> children) {
        if (!item.getChildren().equals(children)) {
            item.getChildren().setAll(children);
        }
    }

    /** Only for what has something to fold away: most items are requests, and a listener for each costs time. */
    private void rememberFold(String key, TreeItem<TemplateNode> item) {
        item.setExpanded(!folded.contains(key));
        item.expandedProperty().subscribe(open -> {
            if (open) {
                folded.remove(key);
            } else {
                folded.add(key);
            }
        });
    }

    private static String key(TemplateNode node) {
        return node instanceof TemplateNode.Request request ? request.path() + "#" + request.block()
                : node.path().toString();
    }

    /** The item of a request: its own, or that of the file it is alone in. */
    Optional<TreeItem<TemplateNode>> at(TemplatePlace place) {
        TreeItem<TemplateNode> request = items.get(place.file() + "#" + place.block());
        return Optional.ofNullable(request != null ? request : items.get(place.file().toString()));
    }

    /** The item of something shown. */
    Optional<TreeItem<TemplateNode>> of(TemplateNode node) {
        return Optional.ofNullable(items.get(key(node)));
    }
}
