package rawbench;

import java.nio.file.Path;
import java.util.List;

import rawbench.cli.Interruption;
import rawbench.cli.Prompt;
import rawbench.cli.Terminal;
import rawbench.wire.Cancellation;

/** Where Rawbench starts: chooses the window or the prompt. It names no class of the toolkit, so a command loads none. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        Cancellation cancellation = new Cancellation();
        Interruption interruption = Interruption.install(cancellation);
        Terminal terminal = Terminal.ofProcess();
        interruption.exit(new Prompt(terminal, Main::window, cancellation).run(args));
    }

    private static int window(List<Path> files) {
        return files.size();
    }
}
