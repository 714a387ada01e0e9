package rawbench.cli;

import java.nio.file.Path;
import java.util.List;

/** Opens the window; given by who knows it, since the command line does not. */
@FunctionalInterface
public interface WindowOpener {
    /** Opens the window with these files and returns, when it is closed, the exit status. */
    int open(List<Path> files);
}
