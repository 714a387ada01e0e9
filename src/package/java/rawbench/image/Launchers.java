package rawbench.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what starts Rawbench in an image. The options of the two ways to start stand in {@code window.options} and
 * {@code prompt.options} alone, one a line, with {@code $APPDIR} for the folder of the jars.
 */
final class Launchers {
    /** What only the JVM of Linux takes, or has here: it would complain of a cache that is not there. */
    private static final List<String> OF_LINUX = List.of("-XX:AOTCache=", "-XX:TrimNativeHeapInterval=");

    private Launchers() {
    }

    /** The options of one way to start. */
    static List<String> options(Path file) throws IOException {
        return Files.readAllLines(file)
                .stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .filter(line -> Platform.here().isLinux() || OF_LINUX.stream().noneMatch(line::startsWith))
                .toList();
    }

    /** The prompt's launcher as jpackage wants it described: on Windows a program of the console. */
    static void properties(Path folder, Path to) throws IOException {
        String options = options(folder.resolve("prompt.options")).stream()
                .map(option -> '"' + option.replace("\\", "\\\\") + '"')
                .collect(Collectors.joining(" "));
        Files.writeString(to, "win-console=true\nwin-menu=false\nwin-shortcut=false\njava-options=" + options + "\n");
    }

    /** The launcher of Linux, for both ways, with the options in their places. */
    static void script(Path folder, Path to) throws IOException {
        String text = Files.readString(folder.resolve("rawbench"));
        for (String way : List.of("window", "prompt")) {
            List<String> options = options(folder.resolve(way + ".options"));
            text = text.replace("@" + way + "-gc@", first(options, "-XX:+Use", "GC"))
                    .replace("@" + way + "-heap@", first(options, "-Xmx", ""))
                    .replace("@" + way + "@", options.stream()
                            .filter(Launchers::isFixed)
                            .map(option -> '"' + option.replace("$APPDIR", "$app") + '"')
                            .collect(Collectors.joining(" ")));
        }
        Files.writeString(to, text);
        if (!to.toFile().setExecutable(true, false)) {
            throw new IOException(to + " cannot be made executable");
        }
    }

    private static String first(List<String> options, String start, String end) {
        return options.stream()
                .filter(option -> option.startsWith(start) && option.endsWith(end))
                .findFirst()
                .orElse("");
    }

    /** Whether the person's own environment may not replace it. */
    private static boolean isFixed(String option) {
        return !option.startsWith("-Xmx") && !(option.startsWith("-XX:+Use") && option.endsWith("GC"));
    }
}
