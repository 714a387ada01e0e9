package rawbench;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

import rawbench.cli.FirstSteps;
import rawbench.cli.Interruption;
import rawbench.cli.Prompt;
import rawbench.cli.Status;
import rawbench.cli.Terminal;
import rawbench.ui.shell.Display;
import rawbench.ui.shell.Picture;
import rawbench.ui.shell.Window;

/**
 * Where Rawbench starts: chooses the window or the prompt. It does not extend the toolkit's Application, and names the
 * shell only where the window is asked for, so a command loads none of the toolkit.
 */
public final class Main {
    /** Names the file for a picture of the window where none can be opened; the build's run command sets it. */
    private static final String PICTURE = "rawbench.picture";
    /** Set where a launcher is for the window alone, as on Windows: it calls with the bare names of files double-clicked. */
    private static final String OPENS = "rawbench.opens";

    private final Terminal terminal = Terminal.ofProcess();
    private final Interruption interruption = Interruption.install();

    private Main() {
    }

    public static void main(String[] args) {
        Main main = new Main();
        String[] words = Boolean.getBoolean(OPENS) ? opening(args) : args;
        main.interruption.done(new Prompt(main.terminal, main::window, main.interruption).run(words));
    }

    private static String[] opening(String[] files) {
        String[] words = new String[files.length + 1];
        words[0] = "open";
        System.arraycopy(files, 0, words, 1, files.length);
        return words;
    }

    private int window(List<Path> files) {
        // The toolkit lies on the class path on purpose; its warning about that is no news to anybody.
        Logger toolkit = Logger.getLogger("javafx");
        toolkit.setFilter(
                record -> !String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX configuration"));
        if (Window.handedOver(files)) {
            terminal.err().println("The window that is open has taken over.");
            return Status.OK.exit();
        }
        Optional<String> missing = Display.missing();
        if (missing.isEmpty()) {
            try {
                Window.open(files);
            } finally {
                // Held for so long, since a logger that nobody holds forgets its filter.
                Reference.reachabilityFence(toolkit);
            }
            // Whatever a library of the window left running ends with it.
            interruption.exit(Status.OK.exit());
            return Status.OK.exit();
        }
        terminal.err().println(missing.get());
        String picture = System.getProperty(PICTURE);
        if (picture == null) {
            terminal.err().println("The command line works without a window: rawbench --help");
            return Status.IO.exit();
        }
        int status = new FirstSteps(terminal, interruption).run();
        draw(Path.of(picture));
        return status;
    }

    private void draw(Path picture) {
        Optional<String> missing = Display.missingForPictures();
        if (missing.isPresent()) {
            terminal.err().println("There is no picture of the window either.");
            return;
        }
        try {
            Picture.render(picture, false);
            terminal.err().println("The window as it would look: " + picture);
        } catch (IOException failed) {
            terminal.err().println(failed.getMessage());
        }
    }
}
