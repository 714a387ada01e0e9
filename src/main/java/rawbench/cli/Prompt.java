package rawbench.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import rawbench.wire.Cancellation;

/** The command line: from the words of a call to its exit status. */
public final class Prompt {
    private final Terminal terminal;
    private final CommandLine commands;

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
        this.commands = new CommandLine(new RootCommand(window))
                .addSubcommand(new SendCommand(terminal, cancellation))
                .addSubcommand(new CompareCommand(terminal, cancellation))
                .addSubcommand(new LintCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal, cancellation))
                .addSubcommand(new ImportCommand(terminal))
                .addSubcommand(new ExportCommand(terminal, cancellation))
                .addSubcommand(new ListenCommand(terminal, cancellation))
                .addSubcommand(new PracticeCommand(terminal, cancellation))
                .addSubcommand(new OpenCommand(window));
        for (CommandLine command : commands.getSubcommands().values()) {
            command.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
            if (!command.getCommandSpec().optionsMap().containsKey("--help")) {
                command.getCommandSpec().mixinStandardHelpOptions(true);
            }
        }
        commands.setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true));
        commands.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        commands.setParameterExceptionHandler((wrong, _) -> misspelled(wrong));
        commands.setExecutionExceptionHandler((failure, _, _) -> failed(failure));
        commands.setUsageHelpAutoWidth(true);
    }

    /** Every command with its options: what help, completion and the manual pages are made of. */
    CommandSpec commands() {
        return commands.getCommandSpec();
    }

    /** Runs the command that these words name; returns the exit status. */
    public int run(String... words) {
        try {
            return commands.execute(words);
        } catch (OutOfMemoryError full) {
            terminal.say("rawbench: this needs more memory than the run has (" + full.getMessage()
                    + "): give it more, as RAWBENCH_JAVA_OPTS=-Xmx1g");
            return Status.IO.exit();
        } catch (StackOverflowError | LinkageError fault) {
            return fault(fault);
        }
    }

    private int misspelled(ParameterException wrong) {
        terminal.say("rawbench: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, commands.getErr());
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say("Try: " + command + " --help");
        return Status.USAGE.exit();
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
