package rawbench.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Collects under what terms the libraries of an image are in it: one list, {@code THIRD-PARTY.txt}, the text of each
 * licence, and what the jars themselves bring of licences and notices.
 */
final class Licences {
    private static final Pattern JAR = Pattern.compile("(.+?)(?:-(?:linux|osx|windows)-\\w+)?-\\d.*\\.jar");
    private static final Pattern TEXT = Pattern
            .compile("(?i)(?:.*/)?((?:licen[cs]e|notice|copying)[^/]*)(?<!\\.class)");

    private final Path texts;
    private final Path apache;
    private final List<Row> rows;

    private record Row(String library, String licence, String holder) {}

    /**
     * @param texts the folder of {@code libraries.tsv} and the licences it names
     * @param apache the text of Rawbench's own licence, which many of the libraries share
     */
    Licences(Path texts, Path apache) throws IOException {
        this.texts = texts;
        this.apache = apache;
        this.rows = Files.readAllLines(texts.resolve("libraries.tsv"))
                .stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cells -> new Row(cells[0], cells[1], cells[2]))
                .toList();
    }

    void collect(Path libraries, Path to) throws IOException {
        Set<String> named = new LinkedHashSet<>();
        List<String> list = new ArrayList<>(List.of(
                "What is in this package and was written by others. The texts of the licences are in the folder licences; the",
                "Java runtime has its own beside it, in the folder legal.", ""));
        for (Path jar : Folder.sorted(libraries).stream().filter(file -> file.toString().endsWith(".jar")).toList()) {
            List<Row> own = rows(jar);
            list.add(jar.getFileName().toString());
            own.forEach(row -> list.add("    " + row.licence() + ": " + row.holder()));
            own.forEach(row -> named.add(row.licence() + ".txt"));
            unpack(jar, to.resolve("licences"));
        }
        Files.write(Files.createDirectories(to).resolve("THIRD-PARTY.txt"), list);
        for (String text : named) {
            Path source = text.equals("Apache-2.0.txt") ? apache : texts.resolve(text);
            Files.copy(source, Files.createDirectories(to.resolve("licences")).resolve(text));
        }
    }

    private List<Row> rows(Path jar) {
        Matcher name = JAR.matcher(jar.getFileName().toString());
        List<Row> own = name.matches()
                ? rows.stream().filter(row -> row.library().equals(name.group(1))).toList()
                : List.of();
        if (own.isEmpty()) {
            throw new IllegalStateException("Under what licence is " + jar.getFileName() + "? Say it in libraries.tsv");
        }
        return own;
    }

    private static void unpack(Path jar, Path to) throws IOException {
        try (ZipFile read = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : read.stream().filter(one -> !one.isDirectory()).toList()) {
                Matcher text = TEXT.matcher(entry.getName());
                if (text.matches()) {
                    Path folder = Files.createDirectories(to.resolve(jar.getFileName().toString().replace(".jar", "")));
                    Files.write(folder.resolve(text.group(1)), read.getInputStream(entry).readAllBytes());
                }
            }
        }
    }
}
