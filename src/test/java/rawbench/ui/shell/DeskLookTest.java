package rawbench.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeskLookTest {
    @Test
    void everyPaneWithASheetOfStylesIsDressed() throws IOException {
        List<String> sheets;
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/rawbench/ui"))) {
            sheets = all.filter(path -> path.endsWith("pane.css"))
                    .map(path -> "rawbench.ui." + path.getParent().getFileName())
                    .toList();
        }
        assertThat(Arrays.stream(DeskLook.PANES).map(Class::getPackageName))
                .containsExactlyInAnyOrderElementsOf(sheets);
    }
}
