package rawbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import rawbench.bench.engine.Machine;

/**
 * The benchmark of growth: each thing that can become large, at one, ten, a hundred and a thousand times the work, and the
 * time and memory that takes. Each subject has a process of its own, and a time after which that ends with what it has.
 */
public final class Growth {
    private static final long SECONDS = Long.getLong("rawbench.growth.seconds", 150);
    /** The history is made of a million entries, which takes minutes. */
    private static final long SECONDS_OF_HISTORY = Long.getLong("rawbench.growth.history.seconds", 300);

    private Growth() {
    }

    /**
     * @param args the table to write, the plot to write, a folder for the work (2 GB go there and are removed again),
     *     1000 or less as the most times the first work, and the subjects; all of them where none is named
     */
    public static void main(String[] args) throws Exception {
        // Numbers in the page and the plot have points.
        Locale.setDefault(Locale.ROOT);
        Path folder = Files.createDirectories(Path.of(args[2]));
        List<String> wanted = args.length > 4 ? List.of(args).subList(4, args.length)
                : List.copyOf(GrowthStep.SUBJECTS.keySet());
        List<GrowthFigures> all = new ArrayList<>();
        for (String name : wanted) {
            GrowthFigures figures = GrowthFigures.read(GrowthStep.SUBJECTS.get(name).get(),
                    printed(name, args[3], folder));
            System.out.println(figures.table());
            all.add(figures);
        }
        Files.writeString(Path.of(args[0]), page(all, Path.of(args[1]).getFileName().toString()));
        Files.writeString(Path.of(args[1]), GrowthPlot.of(all));
    }

    private static List<String> printed(String name, String most, Path folder) throws Exception {
        Path work = Files.createTempDirectory(folder, "growth-" + name);
        Path out = work.resolve("printed");
        Process step = new ProcessBuilder(Command.java("1g", GrowthStep.class, name, work.toString(), most))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!step.waitFor(name.equals("history") ? SECONDS_OF_HISTORY : SECONDS, TimeUnit.SECONDS)) {
            step.destroyForcibly().waitFor();
        } else if (step.exitValue() != 0) {
            throw new IllegalStateException(name + " ended with " + step.exitValue() + "; its reasons stand above");
        }
        List<String> lines = Files.readAllLines(out);
        remove(work);
        return lines;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static String page(List<GrowthFigures> all, String plot) throws IOException {
        List<String> faster = all.stream()
                .flatMap(one -> one.lines()
                        .stream()
                        .filter(GrowthFigures.Line::growsFaster)
                        .map(line -> one.label() + ": " + line.name()))
                .toList();
        String tables = String.join("", all.stream().map(GrowthFigures::table).toList());
        return """
            # Growth

            Each thing that can become large, at 1, 10, 100 and 1000 times the work. A slope is the exponent: 1 where time
            or memory grows as the work does, 0 where it stays. %s

            ![Time and memory against work](%s)

            Measured on %s on %s, %s. Made by `mvn -B -Pbench test-compile exec:exec@growth`.
            %s
            Times are of a wall clock, the median of several where one is quick; in the window they end when what changed
            was painted, which takes two frames (33 ms) at the least. Heap is what a collection leaves beyond what there
            was before. The body, the chunks and the fields come over a socket of this machine into a tab of the real
            window, on a headless toolkit: received, framed, decoded, its lines counted, its first screen painted. The
            history is the real store, filled by a thousand exchanges in a transaction in place of one, so that the disk
            is waited for once for them; "one more kept" is one in its own.
            """
                .formatted(faster.isEmpty() ? "None grows faster than the work (slopes up to 1.05 count as 1)."
                        : "**Faster than the work grow: " + String.join("; ", faster) + ".**", plot, Machine.says(),
                        LocalDate.now(), Machine.saysLoad(Machine.load(), "at the end"), tables);
    }
}
