package rawbench.ui.library;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** The sidebar: a filter over the tree of templates; in their place, while something is searched, what was found. */
public final class LibraryView extends VBox {
    private final LibraryModel model;
    private final Texts texts;
    private final BoardFiles files;
    private final TemplateTreeView tree;
    private final SearchView search;
    private final TextField filter = new TextField();
    private final VBox browse;

    /** @param openFolder asks for one more folder to show */
    public LibraryView(LibraryModel model, SearchModel searching, Texts texts, BoardFiles files,
            Runnable openFolder) {
        this.files = files;
        this.model = model;
        this.texts = texts;
        getStyleClass().add("library");
        tree = new TemplateTreeView(model, texts, files);
        search = new SearchView(searching, texts, this::closeSearch);
        filter.setId("filter");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.promptTextProperty().bind(texts.bound("filter"));
        filter.accessibleTextProperty().bind(texts.bound("filter"));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::inFilter);
        StackPane body = new StackPane(tree, nothing(openFolder));
        VBox.setVgrow(body, Priority.ALWAYS);
        browse = new VBox(header(openFolder), body);
        browse.getStyleClass().add("library-browse");
        VBox.setVgrow(browse, Priority.ALWAYS);
        VBox.setVgrow(search, Priority.ALWAYS);
        getChildren().setAll(browse);
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    /** Files let go below the tree go to the first folder; with none there, folders become the library. */
    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
            model.bring(files.on(event.getDragboard()));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private void inFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.focusFirst();
            event.consume();
        }
    }

    private HBox header(Runnable openFolder) {
        filter.setMinWidth(0);
        HBox.setHgrow(filter, Priority.ALWAYS);
        Button find = Icons.only(new Button(), Feather.SEARCH, texts.bound("search"));
        find.setId("search-all");
        find.setOnAction(_ -> search());
        Button create = Icons.only(new Button(), Feather.PLUS, texts.bound("new"));
        create.setOnAction(_ -> model.create(tree.selected()));
        Button folder = Icons.only(new Button(), Feather.FOLDER_PLUS, texts.bound("open.folder"));
        folder.setOnAction(_ -> openFolder.run());
        HBox header = new HBox(filter, find, create, folder);
        header.getStyleClass().add("library-header");
        return header;
    }

    /** What stands where there is nothing: no folder, or none that the filter lets through. */
    private VBox nothing(Runnable openFolder) {
        Label says = new Label();
        says.setWrapText(true);
        says.getStyleClass().add("muted");
        Button add = new Button();
        add.textProperty().bind(texts.bound("open.folder"));
        add.setOnAction(_ -> openFolder.run());
        VBox empty = new VBox(says, add);
        empty.getStyleClass().add("library-empty");
        empty.setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(empty, javafx.geometry.Pos.TOP_LEFT);
        model.shownProperty().subscribe(shelves -> {
            boolean none = shelves.isEmpty();
            boolean filtered = !model.filterProperty().get().isBlank()
                    && shelves.stream().allMatch(shelf -> shelf.tree().children().isEmpty());
            empty.setVisible(none || filtered);
            tree.setVisible(!none && !filtered);
            add.setVisible(none);
            add.setManaged(none);
            if (none || filtered) {
                says.textProperty().bind(texts.bound(none ? "nothing" : "nothing.found"));
            }
        });
        return empty;
    }

    /** Shows the search through all templates and brings the keyboard there. */
    public void search() {
        getChildren().setAll(search);
        search.focusField();
    }

    /** Shows the tree again; false where it was not hidden. */
    public boolean closeSearch() {
        boolean shown = getChildren().contains(search);
        if (shown) {
            search.leave();
            getChildren().setAll(browse);
            focusTree();
        }
        return shown;
    }

    /** Brings the keyboard to the tree, or to what was found. */
    public void focusTree() {
        if (getChildren().contains(search)) {
            search.focusField();
        } else {
            tree.requestFocus();
        }
    }
}
