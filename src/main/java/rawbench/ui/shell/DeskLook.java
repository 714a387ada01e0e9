package rawbench.ui.shell;

import javafx.scene.Parent;
import javafx.scene.Scene;

import rawbench.ui.calls.CallsView;
import rawbench.ui.compare.CompareView;
import rawbench.ui.find.FindPane;
import rawbench.ui.framing.FramingView;
import rawbench.ui.history.HistoryView;
import rawbench.ui.kit.Theme;
import rawbench.ui.library.LibraryView;
import rawbench.ui.listen.ListenerView;
import rawbench.ui.palette.PaletteView;
import rawbench.ui.request.RequestView;
import rawbench.ui.response.ResponseView;
import rawbench.ui.sent.SentView;
import rawbench.ui.settings.SettingsView;
import rawbench.ui.timing.TimingView;
import rawbench.ui.transcript.TranscriptView;
import rawbench.ui.viewer.OctetViewer;

/** The window's look: theme, fonts and zoom as the person chose them, and the style sheets of every pane. */
final class DeskLook {
    /** One class of each pane that has a {@code pane.css}; a new pane is one more here. */
    static final Class<?>[] PANES = {Desk.class, RequestView.class, LibraryView.class, HistoryView.class,
            ResponseView.class,
            CompareView.class, SettingsView.class, OctetViewer.class, FindPane.class, TimingView.class,
            TranscriptView.class, FramingView.class, SentView.class, PaletteView.class,
            ListenerView.class, CallsView.class};

    /** Of a window that was never left in another size. */
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;

    private final Theme theme = new Theme();

    DeskLook(ViewState view) {
        view.theme.subscribe(name -> theme.choiceProperty().set(Theme.Choice.valueOf(name)));
        view.zoom.subscribe(zoom -> theme.zoomProperty().set(zoom.doubleValue()));
        view.font.subscribe(font -> theme.fontProperty().set(font));
        view.size.subscribe(size -> theme.sizeProperty().set(size.doubleValue()));
        view.calm.subscribe(calm -> theme.calmProperty().set(calm));
    }

    /** A scene of the usual size that looks so, also once the person chooses otherwise. */
    Scene scene(Parent root) {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        theme.dress(scene, PANES);
        return scene;
    }
}
