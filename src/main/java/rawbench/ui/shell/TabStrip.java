package rawbench.ui.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.draft.ListenerDraft;
import rawbench.foreign.CopyAs;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** What is open in a row: which is in front, which are not saved, and a way to one more. */
final class TabStrip extends ScrollPane {
    private static final PseudoClass DIRTY = PseudoClass.getPseudoClass("dirty");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final WorkspaceModel model;
    private final Commands commands;
    private final Texts texts;
    private final HBox row = new HBox();
    private final Map<DeskTab, HBox> tabs = new HashMap<>();
    /** Those that look chosen or shown. */
    private final Set<HBox> marked = new HashSet<>();
    private final Button create;
    private final Button listen;

    TabStrip(WorkspaceModel model, Commands commands, Texts texts) {
        this.model = model;
        this.commands = commands;
        this.texts = texts;
        getStyleClass().add("desk-tabs");
        row.getStyleClass().add("desk-tab-row");
        setContent(row);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        create = Icons.only(new Button(), Feather.PLUS, commands.tip("tab.new", texts));
        create.setId("new-tab");
        create.setOnAction(_ -> model.newTab());
        listen = Icons.only(new Button(), Feather.RADIO, commands.tip("listener.new", texts));
        listen.setId("new-listener");
        listen.setOnAction(_ -> model.newListener(ListenerDraft.NEW));
        row.getChildren().addAll(create, listen);
        model.strip().tabs().addListener(this::follow);
        put(0, model.strip().tabs());
        model.strip().frontProperty().subscribe(_ -> select());
        model.strip().shownProperty().subscribe(_ -> select());
    }

    /** Only what came and went is made and laid out anew: a strip can be long. */
    private void follow(ListChangeListener.Change<? extends DeskTab> change) {
        while (change.next()) {
            change.getRemoved().forEach(gone -> {
                HBox box = tabs.remove(gone);
                marked.remove(box);
                row.getChildren().remove(box);
            });
            put(change.getFrom(), change.getAddedSubList());
        }
        select();
    }

    private void put(int at, List<? extends DeskTab> several) {
        List<HBox> boxes = several.stream().map(this::tab).toList();
        for (int i = 0; i < boxes.size(); i++) {
            tabs.put(several.get(i), boxes.get(i));
        }
        row.getChildren().addAll(at, boxes);
    }

    private HBox tab(DeskTab tab) {
        ToggleButton title = new ToggleButton();
        title.getStyleClass().add("tab-title");
        title.setAccessibleRole(AccessibleRole.TAB_ITEM);
        title.textProperty().bind(Bindings.createStringBinding(() -> {
            String name = tab.titleProperty().getValue();
            return name.isEmpty() ? texts.text("untitled") : name;
        }, tab.titleProperty(), texts.language()));
        title.setMaxWidth(220);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(title.textProperty());
        title.tooltipProperty().bind(title.textTruncatedProperty().map(cut -> cut ? whole : null));
        title.setOnAction(_ -> {
            model.strip().select(tab);
            select();
        });
        Button close = Icons.only(new Button(), Feather.X, commands.tip("tab.close", texts));
        close.getStyleClass().add("tab-close");
        close.setFocusTraversable(false);
        close.setOnAction(_ -> model.close(tab));
        HBox box = new HBox(title, close);
        box.getStyleClass().add("request-tab");
        box.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.MIDDLE) {
                model.close(tab);
            }
        });
        box.setOnContextMenuRequested(event -> {
            menu(tab).show(box, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        switch (tab) {
            case TabModel request -> dot(request, title, box);
            case CompareTab _ -> {
                title.setGraphic(Icons.of(Feather.COLUMNS));
                title.accessibleTextProperty().bind(texts.bound("tab.compare", title.textProperty()));
            }
            case ListenerTab _ -> {
                title.setGraphic(Icons.of(Feather.RADIO));
                title.accessibleTextProperty().bind(texts.bound("tab.listener", title.textProperty()));
            }
        }
        return box;
    }

    /** What is done to a tab from its title: that brings it to the front, and then is a command. */
    private ContextMenu menu(DeskTab tab) {
        ContextMenu menu = new ContextMenu();
        if (tab instanceof TabModel) {
            Menu copy = new Menu(texts.text("copy.as"), Icons.of(Feather.COPY));
            copy.setId("tab-copy-as");
            for (CopyAs how : CopyAs.values()) {
                copy.getItems().add(item(tab, "copy." + how.word()));
            }
            menu.getItems().addAll(item(tab, "save"), copy, new SeparatorMenuItem());
        }
        menu.getItems().add(item(tab, "tab.close"));
        return menu;
    }

    private MenuItem item(DeskTab tab, String command) {
        MenuItem item = new MenuItem(texts.text("command." + command));
        item.setId("tab-" + command);
        item.setOnAction(_ -> {
            model.strip().select(tab);
            commands.run(command);
        });
        return item;
    }

    /** Says by a dot that a request is not saved. */
    private void dot(TabModel tab, ToggleButton title, HBox box) {
        Region dot = new Region();
        dot.getStyleClass().add("tab-dot");
        title.setContentDisplay(ContentDisplay.RIGHT);
        tab.request().dirtyProperty().subscribe(dirty -> {
            box.pseudoClassStateChanged(DIRTY, dirty);
            // A graphic that is there but not managed would be left out for good: a label looks at it only once.
            title.setGraphic(dirty ? dot : null);
            title.setAccessibleText(texts.text(dirty ? "tab.unsaved" : "tab.saved", title.getText()));
        });
    }

    /** Marks what is in front and what is shown beside it, and takes the marks from what was. */
    private void select() {
        DeskTab front = model.strip().frontProperty().get();
        List<HBox> before = List.copyOf(marked);
        marked.clear();
        Stream.concat(Stream.ofNullable(front), model.strip().shownProperty().get().stream())
                .map(tabs::get)
                .filter(Objects::nonNull)
                .forEach(marked::add);
        before.stream().filter(box -> !marked.contains(box)).forEach(box -> mark(box, false, false));
        HBox chosen = tabs.get(front);
        marked.forEach(box -> mark(box, box.equals(chosen), true));
    }

    private static void mark(HBox box, boolean front, boolean shown) {
        box.pseudoClassStateChanged(SELECTED, front);
        box.pseudoClassStateChanged(SHOWN, shown && !front);
        ((ToggleButton) box.getChildren().getFirst()).setSelected(front);
    }
}
