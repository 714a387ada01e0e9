package rawbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentsTest {
    private static final Path SITE = Path.of("src/site");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|srcset|href)=\"([^\"]+)\"");
    private static final long LARGEST_PICTURE = 120 * 1024;

    private static Stream<Path> documents() throws IOException {
        return Stream.of(List.of(Path.of("README.md"), Path.of("CHANGELOG.md")), pages("."), pages("en"), pages("zh"))
                .flatMap(List::stream);
    }

    private static List<Path> pages(String language) throws IOException {
        try (Stream<Path> files = Files.list(SITE.resolve(language))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkAndPictureIsThere(Path document) throws IOException {
        List<String> missing = new ArrayList<>();
        Matcher link = LINK.matcher(prose(document));
        while (link.find()) {
            String to = link.group(1) == null ? link.group(2) : link.group(1);
            if (!to.contains("://") && !resolves(document, to)) {
                missing.add(to);
            }
        }
        assertThat(missing).as("links of %s that lead nowhere", document).isEmpty();
    }

    private static boolean resolves(Path document, String to) throws IOException {
        String[] parts = to.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || headings(target).stream()
                .map(DocumentsTest::anchor)
                .anyMatch(parts[1]::equals));
    }

    /** As forges make an anchor of a heading. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    @Test
    void theGuideHasTheSamePagesInBothLanguages() throws IOException {
        assertThat(pages("zh").stream().map(Path::getFileName)).isNotEmpty()
                .containsExactlyElementsOf(pages("en").stream().map(Path::getFileName).toList());
    }

    @Test
    void pagesHaveTheSamePartsSamplesAndPicturesInBothLanguages() throws IOException {
        for (Path english : pages("en")) {
            Path chinese = SITE.resolve("zh").resolve(english.getFileName());
            assertThat(levels(chinese)).as("%s", chinese).isEqualTo(levels(english));
            assertThat(samples(chinese)).as("%s", chinese).isEqualTo(samples(english));
            assertThat(pictures(chinese)).as("%s", chinese).isEqualTo(pictures(english));
        }
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        for (String language : List.of("en", "zh")) {
            String index = Files.readString(SITE.resolve(language).resolve("index.md"));
            for (Path page : pages(language)) {
                String name = page.getFileName().toString();
                assertThat(name.equals("index.md") || index.contains("](" + name + ")")).as("%s", page).isTrue();
            }
        }
    }

    @Test
    void picturesOfTheTourAreSmallAndThereInLightAndDark() throws IOException {
        try (Stream<Path> files = Files.list(SITE.resolve("tour"))) {
            List<Path> pictures = files.sorted().toList();
            assertThat(pictures).isNotEmpty();
            for (Path picture : pictures) {
                String name = picture.getFileName().toString();
                String twin = name.contains("-dark") ? name.replace("-dark", "-light")
                        : name.replace("-light", "-dark");
                assertThat(picture.resolveSibling(twin)).exists();
                assertThat(Files.size(picture)).as(name).isLessThanOrEqualTo(LARGEST_PICTURE);
            }
        }
    }

    @Test
    void theReadmeCanBeReadInOneSitting() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(250);
    }

    private static List<String> lines(Path document) throws IOException {
        return Files.readAllLines(document);
    }

    /** Without samples, where brackets mean something else. */
    private static String prose(Path document) throws IOException {
        return String.join("\n", lines(document).stream().filter(line -> !line.startsWith("    ")).toList());
    }

    private static List<String> headings(Path document) throws IOException {
        return lines(document).stream().filter(line -> line.matches("#+ .*")).toList();
    }

    private static List<Integer> levels(Path document) throws IOException {
        return headings(document).stream().map(heading -> heading.indexOf(' ')).toList();
    }

    private static List<String> samples(Path document) throws IOException {
        return lines(document).stream().filter(line -> line.startsWith("    ")).toList();
    }

    private static List<String> pictures(Path document) throws IOException {
        return Pattern.compile("!\\[[^\\]]*\\]\\(([^)]+)\\)")
                .matcher(prose(document))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
