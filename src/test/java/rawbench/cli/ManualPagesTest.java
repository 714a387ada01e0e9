package rawbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import rawbench.workbench.HelpTopic;
import rawbench.workbench.HelpTopics;

import static org.assertj.core.api.Assertions.assertThat;

class ManualPagesTest {
    private static final String DATE = "2026-11-23";
    private final CommandSpec root = ManualPages.commands();
    private final Map<String, String> pages = new ManualPages(root, DATE).all();

    @Test
    void everyOptionOfEveryCommandStandsInItsPageWithWhatItSays() {
        assertThat(root.subcommands()).isNotEmpty();
        for (CommandLine command : root.subcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            String page = pages.get(spec.qualifiedName("-") + ".1");
            for (OptionSpec option : spec.options()) {
                for (String name : option.names()) {
                    assertThat(page).as(spec.name()).contains(Roff.bold(name));
                }
                assertThat(flat(page)).as(spec.name()).contains(said(option));
            }
            spec.positionalParameters().forEach(one -> assertThat(flat(page)).as(spec.name()).contains(said(one)));
        }
    }

    @Test
    void everyCommandAndEveryTopicStandsInTheFirstPage() {
        String first = pages.get("rawbench.1");
        root.subcommands().values().forEach(command -> {
            String name = command.getCommandSpec().qualifiedName("-");
            assertThat(first).contains(Roff.bold(name) + "(1)");
            assertThat(pages).containsKey(name + ".1");
        });
        for (HelpTopic topic : HelpTopics.all(Locale.ENGLISH)) {
            assertThat(first).contains(".SH \"" + Roff.escaped(topic.title().toUpperCase(Locale.ROOT)) + '"');
            for (HelpTopic.Block block : topic.blocks()) {
                if (block instanceof HelpTopic.Sample(var lines)) {
                    lines.forEach(line -> assertThat(first).contains(Roff.escaped(line)));
                }
            }
        }
    }

    @Test
    void everyExitStatusIsExplained() {
        HelpTopic prompt = HelpTopics.all(Locale.ENGLISH).get(HelpTopics.IDS.indexOf("command-line"));
        for (Status status : Status.values()) {
            assertThat(prompt.plain()).contains("\n" + status.exit() + ": ");
        }
    }

    @Test
    void whatRoffWouldReadStandsAsItIs() {
        String page = new Roff("a", DATE, "a 1").text(".dot 'tick \\back \"quote\" `grave` -x").toString();
        assertThat(page).endsWith("\n\\&.dot \\(aqtick \\eback \"quote\" \\(gagrave\\(ga \\-x\n");
    }

    @Test
    void longLinesAreBrokenAndSentencesBeginALine() {
        String page = new Roff("a", DATE, "a 1").text("One. Two " + "words ".repeat(40)).toString();
        assertThat(page).contains("\nOne.\nTwo words");
        assertThat(page.lines()).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mandoc -Tlint -Wwarning", "groff -man -Tutf8 -ww"})
    void readersOfManualPagesFindNothingWrong(String reader, @TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(installed(reader.split(" ")[0]), reader + " is not installed");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = Files.writeString(folder.resolve(page.getKey()), page.getValue());
            Path said = folder.resolve("said");
            Process process = new ProcessBuilder((reader + " " + file).split(" "))
                    .redirectOutput(reader.startsWith("groff") ? ProcessBuilder.Redirect.DISCARD
                            : ProcessBuilder.Redirect.to(said.toFile()))
                    .redirectError(said.toFile())
                    .start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(said).as(page.getKey()).isEmptyFile();
        }
    }

    private static boolean installed(String program) {
        return java.util.Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(program)));
    }

    private static String said(ArgSpec argument) {
        return Roff.escaped(String.join(" ", argument.description()).replaceAll("\\s+", " "));
    }

    private static String flat(String page) {
        return page.replace("\n\\&", " ").replace('\n', ' ');
    }

    @Test
    void theCommandWritesAFileForEachPage(@TempDir Path folder) throws IOException {
        Path man = folder.resolve("deep/man");
        ManualPages.main(new String[]{man.toString(), DATE + "T00:00:00Z"});
        try (var files = Files.list(man)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
                    pages.keySet());
        }
        assertThat(man.resolve("rawbench.1")).hasContent(pages.get("rawbench.1"));
    }
}
