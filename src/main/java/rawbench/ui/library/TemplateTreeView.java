package rawbench.ui.library;

import java.util.function.Consumer;

import javafx.collections.SetChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import org.kordamp.ikonli.feather.Feather;

import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The tree of the library's folders, with its keys and its menu. */
final class TemplateTreeView extends TreeView<TemplateNode> {
    private static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final LibraryModel model;
    private final Texts texts;
    private final TreeItems items = new TreeItems();
    private final TypeAhead typeAhead = new TypeAhead(System::nanoTime);
    private final TreeDrag drag;

    TemplateTreeView(LibraryModel model, Texts texts, BoardFiles files) {
        this.model = model;
        this.texts = texts;
        drag = new TreeDrag(model, files, texts);
        TreeReach reach = new TreeReach(this, model.work());
        setId("templates");
        setShowRoot(false);
        setRoot(items.root());
        accessibleTextProperty().bind(texts.bound("templates"));
        setCellFactory(_ -> {
            TemplateCell cell = new TemplateCell(model, texts, model.acts()::rename);
            drag.listen(cell);
            reach.listen(cell);
            return cell;
        });
        setContextMenu(menu());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof javafx.scene.Node) {
                withSelected(model::open);
            }
        });
        setOnEditCommit(_ -> setEditable(false));
        setOnEditCancel(_ -> setEditable(false));
        model.currentProperty().subscribe(this::showCurrent);
        model.unsaved().addListener((SetChangeListener<TemplatePlace>) _ -> refresh());
        model.shownProperty().subscribe(this::show);
    }

    private void show(java.util.List<Shelf> shelves) {
        TemplateNode before = selected();
        items.show(shelves);
        // An item that went takes the selection along; what it showed may be in another one now.
        if (before != null && (selected() == null || !selected().path().equals(before.path()))) {
            items.of(before).ifPresent(item -> getSelectionModel().select(item));
        }
        if (before == null) {
            showCurrent(model.currentProperty().get());
        }
        refresh();
    }

    private void showCurrent(TemplatePlace place) {
        if (place != null) {
            items.at(place).filter(this::isShown).ifPresent(item -> getSelectionModel().select(item));
        }
        refresh();
    }

    /** What a person folded away stays so. */
    private boolean isShown(TreeItem<TemplateNode> item) {
        return item.getParent() == null || item.getParent().isExpanded() && isShown(item.getParent());
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        // A menu that is empty is never shown, and so would never be filled.
        menu.getItems().setAll(item("new", Feather.PLUS, () -> {}));
        menu.setOnShowing(_ -> fill(menu));
        return menu;
    }

    private void fill(ContextMenu menu) {
        TemplateNode node = selected();
        MenuItem create = item("new", Feather.PLUS, () -> model.create(selected()));
        MenuItem undo = item("undo", Feather.CORNER_UP_LEFT, model.acts()::undo);
        undo.setDisable(!model.acts().canUndo());
        if (node == null) {
            menu.getItems().setAll(create, undo);
            return;
        }
        boolean root = model.isRoot(node);
        MenuItem open = item("open", Feather.EDIT_3, () -> withSelected(model::open));
        MenuItem folder = item("new.folder", Feather.FOLDER_PLUS, () -> withSelected(this::newFolder));
        MenuItem copyPath = item("copy.path", Feather.CLIPBOARD, () -> withSelected(TemplateTreeView::copyPath));
        MenuItem export = item("export.postman", Feather.UPLOAD, () -> withSelected(model::exportPostman));
        menu.getItems()
                .setAll(create, folder, new SeparatorMenuItem(), copyPath, export, undo, new SeparatorMenuItem());
        if (root) {
            menu.getItems()
                    .addAll(item("up", Feather.ARROW_UP, () -> withSelected(one -> step(one, -1))),
                            item("down", Feather.ARROW_DOWN, () -> withSelected(one -> step(one, 1))),
                            item("look.again", Feather.REFRESH_CW, model::refresh),
                            item("remove", Feather.X, () -> withSelected(one -> model.remove(one.path()))));
        } else {
            menu.getItems().addFirst(open);
            menu.getItems()
                    .addAll(item("rename", Feather.TYPE, () -> withSelected(this::rename)),
                            item("duplicate", Feather.COPY, () -> withSelected(model.acts()::duplicate)),
                            item("delete", Feather.TRASH_2, () -> withSelected(model.acts()::delete)));
        }
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem();
        item.setId("library-" + key.replace('.', '-'));
        item.setGraphic(Icons.of(icon));
        item.textProperty().bind(texts.bound(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void step(TemplateNode root, int places) {
        java.util.List<java.nio.file.Path> order = model.rootsProperty()
                .stream()
                .map(rawbench.store.TemplateFolder::root)
                .toList();
        model.move(root.path(), order.indexOf(root.path()) + places);
    }

    private void newFolder(TemplateNode node) {
        model.acts().newFolder(node, texts.text("new.folder.name"));
    }

    private void pressed(KeyEvent event) {
        if (getEditingItem() != null) {
            return;
        }
        TemplateNode node = selected();
        boolean root = node != null && model.isRoot(node);
        if (UNDO.match(event)) {
            model.acts().undo();
        } else if (node == null) {
            return;
        } else if (event.getCode() == KeyCode.ENTER) {
            openOrFold(node);
        } else if (event.getCode() == KeyCode.F2 && !root) {
            rename(node);
        } else if (event.getCode() == KeyCode.DELETE && !root) {
            model.acts().delete(node);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.remove(node.path());
        } else if (DUPLICATE.match(event) && !root) {
            model.acts().duplicate(node);
        } else {
            return;
        }
        event.consume();
    }

    private void openOrFold(TemplateNode node) {
        TreeItem<TemplateNode> item = getSelectionModel().getSelectedItem();
        if (node instanceof TemplateNode.Folder) {
            item.setExpanded(!item.isExpanded());
        } else {
            model.open(node);
        }
    }

    private void typed(KeyEvent event) {
        String letter = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
        if (getEditingItem() == null && plain && !letter.isBlank() && letter.codePointAt(0) > ' '
                && letter.codePointAt(0) != 0x7F) {
            int row = typeAhead.typed(letter, getSelectionModel().getSelectedIndex(), getExpandedItemCount(),
                    at -> LibraryActs.only(getTreeItem(at).getValue()).name());
            if (row >= 0) {
                getSelectionModel().select(row);
                scrollTo(Math.max(0, row - 3));
            }
            event.consume();
        }
    }

    private void rename(TemplateNode node) {
        items.of(node).ifPresent(item -> {
            setEditable(true);
            getSelectionModel().select(item);
            layout();
            edit(item);
        });
    }

    private static void copyPath(TemplateNode node) {
        Clip.copy(node.path().toString());
    }

    TreeDrag drag() {
        return drag;
    }

    TemplateNode selected() {
        TreeItem<TemplateNode> item = getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    private void withSelected(Consumer<TemplateNode> action) {
        TemplateNode node = selected();
        if (node != null) {
            action.accept(node);
        }
    }

    /** Brings the keyboard to the tree and chooses its first request. */
    void focusFirst() {
        requestFocus();
        for (int row = 0; row < getExpandedItemCount(); row++) {
            if (getTreeItem(row).isLeaf()) {
                getSelectionModel().select(row);
                scrollTo(row);
                return;
            }
        }
        getSelectionModel().selectFirst();
    }
}
