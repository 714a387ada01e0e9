package rawbench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** What the packages of all systems are made of, as far as it can be read on this one. */
class PackageTest {
    private static final Path SOURCES = Path.of("src/package");
    private static final Pattern OPTION = Pattern.compile("(?m)^(--[a-z-]+)");

    @Test
    void everySystemUsesOptionsThatJpackageDocumentsForIt() throws Exception {
        Path help = Path.of(URI.create("jrt:/jdk.jpackage/jdk/jpackage/internal/resources/HelpResources.properties"));
        Set<String> documented = words(Files.readString(help), Pattern.compile("(--[a-z][a-z-]+)"));
        for (Path file : files("options")) {
            Set<String> used = words(Files.readString(file), OPTION);
            String system = file.getParent().getFileName().toString();
            if (!system.equals("launchers")) {
                assertThat(documented).as(file.toString()).containsAll(used);
                assertThat(used.stream()
                        .filter(option -> option.startsWith("--win-") && !system.equals("windows")
                                || option.startsWith("--mac-") && !system.equals("mac")
                                || option.startsWith("--linux-") && !system.equals("linux")))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void filesNamedInTheOptionsAreThere() throws IOException {
        Pattern file = Pattern.compile("(?m)^--(?:icon|license-file|file-associations) (.+)$");
        Set<String> named = new TreeSet<>();
        for (Path options : files("options")) {
            named.addAll(words(Files.readString(options), file));
        }
        assertThat(named).contains("icons/rawbench.ico", "icons/rawbench.icns", "icons/rawbench-256.png");
        assertThat(named).allSatisfy(name -> assertThat(Path.of(name)).isRegularFile());
    }

    @Test
    void everySystemKnowsTheSameEndsOfFiles() throws Exception {
        Set<String> ends = Set.of("http", "rest");
        assertThat(words(all(files("properties")), Pattern.compile("(?m)^extension=(.+)$"))).isEqualTo(ends);
        for (String options : List.of("windows/installer.options", "mac/image.options")) {
            assertThat(words(Files.readString(SOURCES.resolve(options)),
                    Pattern.compile("--file-associations .*/(.+)\\.properties"))).as(options).isEqualTo(ends);
        }
        assertThat(
                words(Files.readString(SOURCES.resolve("linux/rawbench-mime.xml")), Pattern.compile("\"\\*\\.(.+)\"")))
                .isEqualTo(ends);
        assertThat(Files.readString(SOURCES.resolve("linux/rawbench.desktop"))).contains("MimeType=text/x-http;")
                .contains("Exec=/usr/bin/rawbench open %F");
    }

    @Test
    void thePackageTellsTheVersionOnceWithItsDate() throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse("pom.xml")
                .getDocumentElement();
        String time = text(project, "project.build.outputTimestamp");
        assertThat(time).startsWith(text(project, "package.date"));
    }

    private static String text(Element project, String name) {
        return project.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<Path> files(String end) throws IOException {
        try (Stream<Path> found = Files.walk(SOURCES)) {
            return found.filter(file -> file.toString().endsWith("." + end)).sorted().toList();
        }
    }

    private static String all(List<Path> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(Files.readString(file));
        }
        return all.toString();
    }

    private static Set<String> words(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
