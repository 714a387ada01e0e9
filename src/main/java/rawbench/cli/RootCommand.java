package rawbench.cli;

import java.util.List;
import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** The program itself: without a command it opens the window. */
@Command(name = "rawbench", mixinStandardHelpOptions = true, versionProvider = Build.class, subcommands = AutoComplete.GenerateCompletion.class, description = "Sends raw HTTP over sockets and shows every octet that comes back. Without a command it opens the window.", footer = {
        "",
        "Exit status: 0 a complete, well-formed answer, whatever its status code, or equal; 1 compared and different; 2 the call's words; "
                + "3 no connection; 4 TLS; 5 timed out; 6 incomplete; 7 not well-formed; 8 a limit; 9 cancelled; "
                + "10 local input or output."})
final class RootCommand implements Callable<Integer> {
    private final WindowOpener window;

    RootCommand(WindowOpener window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.open(List.of());
    }
}
