package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Every one of the big list of naughty strings as a name: taken as it is, or refused in words; never half of it. */
class NaughtyNamesTest {
    private static final String REQUEST = "GET /1 HTTP/1.1\nHost: a\n";

    @TempDir
    Path home;
    private Path root;
    private TemplateFolder folder;

    @BeforeEach
    void begin() throws IOException {
        root = Files.createDirectory(home.resolve("library"));
        folder = new TemplateFolder(root,
                new Trash(Optional.of(home.resolve("Trash")), true, root.resolve(".trash")), false);
    }

    private static List<String> strings() throws IOException {
        String corpus = System.getProperty("rawbench.corpus", "");
        assumeThat(corpus).as("no test material: pass -Drawbench.corpus=DIR").isNotEmpty();
        return List.of(new ObjectMapper().readValue(Files.readAllBytes(Path.of(corpus, "naughty-strings.json")),
                String[].class));
    }

    @Test
    void aFileTakesTheNameOrKeepsItsOldOne() throws Exception {
        Path file = Files.writeString(root.resolve("a.http"), REQUEST);
        int taken = 0;
        for (String name : strings()) {
            try {
                file = folder.rename(file, name);
                taken++;
                assertThat(file.getFileName().toString()).isIn(name.strip(), name.strip() + ".http");
            } catch (StoreException refused) {
                assertThat(refused.getMessage()).as(name).isNotBlank().doesNotContain("Exception");
            }
            assertThat(files(root)).as(name).containsExactly(file.getFileName().toString());
            assertThat(Files.readString(file)).isEqualTo(REQUEST);
            assertThat(files(home)).as("nothing beside the folder after " + name).containsExactly("library");
        }
        assertThat(taken).isGreaterThan(200);
    }

    @Test
    void aRequestKeepsTheNameInItsFile() throws Exception {
        Path file = Files.writeString(root.resolve("a.http"), "### one\n" + REQUEST + "\n### two\n" + REQUEST);
        Octets asked = folder.open(file).getFirst().draft().octets();
        int taken = 0;
        for (String name : strings()) {
            try {
                OpenTemplate named = folder.rename(folder.open(file).getFirst().place(), name);
                taken++;
                assertThat(folder.open(file).getFirst().draft().name()).as(name).isEqualTo(named.draft().name());
            } catch (StoreException refused) {
                assertThat(refused.getMessage()).as(name).isNotBlank().doesNotContain("Exception");
            }
            assertThat(folder.open(file)).as(name)
                    .hasSize(2)
                    .allSatisfy(
                            open -> assertThat(open.draft().octets()).isEqualTo(asked));
        }
        assertThat(taken).isGreaterThan(400);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
