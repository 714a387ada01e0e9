package rawbench.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Model.CommandSpec;

import rawbench.wire.Cancellation;

/**
 * The command line: from the words of a call to its exit status.
 *
 * <p>The calls that are made most, a plain send and the window, are read here; all others, and whatever is misspelled,
 * by the {@link CommandTree}, which takes longer to load than a small exchange takes.
 */
public final class Prompt {
    private final Terminal terminal;
    private final WindowOpener window;
    private final Cancellation cancellation;

    /** The command line of a program that signals can interrupt. */
    public Prompt(Terminal terminal, WindowOpener window, Interruption interruption) {
        this(terminal, window, interruption.cancellation());
    }

    /**
     * A command line.
     *
     * @param window opens the window
     * @param cancellation ends what runs, as a signal does
     */
    Prompt(Terminal terminal, WindowOpener window, Cancellation cancellation) {
        this.terminal = terminal;
        this.window = window;
        this.cancellation = cancellation;
    }

    /** Runs the command that these words name; returns the exit status. */
    public int run(String... words) {
        try {
            return words.length == 0 ? window.open(List.of()) : run(words[0], words);
        } catch (OutOfMemoryError full) {
            terminal.say("rawbench: this needs more memory than the run has (" + full.getMessage()
                    + "): give it more, as RAWBENCH_JAVA_OPTS=-Xmx1g");
            return Status.IO.exit();
        } catch (RuntimeException | StackOverflowError | LinkageError fault) {
            return fault(fault);
        }
    }

    /** Every command with its options: what help, completion and the manual pages are made of. */
    CommandSpec commands() {
        return tree().commands();
    }

    private CommandTree tree() {
        return new CommandTree(terminal, window, cancellation, this::failed);
    }

    private int run(String command, String... words) {
        return switch (command) {
            case "send" -> send(words);
            case "open" -> open(words);
            default -> tree().run(words);
        };
    }

    private int open(String... words) {
        List<Path> files = files(words);
        return files.isEmpty() ? tree().run(words) : window.open(files);
    }

    private int send(String... words) {
        SendCommand send = new SendCommand(terminal, cancellation);
        try {
            return PlainSend.read(send, words) ? send.call() : tree().run(words);
        } catch (CliException | IOException failure) {
            return failed(failure);
        }
    }

    /** The files that follow the command; none where the library must read it, an option or a name that is none. */
    private static List<Path> files(String... words) {
        List<String> names = List.of(words).subList(1, words.length);
        try {
            return names.stream().allMatch(PlainSend::isPlain) ? names.stream().map(Path::of).toList() : List.of();
        } catch (InvalidPathException told) {
            // The library tells it.
            return List.of();
        }
    }

    private int failed(Exception failure) {
        if (failure instanceof CliException told) {
            terminal.say("rawbench: " + told.getMessage());
            return told.status().exit();
        }
        return fault(failure);
    }

    private int fault(Throwable failure) {
        StackTraceElement[] where = failure.getStackTrace();
        terminal.say("rawbench: this is a fault of Rawbench, please report it: " + failure
                + (where.length == 0 ? "" : " at " + where[0]));
        return Status.IO.exit();
    }
}
