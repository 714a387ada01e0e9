package rawbench.ui.shell;

import java.nio.file.Path;
import java.util.List;

import javafx.application.Application;

import rawbench.store.Places;

/** The way into the window for everything above it. */
public final class Window {
    private Window() {
    }

    /** Gives these files to the window that is open already, which comes to the front; false where there is none. */
    public static boolean handedOver(List<Path> files) {
        return OneWindow.handOver(Places.ofSystem().session(), files);
    }

    /**
     * Opens the window with these files and returns when it was closed. Ask {@link Display#missing} first. What it failed by
     * is thrown as it was.
     */
    public static void open(List<Path> files) {
        try {
            Application.launch(RawbenchApp.class, files.stream().map(Path::toString).toArray(String[]::new));
        } catch (RuntimeException told) {
            switch (told.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw told;
            }
        }
    }
}
