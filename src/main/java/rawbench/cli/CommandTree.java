package rawbench.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import rawbench.wire.Cancellation;

/** All commands with their options and help, as the command library reads them: of the {@link Prompt} what takes long. */
final class CommandTree {
    private final Terminal terminal;
    private final CommandLine commands;

    /** @param failed tells why a command could not do its work, and gives the exit status */
    CommandTree(Terminal terminal, WindowOpener window, Cancellation cancellation, ToIntFunction<Exception> failed) {
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
        commands.setExecutionExceptionHandler((failure, _, _) -> failed.applyAsInt(failure));
        commands.setUsageHelpAutoWidth(true);
    }

    CommandSpec commands() {
        return commands.getCommandSpec();
    }

    /** Runs the command that these words name; returns the exit status. */
    int run(String... words) {
        return commands.execute(words);
    }

    private int misspelled(ParameterException wrong) {
        terminal.say("rawbench: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, commands.getErr());
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say("Try: " + command + " --help");
        return Status.USAGE.exit();
    }
}
