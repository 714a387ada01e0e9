package rawbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** First screen and page jump of the viewer, of RichTextFX and of TextArea, each in a process and heap of its own. */
final class Screens {
    private static final long SECONDS = 40;

    private Screens() {
    }

    /** Gives the rows of a table. */
    static String run(Material material) throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder("""

            The second figure of a pair is of the same steps once more in the same process, when nothing is loaded or
            compiled any more. A stall is what lies between two frames on the FX thread; its work is the processor time
            that this thread took of that, and the rest it waited: for the renderer, the collector, other processes.

            | content | control | first screen ms | page jump ms | longest stall ms | longest work ms | heap MB |
            | --- | --- | --- | --- | --- | --- | --- |
            """);
        Map<String, Path> contents = new LinkedHashMap<>();
        contents.put("1 MB of lines", material.lines(1));
        contents.put("100 MB of lines", material.lines(100));
        contents.put("1000 MB of lines", material.lines(1000));
        contents.put("one line of 1 MB", material.oneLine(1));
        contents.put("one line of 100 MB, wrapped", material.oneLine(100));
        contents.put("10 million chunks as received", material.chunks(10_000_000));
        for (Map.Entry<String, Path> content : contents.entrySet()) {
            for (String control : List.of("viewer", "RichTextFX", "TextArea")) {
                rows.append(row(content.getKey(), control, content.getValue()));
            }
        }
        return rows.toString();
    }

    private static String row(String content, String control, Path file) throws IOException, InterruptedException {
        List<String> command = Command.java(control.equals("viewer") ? "192m" : "3g", Screen.class, control,
                file.toString(), Boolean.toString(content.endsWith("wrapped")));
        Map<String, String> said = new HashMap<>();
        Command.output(command, SECONDS).lines().forEach(line -> {
            int space = line.indexOf(' ');
            if (space > 0) {
                said.put(line.substring(0, space), line.substring(space + 1));
            }
        });
        String never = "– (" + said.getOrDefault(FxThread.FAILED.strip(), "not in " + SECONDS + " s") + ")";
        return "| " + content + " | " + control + " | "
                + (said.containsKey("first") ? pair(said, "first") : never) + " | " + pair(said, "jump") + " | "
                + pair(said, "stall") + " | " + pair(said, "work") + " | " + said.getOrDefault("heap", "–") + " |\n";
    }

    private static String pair(Map<String, String> said, String figure) {
        return said.getOrDefault(figure, "–") + " / " + said.getOrDefault("warm-" + figure, "–");
    }
}
