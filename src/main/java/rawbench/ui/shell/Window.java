package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;

import javafx.application.Application;

/** The way into the window for everything above it. */
public final class Window {
    private Window() {
    }

    /** Opens the window with these files and returns when it was closed. Ask {@link Display#missing} first. */
    public static void open(List<Path> files) {
        Application.launch(RawbenchApp.class, files.stream().map(Path::toString).toArray(String[]::new));
    }
}
