package rawbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rawbench.draft.DraftException;
import rawbench.draft.Value;
import rawbench.draft.Values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The files of environments around a template, read and changed. */
class EnvironmentsTest {
    @TempDir
    private Path root;

    private Path write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Environments below(String folder) {
        return Environments.of(root.resolve(folder), root);
    }

    @Test
    void thePrivateFileWinsEverywhereAndTheNearerOfTheSameSort() throws IOException {
        write("http-client.env.json",
                "{\"$shared\":{\"e\":\"0\"},\"dev\":{\"a\":\"1\",\"b\":\"1\",\"c\":1.50,\"d\":true}}");
        write("x/http-client.env.json", "{\"dev\":{\"b\":\"2\"},\"prod\":{}}");
        write("http-client.private.env.json", "{\"dev\":{\"a\":\"3\"}}");
        Environments found = below("x");
        assertThat(found.names()).containsExactly("dev", "prod");
        assertThat(text(found, "a")).isEqualTo("3 http-client.private.env.json (dev)");
        assertThat(found.values(Optional.of("dev")).get("a").secret()).isTrue();
        assertThat(text(found, "b"))
                .isEqualTo("2 x/http-client.env.json (dev)".replace('/', java.io.File.separatorChar));
        assertThat(text(found, "c")).startsWith("1.5");
        assertThat(text(found, "d")).startsWith("true ");
        assertThat(text(found, "e")).isEqualTo("0 http-client.env.json ($shared)");
        assertThat(found.values(Optional.empty())).containsOnlyKeys("e");
        assertThat(below("").values(Optional.of("dev")).get("b").text()).isEqualTo("1");
    }

    private static String text(Environments found, String name) {
        Value value = found.values(Optional.of("dev")).get(name);
        return value.text() + " " + value.origin().says();
    }

    @Test
    void nothingAboveTheRootCounts() throws IOException {
        write("http-client.env.json", "{\"dev\":{\"a\":\"1\"}}");
        write("x/y/a.http", "");
        assertThat(Environments.of(root.resolve("x/y"), root.resolve("x")).files()).isEmpty();
        assertThat(Environments.of(root.resolve("x/y"), root.resolve("z")).files()).isEmpty();
    }

    @Test
    void aDamagedFileIsToldAndTheOthersCount() throws IOException {
        write("http-client.env.json", "{\"dev\":{\"a\":\"1\"}}");
        write("http-client.private.env.json", "{\n\"dev\"");
        assertThat(below("").troubles()).singleElement().asString().contains("it is not JSON, see line 2");
        assertThat(below("").names()).containsExactly("dev");
    }

    @Test
    void dotenvIsReadAsShellsDo() throws Exception {
        write(".env", "# a note\nA=1\nexport B='two words'\nC=\"x\\ny\" # more\nD=\nPASSWORD=hush\n");
        Values asked = below("").asked(Optional.empty());
        assertThat(asked.value("$dotenv A").orElseThrow().text()).isEqualTo("1");
        assertThat(asked.value("$dotenv B").orElseThrow().text()).isEqualTo("two words");
        assertThat(asked.value("$dotenv C").orElseThrow().text()).isEqualTo("x\ny");
        assertThat(asked.value("$dotenv D").orElseThrow().text()).isEmpty();
        assertThat(asked.value("$dotenv PASSWORD").orElseThrow().secret()).isTrue();
        assertThatThrownBy(() -> asked.value("$dotenv X")).isInstanceOf(DraftException.class)
                .hasMessage("{{$dotenv X}} has no value: X is not in a .env beside the template or above it.");
        assertThatThrownBy(() -> asked.value("$shared X")).hasMessageContaining("http-client.env.json");
    }

    @Test
    void filesAreMadeOnceAndGitLeavesThePrivateOneOut() throws Exception {
        write(".gitignore", "target");
        assertThat(EnvironmentEdit.create(root)).isEqualTo("dev");
        EnvironmentEdit.create(root);
        assertThat(Files.readString(root.resolve(".gitignore"))).isEqualTo("target\nhttp-client.private.env.json\n");
        assertThat(below("").names()).containsExactly("dev");
        assertThat(below("").files()).hasSize(2);
    }

    @Test
    void aValueIsChangedWhereItStandsAndNothingElse() throws Exception {
        Path file = write("http-client.env.json", "{ \"dev\" : {\"a\":\"1\" , \"n\":[1,2]},\n  \"prod\": { } }\n");
        EnvironmentEdit.set(below(""), root, "dev", "a", "\u674e\"\n", false);
        assertThat(Files.readString(file))
                .isEqualTo("{ \"dev\" : {\"a\":\"\u674e\\\"\\n\" , \"n\":[1,2]},\n  \"prod\": { } }\n");
        EnvironmentEdit.set(below(""), root, "prod", "b", "2", false);
        assertThat(below("").values(Optional.of("prod")).get("b").text()).isEqualTo("2");
        EnvironmentEdit.set(below(""), root, "test", "c", "3", false);
        assertThat(below("").values(Optional.of("test")).get("c").text()).isEqualTo("3");
        EnvironmentEdit.set(below(""), root, "dev", "token", "hush", true);
        assertThat(below("").values(Optional.of("dev")).get("token").origin().says())
                .isEqualTo("http-client.private.env.json (dev)");
        assertThat(Files.readString(file)).doesNotContain("hush").startsWith("{\n  \"test\": {");
    }
}
