package rawbench.ui.shell;

import java.util.function.Consumer;

import javafx.scene.Scene;

import rawbench.ui.find.FindPane;

/** Which key does what in the window. */
final class DeskKeys {
    private final WorkspaceModel workspace;
    private final Keys keys = new Keys();

    DeskKeys(WorkspaceModel workspace, Comparisons comparisons, ViewState view, DeskView content) {
        this.workspace = workspace;
        keys.on("Shortcut+Enter", () -> front(tab -> tab.sending().send()))
                .on("F5", () -> front(tab -> tab.sending().send()))
                .when("Esc", () -> escape(content))
                .on("Shortcut+Comma", content::toggleSettings)
                .on("Shortcut+T", workspace::newTab)
                .on("Shortcut+O", workspace::askFile)
                .on("Shortcut+W", () -> close())
                .on("Shortcut+Shift+T", workspace::reopen)
                .on("Shortcut+Tab", () -> workspace.strip().step(1))
                .on("Shortcut+Shift+Tab", () -> workspace.strip().step(-1))
                .on("Shortcut+S", () -> front(workspace.kept()::save))
                .on("Shortcut+Shift+S", () -> front(workspace.kept()::saveAs))
                .when("Shortcut+Shift+M", comparisons::withPrevious)
                .on("Alt+Z", () -> view.wrap.set(!view.wrap.get()))
                .on("Shortcut+L", () -> request(content, TabPage::focusTarget))
                .on("Shortcut+Quote", () -> request(content, TabPage::focusResponse))
                .on("F6", content::cycle)
                .when("Shortcut+F", () -> content.find(FindPane::find))
                .when("F3", () -> content.find(FindPane::next))
                .when("Shift+F3", () -> content.find(FindPane::previous))
                .when("Shortcut+G", () -> content.find(FindPane::goTo))
                .on("Shortcut+J", () -> view.stacked.set(!view.stacked.get()))
                .on("Shortcut+Back_Slash", () -> view.sidebar.set(!view.sidebar.get()))
                .on("Shortcut+Plus", () -> view.zoomBy(1))
                .on("Shortcut+Equals", () -> view.zoomBy(1))
                .on("Shortcut+Shift+Equals", () -> view.zoomBy(1))
                .on("Shortcut+Minus", () -> view.zoomBy(-1))
                .on("Shortcut+0", () -> view.zoom.set(1));
        for (int place = 0; place < 9; place++) {
            int at = place;
            keys.on("Shortcut+" + (place + 1), () -> workspace.strip().go(at));
        }
    }

    private boolean escape(DeskView content) {
        return content.closeBar() || content.closeSettings() || closePanel(content) || cancel()
                || workspace.strip().back();
    }

    private static boolean closePanel(DeskView content) {
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
        TabModel tab = workspace.selectedProperty().get();
        if (tab != null) {
            action.accept(tab);
        }
    }

    private void close() {
        DeskTab tab = workspace.strip().frontProperty().get();
        if (tab != null) {
            workspace.close(tab);
        }
    }

    private static void request(DeskView content, Consumer<TabPage> action) {
        if (content.page() instanceof TabPage page) {
            action.accept(page);
        }
    }

    void listen(Scene scene) {
        keys.listen(scene);
    }
}
