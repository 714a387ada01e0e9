package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Path;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import rawbench.store.Places;
import rawbench.store.SessionFile;
import rawbench.store.StoreException;

/** The toolkit's way to start the window; {@link Window} is everybody else's. */
public final class RawbenchApp extends Application {
    private final Places places = Places.ofSystem();
    private SessionFile.Loaded left;
    private Desk desk;
    /** Throws what the start failed by. */
    private Runnable outcome = () -> {};

    @Override
    public void init() {
        left = new SessionFile(places.session()).load();
    }

    @Override
    public void start(Stage stage) {
        new FirstFrame(stage).show(left.session().view(), () -> begin(stage));
    }

    /** What fails behind the first frame would end that frame's timer alone, and leave a window that waits for ever. */
    private void begin(Stage stage) {
        try {
            fill(stage);
        } catch (RuntimeException | Error failure) {
            outcome = () -> {
                throw failure;
            };
            Platform.exit();
        }
    }

    private void fill(Stage stage) {
        desk = new Desk(stage, places);
        if (desk.open(left, getParameters().getRaw().stream().map(Path::of).toList())) {
            Rehearsal.maybe(desk);
        } else {
            Platform.exit();
        }
    }

    @Override
    public void stop() throws StoreException, IOException {
        try {
            if (desk != null) {
                desk.close();
            }
        } finally {
            outcome.run();
        }
    }
}
