package rawbench.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

import rawbench.content.Pretty;
import rawbench.content.Rendering;
import rawbench.octets.Octets;
import rawbench.octets.Search;
import rawbench.octets.Spill;
import rawbench.octets.Wanted;

/** The benchmark of the response side: what is seen how soon, what is laid out, what is found; beside peers, in one run. */
public final class ResponseSide {
    private static final int ROUNDS = 5;

    private ResponseSide() {
    }

    /** @param args the folder for contents and the report; some 4 GB go there */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Material material = new Material(folder);
        try (PrintStream report = new PrintStream(Files.newOutputStream(folder.resolve("response-side.md")), true,
                StandardCharsets.UTF_8)) {
            tell(report, "# The response side, " + System.getProperty("os.name") + ", "
                    + Runtime.getRuntime().availableProcessors() + " processors, Java "
                    + System.getProperty("java.version"));
            tell(report, layouts(material.oneLine(100)));
            tell(report, searches(material.lines(1000)));
            tell(report, Screens.run(material));
        }
    }

    private static void tell(PrintStream report, String text) {
        report.println(text);
        System.out.println(text);
    }

    private static String layouts(Path json) throws Exception {
        Octets octets = Octets.ofFile(json);
        Race race = new Race("JSON of 100 MB laid out")
                .runner("Rawbench, into a spill", () -> Pretty.of(Rendering.Kind.JSON, Optional.empty(),
                        StandardCharsets.UTF_8, octets, _ -> {}, () -> false))
                .runner("Jackson streaming, into a spill", () -> jackson(octets));
        if (Command.there("jq")) {
            race.runner("jq . to nowhere", program("jq", ".", json.toString()));
        }
        return race.run(ROUNDS, octets.length());
    }

    private static Octets jackson(Octets octets) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        try (Spill spill = new Spill(); OutputStream out = spill.stream()) {
            try (JsonParser parser = mapper.createParser(octets.stream());
                    JsonGenerator generator = mapper.writerWithDefaultPrettyPrinter().createGenerator(out)) {
                while (parser.nextToken() != null) {
                    generator.copyCurrentEventExact(parser);
                }
            }
            return spill.snapshot();
        }
    }

    private static Callable<Integer> program(String... words) {
        return () -> Command.run(List.of(words));
    }

    /** A text that stands nowhere, so that everything is looked at. */
    private static String searches(Path lines) throws Exception {
        String needle = "GET /shop/orders/4711 500";
        Octets octets = Octets.ofFile(lines);
        Race race = new Race("a text of " + needle.length() + " octets searched in 1000 MB")
                .runner("Rawbench", () -> found(octets, Wanted.text(needle, StandardCharsets.UTF_8, false, false)))
                .runner("Rawbench, case ignored",
                        () -> found(octets, Wanted.text(needle, StandardCharsets.UTF_8, true, false)));
        if (Command.there("grep")) {
            race.runner("grep -F", program("grep", "-F", "-c", needle, lines.toString()));
        }
        if (Command.there("rg")) {
            race.runner("rg -F", program("rg", "-F", "-c", "--no-config", needle, lines.toString()));
        }
        return race.run(ROUNDS, octets.length());
    }

    private static long found(Octets octets, Wanted wanted) {
        return Search.run(octets, wanted, () -> false, _ -> {}).hits().count();
    }
}
