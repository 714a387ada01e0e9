package rawbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import rawbench.wire.Cancellation;
import rawbench.workbench.BuildFacts;
import rawbench.workbench.HelpTopics;

/**
 * The manual pages of the command line: {@code rawbench.1}, and {@code rawbench-send.1} and its like for each command. What
 * they say of commands and options is what {@code --help} says; the rest are the topics that the window shows at F1.
 */
public final class ManualPages {
    private final CommandSpec root;
    private final String date;
    private final String version = "rawbench " + BuildFacts.read().version();

    /** @param date what stands below each page, as 2026-11-23 */
    ManualPages(CommandSpec root, String date) {
        this.root = root;
        this.date = date;
    }

    /** The commands as the prompt has them, for nobody to run. */
    static CommandSpec commands() {
        Terminal nobody = new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return new Prompt(nobody, _ -> Status.USAGE.exit(), new Cancellation()).commands();
    }

    /** Every page by the name of its file. */
    Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("rawbench.1", first());
        root.subcommands()
                .values()
                .forEach(command -> pages.put(name(command.getCommandSpec()) + ".1", page(command.getCommandSpec())));
        return pages;
    }

    private static String name(CommandSpec command) {
        return command.qualifiedName("-");
    }

    private String first() {
        Roff page = begun(root).paragraph("The commands are described in pages of their own.");
        page.section("Commands");
        root.subcommands()
                .values()
                .stream()
                .map(CommandLine::getCommandSpec)
                .forEach(command -> page.term(Roff.bold(name(command)) + "(1)",
                        description(command)));
        options(root, page);
        HelpTopics.all(Locale.ENGLISH).forEach(page::topic);
        return page.toString();
    }

    private String page(CommandSpec command) {
        Roff page = begun(command);
        options(command, page);
        paragraphs(command.usageMessage().footer(), "Notes", page);
        page.section("See also").text("rawbench(1), which has the exit status, the environment and the files.");
        return page.toString();
    }

    private Roff begun(CommandSpec command) {
        String says = description(command);
        Roff page = new Roff(name(command), date, version);
        page.section("Name").text(name(command) + " - " + says.substring(0, says.indexOf('.')));
        page.section("Synopsis").marked(Roff.bold(command.qualifiedName()) + " " + synopsis(command));
        return page.section("Description").text(says);
    }

    private static String description(CommandSpec command) {
        return String.join(" ", command.usageMessage().description()).replaceAll(" +", " ").strip();
    }

    private static String synopsis(CommandSpec command) {
        String parameters = command.positionalParameters()
                .stream()
                .map(one -> one.required() ? one.paramLabel() : "[" + label(one) + "]")
                .collect(Collectors.joining(" "));
        return Roff.escaped("[OPTIONS] " + parameters + (command.subcommands().isEmpty() ? "" : "[COMMAND]")).strip();
    }

    private static void options(CommandSpec command, Roff page) {
        page.section("Options");
        for (PositionalParamSpec one : command.positionalParameters()) {
            page.term(Roff.italic(one.paramLabel()), says(one));
        }
        for (OptionSpec option : command.options()) {
            String names = Arrays.stream(option.names()).map(Roff::bold).collect(Collectors.joining(", "));
            String value = option.arity().max() == 0 ? "" : "=" + Roff.italic(label(option));
            page.term(names + value, says(option));
        }
    }

    private static String label(ArgSpec argument) {
        String label = argument.paramLabel();
        if (!argument.splitRegex().isEmpty()) {
            return label + "[," + label + "...]";
        }
        return argument instanceof PositionalParamSpec && argument.isMultiValue() ? label + "..." : label;
    }

    private static String says(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    /** Where lines are empty a paragraph ends. */
    private static void paragraphs(String[] lines, String title, Roff page) {
        List<String> paragraphs = Arrays.stream(String.join("\n", lines).split("\n\n"))
                .map(paragraph -> paragraph.replace('\n', ' ').strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        if (!paragraphs.isEmpty()) {
            page.section(title).text(paragraphs.getFirst());
            paragraphs.stream().skip(1).forEach(page::paragraph);
        }
    }

    /**
     * {@code FOLDER DATE}: writes every page into that folder.
     *
     * @throws IOException where one cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        String date = args[1].substring(0, "2026-11-23".length());
        for (Map.Entry<String, String> page : new ManualPages(commands(), date).all().entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }
}
