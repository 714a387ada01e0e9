package rawbench.ui.shell;

import java.util.function.Consumer;

import javafx.scene.control.TextInputControl;

import rawbench.draft.ListenerDraft;
import rawbench.foreign.CopyAs;
import rawbench.ui.find.FindPane;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Theme;
import rawbench.ui.request.EditorAction;
import rawbench.ui.request.Offer;

/**
 * Every command of the window. One more is one line here and its name in both files of texts ({@code command.ID}); it then
 * has its key, stands in the palette, and its key can be changed in the settings.
 */
final class DeskCommands {
    private final WorkspaceModel workspace;
    private final Comparisons comparisons;
    private final OtherTools tools;
    private final OtherEnds ends;
    private final ViewState view;
    private final DeskView content;

    DeskCommands(WorkspaceModel workspace, Comparisons comparisons, OtherTools tools, OtherEnds ends,
            ViewState view, DeskView content) {
        this.ends = ends;
        this.tools = tools;
        this.workspace = workspace;
        this.comparisons = comparisons;
        this.view = view;
        this.content = content;
    }

    /** Adds all of them but those of what lies over the content. */
    void addTo(Commands commands) {
        commands.where("needs.ends", this::hasEnds)
                .on("send", "Shortcut+Enter, F5", this::go)
                .on("other.end", "Shortcut+M", ends::toggle);
        request(commands.where("needs.request", () -> workspace.selectedProperty().get() != null));
        commands.where("needs.closed", () -> workspace.strip().canReopen())
                .on("tab.reopen", "Shortcut+Shift+T", workspace::reopen);
        editor(commands.where("needs.request", () -> content.page() instanceof TabPage));
        tabs(commands.always(), commands.where("needs.tab", () -> workspace.strip().frontProperty().get() != null));
        panes(commands.always());
        find(commands.where("needs.text", () -> content.canFind()));
        look(commands.always());
    }

    private boolean hasEnds() {
        return switch (workspace.strip().frontProperty().get()) {
            case TabModel _,ListenerTab _ -> true;
            case CompareTab _ -> false;
            case null -> false;
        };
    }

    /** Sends what is in front; a listener begins to listen, or ends it. */
    private void go() {
        switch (workspace.strip().frontProperty().get()) {
            case TabModel request -> request.sending().send();
            case ListenerTab listener -> listener.toggle();
            case CompareTab _ -> throw new IllegalStateException("a comparison sends nothing");
        }
    }

    private void request(Commands.Group request) {
        request.on("save", "Shortcut+S", () -> front(workspace.kept()::save))
                .on("save.as", "Shortcut+Shift+S", () -> front(workspace.kept()::saveAs))
                .when("compare.previous", "Shortcut+Shift+M", comparisons::withPrevious)
                .on("environment", "Shortcut+E", () -> page(TabPage::toggleVariables))
                .on("target", "Shortcut+L", () -> page(TabPage::focusTarget))
                .on("response", "Shortcut+Quote", () -> page(TabPage::focusResponse))
                .on("outline", "Shortcut+Shift+O", () -> page(page -> page.request().outline()))
                .on("actions", "", () -> page(page -> page.request().showActions()));
        Offer.all()
                .forEach(offer -> request.on("action." + offer.id(), "",
                        () -> page(page -> page.request().actions().act(offer.id()))));
        for (CopyAs how : CopyAs.values()) {
            String keys = how == CopyAs.CURL ? "Shortcut+Shift+C" : "";
            request.on("copy." + how.word(), keys, () -> front(tab -> tools.copy(tab, how)));
        }
    }

    /** What the text control has keys for by itself gets none of the window's. */
    private void editor(Commands.Group editor) {
        for (EditorAction action : EditorAction.values()) {
            editor.when(action.id(), action.keys().orElse(""), () -> {
                boolean elsewhere = content.getScene().getFocusOwner() instanceof TextInputControl;
                if (!elsewhere) {
                    page(page -> page.act(action));
                }
                return !elsewhere;
            });
        }
    }

    private void tabs(Commands.Group always, Commands.Group tab) {
        always.on("tab.new", "Shortcut+T", workspace::newTab)
                .on("listener.new", "Shortcut+Shift+L", () -> workspace.newListener(ListenerDraft.NEW))
                .on("file.open", "Shortcut+O", workspace::askFile)
                .on("folder.open", "", workspace::askFolder)
                .on("import", "", tools::importFile);
        tab.on("tab.close", "Shortcut+W", () -> workspace.close(workspace.strip().frontProperty().get()))
                .on("tab.next", "Shortcut+Tab", () -> workspace.strip().step(1))
                .on("tab.previous", "Shortcut+Shift+Tab", () -> workspace.strip().step(-1));
        for (int place = 0; place < 9; place++) {
            int at = place;
            tab.on("tab." + (place + 1), "Shortcut+" + (place + 1), () -> workspace.strip().go(at));
        }
    }

    private void panes(Commands.Group always) {
        always.on("panes", "F6", content::cycle)
                .on("history", "Shortcut+Shift+H", content::showHistory)
                .on("search.all", "Shortcut+Shift+F", content::searchAll)
                .on("settings", "Shortcut+Comma", content::toggleSettings)
                .on("sidebar", "Shortcut+Back Slash", () -> view.sidebar.set(!view.sidebar.get()))
                .on("orientation", "Shortcut+J", () -> view.stacked.set(!view.stacked.get()))
                .on("wrap", "Alt+Z", () -> view.wrap.set(!view.wrap.get()));
    }

    private void find(Commands.Group find) {
        find.when("find", "Shortcut+F", () -> content.find(FindPane::find))
                .when("replace", "Shortcut+H", () -> content.find(pane -> pane.replace()))
                .when("find.next", "F3", () -> content.find(FindPane::next))
                .when("find.previous", "Shift+F3", () -> content.find(FindPane::previous))
                .when("find.go", "Shortcut+G", () -> content.find(FindPane::goTo));
    }

    private void look(Commands.Group always) {
        always.on("zoom.in", "Shortcut+Plus, Shortcut+Equals, Shortcut+Shift+Equals", () -> view.zoomBy(1))
                .on("zoom.out", "Shortcut+Minus", () -> view.zoomBy(-1))
                .on("zoom.reset", "Shortcut+0", () -> view.zoom.set(1))
                .on("theme.system", "", () -> view.theme.set(Theme.Choice.SYSTEM.name()))
                .on("theme.light", "", () -> view.theme.set(Theme.Choice.LIGHT.name()))
                .on("theme.dark", "", () -> view.theme.set(Theme.Choice.DARK.name()))
                .on("language.english", "", () -> view.language.set(Language.ENGLISH))
                .on("language.chinese", "", () -> view.language.set(Language.CHINESE));
    }

    /** Closes what is open in the content, or cancels what runs. */
    boolean escape() {
        return content.closeBar() || content.closeSettings() || closePanel() || cancel() || workspace.strip().back();
    }

    private boolean closePanel() {
        return content.page() != null && content.page().closePanel();
    }

    private boolean cancel() {
        TabModel tab = workspace.selectedProperty().get();
        boolean running = tab != null && tab.sending().runningProperty().get();
        if (running) {
            tab.sending().cancel();
        }
        return running;
    }

    private void front(Consumer<TabModel> action) {
        action.accept(workspace.selectedProperty().get());
    }

    private void page(Consumer<TabPage> action) {
        if (content.page() instanceof TabPage page) {
            action.accept(page);
        }
    }
}
