package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Path;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import rawbench.store.Places;
import rawbench.store.StoreException;

/** The toolkit's way to start the window; {@link Window} is everybody else's. */
public final class RawbenchApp extends Application {
    private Desk desk;

    @Override
    public void start(Stage stage) {
        desk = new Desk(stage, Places.ofSystem());
        if (!desk.open(getParameters().getRaw().stream().map(Path::of).toList())) {
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
