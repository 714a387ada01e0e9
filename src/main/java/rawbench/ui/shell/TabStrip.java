package rawbench.ui.shell;

import java.util.HashMap;
import java.util.Map;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import rawbench.draft.ListenerDraft;
import rawbench.ui.kit.Icons;
import rawbench.ui.kit.Texts;

/** What is open in a row: which is in front, which are not saved, and a way to one more. */
final class TabStrip extends ScrollPane {
    private static final PseudoClass DIRTY = PseudoClass.getPseudoClass("dirty");
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final WorkspaceModel model;
    private final Commands commands;
    private final Texts texts;
    private final HBox row = new HBox();
    private final Map<DeskTab, HBox> tabs = new HashMap<>();
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
        model.strip().tabs().addListener((ListChangeListener<DeskTab>) _ -> fill());
        model.strip().frontProperty().subscribe(_ -> select());
        model.strip().shownProperty().subscribe(_ -> select());
        fill();
    }

    private void fill() {
        tabs.keySet().retainAll(model.strip().tabs());
        row.getChildren().clear();
        model.strip().tabs().forEach(tab -> row.getChildren().add(tabs.computeIfAbsent(tab, this::tab)));
        row.getChildren().addAll(create, listen);
        select();
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

    private void select() {
        tabs.forEach((tab, box) -> {
            boolean front = tab.equals(model.strip().frontProperty().get());
            box.pseudoClassStateChanged(PseudoClass.getPseudoClass("selected"), front);
            box.pseudoClassStateChanged(SHOWN, !front && model.strip().shownProperty().get().contains(tab));
            ((ToggleButton) box.getChildren().getFirst()).setSelected(front);
        });
    }
}
