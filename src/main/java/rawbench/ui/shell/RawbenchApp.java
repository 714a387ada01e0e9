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

    @Override
    public void init() {
        left = new SessionFile(places.session()).load();
    }

    @Override
    public void start(Stage stage) {
        new FirstFrame(stage).show(left.session().view(), () -> fill(stage));
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
        if (desk != null) {
            desk.close();
        }
    }
}
