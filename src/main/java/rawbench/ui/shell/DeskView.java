package rawbench.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import rawbench.ui.find.FindPane;
import rawbench.ui.history.HistoryView;
import rawbench.ui.kit.Nodes;
import rawbench.ui.kit.Texts;
import rawbench.ui.kit.ViewTabs;
import rawbench.ui.library.LibraryView;
import rawbench.ui.settings.SettingsView;

/** The window's content: sidebar, tab strip, the page of the tab in front, status bar. */
final class DeskView extends BorderPane {
    private final WorkspaceModel workspace;
    private final ViewState view;
    private final Function<DeskTab, Page> newPage;
    private final LibraryView library;
    private final HistoryView history;
    private final Map<DeskTab, Page> pages = new HashMap<>();
    private final StackPane front = new StackPane();
    private final Label empty = new Label();
    private final BothEnds ends = new BothEnds();
    private final SplitPane split = new SplitPane();
    private final BorderPane sidebar;
    private final BorderPane main;
    /** Made once somebody wants to see them. */
    private final Supplier<SettingsView> settingsMade;
    private final StatusBar status;
    private SettingsView settings;

    /** @param settings made with what closes them */
    DeskView(WorkspaceModel workspace, ViewState view, Commands commands, Texts texts, LibraryView library,
            HistoryView history, PracticeLine practice,
            Function<DeskTab, Page> newPage, Function<Runnable, SettingsView> settings) {
        this.workspace = workspace;
        this.view = view;
        this.newPage = newPage;
        this.library = library;
        this.history = history;
        settingsMade = () -> settings.apply(this::closeSettings);
        getStyleClass().add("desk");
        empty.textProperty()
                .bind(texts.bound("empty", commands.shown("tab.new"), commands.shown("quick.open"),
                        commands.shown("palette"), commands.shown("keys")));
        empty.setWrapText(true);
        empty.getStyleClass().add("muted");
        sidebar = new BorderPane(library, beside(texts), null, practice, null);
        sidebar.getStyleClass().add("sidebar");
        front.setMinWidth(0);
        TabStrip tabs = new TabStrip(workspace, commands, texts);
        // Whoever chooses a tab, also the one in front already, wants to see it.
        tabs.addEventHandler(ActionEvent.ACTION, _ -> closeSettings());
        main = new BorderPane(front, new VBox(tabs, new HintStrip(view.hints, commands, texts)), null, null, null);
        main.setMinWidth(0);
        SplitPane.setResizableWithParent(sidebar, false);
        setCenter(split);
        status = new StatusBar(workspace, view, commands, texts, this::toggleSettings);
        setBottom(status);
        view.beside.subscribe(name -> sidebar.setCenter(name.equals(ViewState.HISTORY) ? history : library));
        view.sidebar.subscribe(this::showSidebar);
        workspace.strip().shownProperty().subscribe(this::show);
        workspace.strip().frontProperty().subscribe(this::focusShown);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::followFocus);
        workspace.strip().tabs().addListener(this::forget);
    }

    private void forget(ListChangeListener.Change<? extends DeskTab> change) {
        while (change.next()) {
            change.getRemoved().forEach(pages::remove);
        }
    }

    private ViewTabs<String> beside(Texts texts) {
        ViewTabs<String> tabs = new ViewTabs<String>()
                .tab(ViewState.TEMPLATES, texts.bound("beside.templates"))
                .tab(ViewState.HISTORY, texts.bound("beside.history"));
        tabs.setId("beside");
        tabs.chosenProperty().bindBidirectional(view.beside);
        return tabs;
    }

    /** Shows the history in the sidebar, ready to be searched. */
    void showHistory() {
        view.beside.set(ViewState.HISTORY);
        view.sidebar.set(true);
        history.focusSearch();
    }

    private void focusSidebar() {
        if (view.beside.get().equals(ViewState.HISTORY)) {
            history.focusList();
        } else {
            library.focusTree();
        }
    }

    private void showSidebar(boolean shown) {
        split.getDividers().forEach(divider -> divider.positionProperty().unbindBidirectional(view.sidebarDivider));
        double place = view.sidebarDivider.get();
        split.getItems().setAll(shown ? List.of(sidebar, main) : List.of(main));
        if (shown) {
            split.setDividerPositions(place);
            split.getDividers().getFirst().positionProperty().bindBidirectional(view.sidebarDivider);
        }
    }

    private void show(List<DeskTab> tabs) {
        if (tabs.isEmpty()) {
            front.getChildren().setAll(empty);
            return;
        }
        List<Node> nodes = tabs.stream().map(tab -> pages.computeIfAbsent(tab, newPage).node()).toList();
        if (nodes.size() == 1) {
            // A page stands in one place only.
            ends.getItems().clear();
        }
        front.getChildren().setAll(nodes.size() == 1 ? nodes.getFirst() : ends.of(nodes));
        focusShown();
    }

    /** Gives the keyboard to what is in front, unless it has it already: then somebody is at work in it. */
    private void focusShown() {
        Page page = page();
        if (page == null || front.getChildren().isEmpty() || front.getChildren().contains(settings)) {
            return;
        }
        // What a split pane holds is in the scene once its skin is made, and only then can it have the keyboard.
        front.applyCss();
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        if (!Nodes.isIn(owner, page.node())) {
            page.focus();
        }
    }

    /** What somebody works in is in front, of two that are shown. */
    private void followFocus(Node owner) {
        List<DeskTab> shown = workspace.strip().shownProperty().get();
        if (owner != null && shown.size() > 1) {
            shown.stream()
                    .filter(tab -> pages.containsKey(tab) && Nodes.isIn(owner, pages.get(tab).node()))
                    .findFirst()
                    .ifPresent(workspace.strip()::select);
        }
    }

    /** Shows the settings in the place of the tab in front, or that tab again. */
    void toggleSettings() {
        if (!closeSettings()) {
            settings();
            front.getChildren().setAll(settings);
            settings.focusSections();
        }
    }

    /** Shows the tab in front again; false where the settings were not shown. */
    boolean closeSettings() {
        boolean shown = settings != null && front.getChildren().contains(settings);
        if (shown) {
            show(workspace.strip().shownProperty().get());
        }
        return shown;
    }

    /** Shows a section of the settings. */
    void showSettings(SettingsView.Section section) {
        settings().show(section);
        if (!front.getChildren().contains(settings)) {
            toggleSettings();
        }
    }

    private SettingsView settings() {
        if (settings == null) {
            settings = settingsMade.get();
        }
        return settings;
    }

    StatusBar status() {
        return status;
    }

    /** Brings the keyboard to what is in front. */
    void focusFront() {
        if (page() != null) {
            page().focus();
        }
    }

    /** The page in front; null where nothing is open. */
    Page page() {
        DeskTab tab = workspace.strip().frontProperty().get();
        return tab == null ? null : pages.get(tab);
    }

    /** Shows the search through everything that is kept, and the sidebar for it. */
    void searchAll() {
        view.sidebar.set(true);
        library.search();
    }

    /** Brings the keyboard to the next of the sidebar and the panes in front. */
    void cycle() {
        Page page = page();
        Node focused = getScene().getFocusOwner();
        if (page == null) {
            focusSidebar();
        } else if (!Nodes.isIn(focused, page.node())) {
            page.focus();
        } else if (!page.focusNext(focused)) {
            if (view.sidebar.get()) {
                focusSidebar();
            } else {
                page.focus();
            }
        }
    }

    /** Does something in the pane that has the keyboard or is next to it; false where none can be searched. */
    boolean find(Consumer<FindPane> action) {
        Optional<FindPane> pane = FindPane.nearest(getScene().getFocusOwner());
        pane.ifPresent(action);
        return pane.isPresent();
    }

    /** Whether there is a pane that can be searched. */
    boolean canFind() {
        return FindPane.nearest(getScene().getFocusOwner()).isPresent();
    }

    /** Closes the bar over the focused pane; false where there is none. */
    boolean closeBar() {
        return FindPane.around(getScene().getFocusOwner()).filter(FindPane::close).isPresent();
    }
}
