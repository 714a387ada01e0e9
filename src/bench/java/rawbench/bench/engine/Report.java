package rawbench.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page about the benchmark, written out of what was measured: prose, goals, tables. */
final class Report {
    private static final double KILOBYTE = 1024;

    private final StringBuilder page = new StringBuilder();
    private final List<String> goals = new ArrayList<>();

    /** Adds a goal and what became of it. */
    void goal(String what, String goal, String measured, boolean met) {
        goals.add("| " + what + " | " + goal + " | " + measured + " | " + (met ? "yes" : "**no**") + " |");
    }

    void row(Row.Told told) {
        Row row = told.row();
        if (row.goal() > 0 && told.bare().ran() && told.ours().ran()) {
            goal(row.title(), String.format(Locale.ROOT, "at most %.2f of %s", row.goal(), told.bare().name()),
                    String.format(Locale.ROOT, "%.2f", told.ratio()), told.ratio() <= row.goal());
        }
        if (row.ahead() != Row.Ahead.NOBODY && told.ours().ran()) {
            goal(row.title(), "ahead of every Java client"
                    + (row.ahead() == Row.Ahead.JAVA_AND_CURL ? " and of curl" : ""),
                    told.inFront().isEmpty() ? "ahead" : "behind " + String.join(", ", told.inFront()),
                    told.inFront().isEmpty());
        }
        table(told);
    }

    private void table(Row.Told told) {
        Row row = told.row();
        page.append("\n### ")
                .append(row.title())
                .append(" (`")
                .append(row.key())
                .append("`)\n\n| client | times ")
                .append(told.bare().name())
                .append(" | ")
                .append(time(row))
                .append(" per ")
                .append(row.unit())
                .append(" | processor time | allocated per ")
                .append(row.unit())
                .append(" | rounds |\n")
                .append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        told.results().forEach(one -> page.append(line(row, told.bare(), one)));
    }

    private static String time(Row row) {
        return row.unit().equals("exchange") ? "µs" : "ms";
    }

    private static String line(Row row, Result bare, Result one) {
        if (!one.ran()) {
            return "| " + one.name() + " | " + one.out().replace('|', '/') + " | | | | |\n";
        }
        double factor = (row.unit().equals("exchange") ? 1e6 : 1e3) / row.units();
        String cpu = one.cpu().isEmpty() ? "–" : number(one.medianCpu() * factor);
        String heap = one.allocated().isEmpty() ? "–" : octets(one.medianAllocated() / row.units());
        String part = one.portion() < 0.99 ? String.format(Locale.ROOT, " of %.0f %%", 100 * one.portion()) : "";
        return String.format(Locale.ROOT, "| %s | %s | %s | %s | %s | %d%s |%n", one.name(),
                ratio(one.median() / bare.median()), number(one.median() * factor), cpu, heap, one.seconds().size(),
                part);
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 100 ? "%.1f" : "%,.0f", number);
    }

    private static String octets(double octets) {
        return octets < KILOBYTE * KILOBYTE ? String.format(Locale.ROOT, "%.1f KiB", octets / KILOBYTE)
                : String.format(Locale.ROOT, "%.1f MiB", octets / KILOBYTE / KILOBYTE);
    }

    void text(String text) {
        page.append(text);
    }

    /** Writes the page; what the other benchmarks have left in their folder goes to its end. */
    void write(Path file, String opening, Path others) throws IOException {
        String all = opening + "\n## Goals\n\n| what | goal | measured | met |\n| --- | --- | --- | --- |\n"
                + String.join("\n", goals) + "\n\n## Tables\n" + page + others(others);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, all, StandardCharsets.UTF_8);
    }

    private static String others(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                all.append("\n#").append(Files.readString(file, StandardCharsets.UTF_8).strip()).append('\n');
            }
        }
        return all.isEmpty() ? ""
                : "\n## Other benchmarks\n\nThese are run by the same command and write to "
                        + "`target/bench`; what stands there when this page is written is copied here.\n"
                        + all.toString().replace("\n#", "\n##");
    }

    static String today() {
        return LocalDate.now().toString();
    }
}
