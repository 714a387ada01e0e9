package rawbench.ui.library;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.store.TemplateNode;
import rawbench.store.TemplatePlace;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The sidebar: a filter over the tree of templates. */
public final class LibraryView extends VBox {
    private final LibraryModel model;
    private final Texts texts;
    private final Function<String, java.util.Optional<String>> askName;
    private final TreeView<TemplateNode> tree = new TreeView<>();
    private final TextField filter = new TextField();
    private final Set<String> folded = new HashSet<>();

    /**
     * @param askName asks the person for another name, given the one there is
     * @param openFolder asks for another folder to show
     */
    public LibraryView(LibraryModel model, Texts texts, Function<String, java.util.Optional<String>> askName,
            Runnable openFolder) {
        this.model = model;
        this.texts = texts;
        this.askName = askName;
        getStyleClass().add("library");
        filter.setId("filter");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.promptTextProperty().bind(texts.bound("filter"));
        filter.accessibleTextProperty().bind(texts.bound("filter"));
        tree.setId("templates");
        tree.setShowRoot(false);
        tree.accessibleTextProperty().bind(texts.bound("templates"));
        tree.setCellFactory(_ -> new TemplateCell());
        tree.setContextMenu(menu());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        tree.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getTarget() instanceof javafx.scene.Node) {
                withSelected(model::open);
            }
        });
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox.setMargin(filter, new javafx.geometry.Insets(0, 12, 0, 12));
        getChildren().addAll(header(openFolder), filter, tree);
        model.currentProperty().subscribe(place -> {
            if (place != null && tree.getRoot() != null) {
                select(tree.getRoot(), place);
            }
        });
        model.shownProperty().subscribe(this::show);
    }

    private HBox header(Runnable openFolder) {
        Label title = new Label();
        title.getStyleClass().add("library-title");
        title.textProperty().bind(texts.bound("templates"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button create = Icons.only(new Button(), Feather.PLUS, texts.bound("new"));
        create.setOnAction(_ -> model.create(selected()));
        Button folder = Icons.only(new Button(), Feather.FOLDER, texts.bound("open.folder"));
        folder.setOnAction(_ -> openFolder.run());
        HBox header = new HBox(title, space, create, folder);
        header.getStyleClass().add("library-header");
        return header;
    }

    private ContextMenu menu() {
        return new ContextMenu(item("open", Feather.EDIT_3, () -> withSelected(model::open)),
                item("new", Feather.PLUS, () -> model.create(selected())), new SeparatorMenuItem(),
                item("rename", Feather.TYPE, () -> withSelected(this::rename)),
                item("copy.path", Feather.CLIPBOARD, () -> withSelected(LibraryView::copyPath)),
                new SeparatorMenuItem(), item("delete", Feather.TRASH_2, () -> withSelected(model::delete)));
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        MenuItem item = new MenuItem();
        item.setGraphic(Icons.of(icon));
        item.textProperty().bind(texts.bound(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            withSelected(model::open);
        } else if (event.getCode() == KeyCode.F2) {
            withSelected(this::rename);
        } else if (event.getCode() == KeyCode.DELETE) {
            withSelected(model::delete);
        } else {
            return;
        }
        event.consume();
    }

    private void rename(TemplateNode node) {
        TemplateNode one = node instanceof TemplateNode.File file && file.requests().size() == 1
                ? file.requests().getFirst()
                : node;
        askName.apply(one.name())
                .filter(name -> !name.isBlank() && !name.equals(one.name()))
                .ifPresent(name -> model.rename(one, name));
    }

    private static void copyPath(TemplateNode node) {
        ClipboardContent content = new ClipboardContent();
        content.putString(node.path().toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private TemplateNode selected() {
        TreeItem<TemplateNode> item = tree.getSelectionModel().getSelectedItem();
        return item == null ? null : item.getValue();
    }

    private void withSelected(Consumer<TemplateNode> action) {
        TemplateNode node = selected();
        if (node != null) {
            action.accept(node);
        }
    }

    private void show(TemplateNode.Folder folder) {
        if (folder == null) {
            return;
        }
        TemplatePlace before = model.currentProperty().get();
        TreeItem<TemplateNode> root = item(folder);
        root.setExpanded(true);
        tree.setRoot(root);
        if (before != null) {
            select(root, before);
        }
    }

    private boolean select(TreeItem<TemplateNode> item, TemplatePlace wanted) {
        if (item.isLeaf() && holds(item.getValue(), wanted)) {
            tree.getSelectionModel().select(item);
            return true;
        }
        return item.getChildren().stream().anyMatch(child -> select(child, wanted));
    }

    private static boolean holds(TemplateNode node, TemplatePlace wanted) {
        return switch (node) {
            case TemplateNode.Request request -> request.place().equals(wanted);
            case TemplateNode.File file -> file.path().equals(wanted.file());
            case TemplateNode.Folder _ -> false;
        };
    }

    private static String key(TemplateNode node) {
        return node instanceof TemplateNode.Request request ? request.path() + "#" + request.block()
                : node.path().toString();
    }

    private TreeItem<TemplateNode> item(TemplateNode node) {
        TreeItem<TemplateNode> item = new TreeItem<>(node);
        String key = key(node);
        item.setExpanded(!folded.contains(key));
        item.expandedProperty().subscribe(open -> {
            if (open) {
                folded.remove(key);
            } else {
                folded.add(key);
            }
        });
        switch (node) {
            case TemplateNode.Folder folder -> folder.children().forEach(child -> item.getChildren().add(item(child)));
            case TemplateNode.File file when file.requests().size() > 1 ->
                file.requests().forEach(child -> item.getChildren().add(item(child)));
            case TemplateNode.File _,TemplateNode.Request _ -> {
            }
        }
        return item;
    }

    /** Brings the keyboard to the tree. */
    public void focusTree() {
        tree.requestFocus();
    }
}
