package rawbench.ui.library;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javafx.scene.control.TreeItem;

import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;

/**
 * The items of the tree: kept by the path of what they show, so that a tree read anew moves nothing that is the same.
 *
 * <p>What is folded away has no items: a library of ten thousand templates costs what of it is in sight. A library that
 * large begins with its folders folded; what a person folds or unfolds stays so.
 */
final class TreeItems {
    /** In a library of more entries than this, folders begin folded. */
    static final int FOLDED_FROM = 500;

    private final TreeItem<TemplateNode> root = new TreeItem<>();
    private final Map<String, Item> items = new HashMap<>();
    /** Whether a person unfolded or folded it; who did neither is not in it. */
    private final Map<String, Boolean> chosen = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private boolean unfolded = true;
    private boolean showing;

    /** An item whose children are made when somebody unfolds it. */
    private final class Item extends TreeItem<TemplateNode> {
        private final String key;
        private final boolean top;
        private TemplateNode node;

        Item(String key, TemplateNode node, boolean top) {
            super(node);
            this.key = key;
            this.node = node;
            this.top = top;
            expandedProperty().subscribe((_, _) -> turned());
        }

        private void turned() {
            if (!showing) {
                chosen.put(key, isExpanded());
                fill();
            }
        }

        /** What it shows now; of a folder only what is in it may have changed. */
        void show(TemplateNode now) {
            node = now;
            if (!sameLooks(getValue(), now)) {
                setValue(now);
            }
            setExpanded(folds() && chosen.getOrDefault(key, unfolded || top));
            fill();
        }

        private void fill() {
            set(this, !folds() || !isExpanded() ? List.of()
                    : children(node).stream().map(child -> item(child, false)).toList());
        }

        private boolean folds() {
            return !children(node).isEmpty();
        }

        @Override
        public boolean isLeaf() {
            return !folds();
        }
    }

    TreeItems() {
        root.setExpanded(true);
    }

    /** The item that all folders of the library are below; not shown itself. */
    TreeItem<TemplateNode> root() {
        return root;
    }

    /** Shows these. */
    void show(List<Shelf> shelves) {
        showing = true;
        seen.clear();
        int count = 0;
        for (Shelf shelf : shelves) {
            count += count(shelf.tree(), FOLDED_FROM + 1 - count);
        }
        unfolded = count <= FOLDED_FROM;
        set(root, shelves.stream().map(TreeItems::top).map(folder -> item(folder, true)).toList());
        items.keySet().retainAll(seen);
        showing = false;
    }

    private static TemplateNode top(Shelf shelf) {
        return shelf.trouble().isPresent()
                ? new TemplateNode.File(shelf.tree().name(), shelf.tree().path(), List.of(), shelf.trouble())
                : shelf.tree();
    }

    /** How many files there are, as far as somebody wants to know. */
    private static int count(TemplateNode.Folder folder, int most) {
        int count = 0;
        for (TemplateNode child : folder.children()) {
            if (count >= most) {
                return count;
            }
            count += child instanceof TemplateNode.Folder below ? count(below, most - count) : 1;
        }
        return count;
    }

    private static List<? extends TemplateNode> children(TemplateNode node) {
        return switch (node) {
            case TemplateNode.Folder folder -> folder.children();
            case TemplateNode.File file when file.requests().size() > 1 -> file.requests();
            case TemplateNode.File _,TemplateNode.Request _ -> List.of();
        };
    }

    private Item item(TemplateNode node, boolean top) {
        String key = key(node);
        seen.add(key);
        Item item = items.computeIfAbsent(key, made -> new Item(made, node, top));
        boolean before = showing;
        showing = true;
        item.show(node);
        showing = before;
        return item;
    }

    /** Of a folder its children are other items: comparing them here would go over the tree at every level. */
    private static boolean sameLooks(TemplateNode a, TemplateNode b) {
        return a instanceof TemplateNode.Folder && b instanceof TemplateNode.Folder ? a.path().equals(b.path())
                : b.equals(a);
    }

    private static void set(TreeItem<TemplateNode> item, List<Item> children) {
        if (!item.getChildren().equals(children)) {
            item.getChildren().setAll(children);
        }
    }

    private static String key(TemplateNode node) {
        return node instanceof TemplateNode.Request request ? request.path() + "#" + request.block()
                : node.path().toString();
    }

    /** The item of a request that is in the tree: its own, or that of the file it is alone in. */
    Optional<TreeItem<TemplateNode>> at(TemplatePlace place) {
        Item request = items.get(place.file() + "#" + place.block());
        return Optional.ofNullable(request != null ? request : items.get(place.file().toString()));
    }

    /** The item of something shown. */
    Optional<TreeItem<TemplateNode>> of(TemplateNode node) {
        return Optional.ofNullable(items.get(key(node)));
    }
}
