package rawbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window with templates. */
@Command(name = "open", description = "Opens the window with these templates.")
final class OpenCommand implements Callable<Integer> {
    private final WindowOpener window;

    @Parameters(paramLabel = "FILE", description = "A template (.http, .rest); any other file is opened as octets.")
    private List<Path> files = new ArrayList<>();

    OpenCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.open(files);
    }
}
