package rawbench.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Pairs of texts that are compared, made of the {@link Material} once for all who run. */
final class TwoTexts {
    private static final Pattern ITEM = Pattern.compile("(?<=\\},)");

    private final Material material;

    TwoTexts(Material material) {
        this.material = material;
    }

    /** A text and another. */
    record Pair(String name, Path a, Path b) {
        long octets() throws IOException {
            return Files.size(a) + Files.size(b);
        }
    }

    /** One line in a hundred is changed, gone or new. */
    Pair changed() throws IOException {
        Path a = material.lines(10);
        return new Pair("10 MB of lines, 1 % changed", a,
                made("changed.txt", lines(a), lines -> changed(lines, "PUT")));
    }

    /** Every line stands in one of the two only. */
    Pair different() throws IOException {
        Path a = material.lines(10);
        return new Pair("10 MB of lines, all different", a,
                made("different.txt", lines(a), lines -> lines.stream().map(line -> "x" + line).toList()));
    }

    /** Ten lines stand again and again, in two orders. */
    Pair repetitive() throws IOException {
        return new Pair("10 MB of ten lines in two orders", made("repetitive-1.txt", List.of(), _ -> repetitive(1)),
                made("repetitive-2.txt", List.of(), _ -> repetitive(2)));
    }

    /** The same lines in another order. */
    Pair shuffled() throws IOException {
        Path a = material.lines(10);
        return new Pair("10 MB of lines, shuffled", a, made("shuffled.txt", lines(a), lines -> {
            List<String> shuffled = new ArrayList<>(lines);
            Collections.shuffle(shuffled, new Random(3));
            return shuffled;
        }));
    }

    /** One line of JSON, of which one item in a hundred is changed, gone or new. */
    Pair oneLine() throws IOException {
        Path a = material.oneLine(10);
        List<String> items = List.of(ITEM.split(Files.readString(a, StandardCharsets.ISO_8859_1)));
        return new Pair("10 MB in one line, 1 % changed", a,
                made("line-changed.json", items, each -> changed(each, "then shut")));
    }

    /** JSON of 100 MB, of which one item in a hundred has another title. */
    Pair json() throws IOException {
        Path a = material.oneLine(100);
        return new Pair("100 MB of JSON in one line, 1 % of items changed", a,
                material.written("json-changed.json", out -> {
                    Random random = new Random(5);
                    try (Scanner items = new Scanner(a, StandardCharsets.ISO_8859_1).useDelimiter("(?<=\\}),")) {
                        for (String before = ""; items.hasNext(); before = ",") {
                            String item = items.next();
                            String written = random.nextInt(100) == 0 ? item.replace("then", "and") : item;
                            out.write((before + written).getBytes(StandardCharsets.ISO_8859_1));
                        }
                    }
                }));
    }

    /** A text and its copy in another file. */
    Pair itself() throws IOException {
        Path a = material.lines(100);
        return new Pair("100 MB of lines beside themselves", a,
                material.written("copy.txt", out -> Files.copy(a, out)));
    }

    private Path made(String name, List<String> parts, UnaryOperator<List<String>> making) throws IOException {
        return material.written(name, out -> {
            for (String part : making.apply(parts)) {
                out.write(part.getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    /** The lines with their ends, octets as characters: the last one may end inside a character. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream().map(line -> line + "\n").toList();
    }

    private static List<String> changed(List<String> parts, String by) {
        Random random = new Random(4);
        List<String> changed = new ArrayList<>(parts.size());
        for (String part : parts) {
            switch (random.nextInt(300)) {
                case 0 -> {
                }
                case 1 -> changed.addAll(List.of(part, part.replace("200", "404").replace("close", by)));
                case 2 -> changed.add(part.replace("GET", by).replace("then", by));
                default -> changed.add(part);
            }
        }
        return changed;
    }

    private static List<String> repetitive(int seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            lines.add("  <tr class=\"row number " + random.nextInt(10) + "\"><td>a cell</td></tr>\n");
        }
        return lines;
    }
}
