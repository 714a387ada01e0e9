package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.stage.Stage;

import rawbench.bench.FxThread;
import rawbench.draft.RequestDraft;
import rawbench.octets.LineIndex;
import rawbench.octets.Octets;
import rawbench.store.HistoryChoice;
import rawbench.store.Places;
import rawbench.store.Session;
import rawbench.store.SessionFile;
import rawbench.store.SessionTab;
import rawbench.store.SessionView;
import rawbench.store.Settings;
import rawbench.store.SettingsFile;
import rawbench.store.TabLook;
import rawbench.store.TabOptions;

/**
 * The real window on a headless toolkit, driven by the benchmark of growth: it sends, opens tabs and reads its library,
 * and is waited for until what came of that was painted. No history is kept, which is measured by itself.
 */
public final class GrowthWindow implements AutoCloseable {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: growth\r\n\r\n");

    private Stage stage;
    private Desk desk;

    private GrowthWindow() {
    }

    /** Has the window that is opened on this home next come back with so many tabs. */
    public static void leave(Path home, int tabs) throws Exception {
        List<SessionTab> left = new ArrayList<>();
        for (int i = 0; i < tabs; i++) {
            left.add(new SessionTab(new RequestDraft("tab " + i, "http://127.0.0.1:1", GET), Optional.empty(), true,
                    new TabLook(0, 0, 0, Map.of()), TabOptions.USUAL));
        }
        new SessionFile(Places.below(home).session()).save(new Session(left, 0, SessionView.NONE));
    }

    /** Opens the window on a home of its own, and returns when it was painted. */
    public static GrowthWindow open(Path home) throws Exception {
        GrowthWindow window = new GrowthWindow();
        Places places = Places.below(home);
        new SettingsFile(places.settings())
                .save(Settings.DEFAULT.withHistory(HistoryChoice.USUAL.withKept(false)));
        FxThread.on(() -> {
            window.stage = new Stage();
            window.desk = new Desk(window.stage, places, new WindowPerson(() -> window.stage, window::notices, null));
            return window.desk.open(List.of());
        });
        painted();
        return window;
    }

    private NoticesModel notices() {
        return desk.notices();
    }

    /** Sends to a server, and returns when the answer is whole, framed, its lines are counted and it was painted. */
    public void answered(String target) throws Exception {
        TabModel tab = FxThread.on(() -> {
            TabModel made = desk.workspace().newTab(new RequestDraft("", target, GET));
            made.sending().send();
            return made;
        });
        while (!FxThread.on(() -> shown(tab))) {
            painted();
        }
        painted();
    }

    private static boolean shown(TabModel tab) {
        LineIndex lines = tab.response().body().content().linesProperty().get();
        return tab.exchangeProperty().get() != null && !tab.response().busyProperty().get()
                && (tab.response().body().content().octetsProperty().get().isEmpty() || lines.complete());
    }

    /** Opens so many more tabs, one after the other, and returns when that was painted. */
    public void tabs(int count) throws Exception {
        FxThread.on(() -> {
            for (int i = 0; i < count; i++) {
                desk.workspace().newTab();
            }
            return true;
        });
        painted();
    }

    /** Goes to the tab after the one in front, and returns when that was painted. */
    public void step() throws Exception {
        FxThread.on(() -> {
            desk.workspace().strip().step(1);
            return true;
        });
        painted();
    }

    /** Closes the tab in front, and returns when that was painted. */
    public void closeTab() throws Exception {
        FxThread.on(() -> {
            desk.workspace().close(desk.workspace().strip().frontProperty().get());
            return true;
        });
        painted();
    }

    /** Returns when the library has so many requests, and they were painted. */
    public void library(int count) throws Exception {
        while (FxThread.on(() -> desk.workspace().library().all().size()) < count) {
            painted();
        }
        painted();
    }

    /** Has the library look at its folders again, where one more request lies now, and returns when that was painted. */
    public void another(Path root) throws Exception {
        int before = FxThread.on(() -> desk.workspace().library().all().size());
        Files.writeString(root.resolve("another " + before + ".http"), "### Another\nGET / HTTP/1.1\nHost: a\n\n");
        FxThread.on(() -> {
            desk.workspace().library().refresh();
            return true;
        });
        library(before + 1);
    }

    /** A frame may have begun before: what is on the screen after the second came of what was done. */
    private static void painted() throws InterruptedException {
        FxThread.frames(2);
    }

    @Override
    public void close() throws IOException {
        try {
            FxThread.on(() -> {
                stage.hide();
                desk.close();
                stage.setScene(null);
                return true;
            });
        } catch (Exception unclosed) {
            throw new IOException("The window was not closed", unclosed);
        }
    }
}
