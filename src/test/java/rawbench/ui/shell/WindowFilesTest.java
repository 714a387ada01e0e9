package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import rawbench.octets.Octets;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WindowFilesTest {
    private static final Texts TEXTS = new Texts(Desk.class, new SimpleObjectProperty<>(Language.ENGLISH));
    private static final Octets OCTETS = Octets.latin1("{}");

    @TempDir
    private Path folder;

    private WindowFiles files(String... opener) {
        return new WindowFiles(new Someone(), TEXTS, List.of(opener));
    }

    @Test
    void savesAndTellsHowFarItIs() throws IOException {
        Path file = folder.resolve("body.json");
        List<Long> told = new ArrayList<>();
        files("x").save(file, OCTETS, told::add, () -> false);
        assertThat(file).hasContent("{}");
        assertThat(told).containsExactly(2L);
    }

    @Test
    void aSavingThatIsLeftKeepsWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("body.json"), "before");
        assertThatThrownBy(() -> files("x").save(file, OCTETS, _ -> {}, () -> true)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("before");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anotherProgramIsGivenAPrivateFile() throws IOException {
        Path seen = folder.resolve("seen");
        files("sh", "-c", "stat -c %a \"$(dirname \"$1\")\" > '" + seen + "'; cat \"$1\" >> '" + seen + "'", "sh")
                .open("body.json", OCTETS, _ -> {}, () -> false);
        assertThat(seen).hasContent("700\n{}");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereNothingOpensItThatIsSaid() {
        assertThatThrownBy(() -> files("false").open("body.json", OCTETS, _ -> {}, () -> false))
                .hasMessage("false found no program that opens it. Save it instead.");
        assertThatThrownBy(() -> files("no-such-opener").open("body.json", OCTETS, _ -> {}, () -> false))
                .isInstanceOf(IOException.class);
    }
}
