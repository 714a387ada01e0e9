package rawbench.ui.compare;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.workbench.Subject;

import static org.assertj.core.api.Assertions.assertThat;

class TablePaneTest {
    private final TableModel model = new TableModel(new InlineWork());

    @Test
    void theOddOneOutIsMarkedBySignAndSaidInWords() throws Exception {
        Set<String> odd = Fx.on(() -> cells(shown()).stream()
                .filter(cell -> cell.getPseudoClassStates().toString().contains("odd"))
                .map(cell -> cell.getText() + " | " + cell.getAccessibleText())
                .collect(Collectors.toSet()));
        assertThat(odd).contains("≠ 500 | Status: 500, odd one out; usual is 200");
    }

    @Test
    void enterComparesTheTwoSelected() throws Exception {
        List<String> pair = new ArrayList<>();
        model.onPair((a, b) -> pair.addAll(List.of(a.name(), b.name())));
        Fx.on(() -> {
            TablePane pane = shown();
            pane.table().getSelectionModel().clearSelection();
            pane.table().getSelectionModel().selectIndices(0, 2);
            pane.table()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        assertThat(pair).containsExactly("a", "c");
    }

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(load("table_zh.properties").keySet()).isEqualTo(load("table.properties").keySet()).isNotEmpty();
    }

    private TablePane shown() {
        model.show(List.of(answer("a", 200), answer("b", 500), answer("c", 200)));
        TablePane pane = Fx.shown(new TablePane(model, new NoSources(), new SimpleObjectProperty<>(Language.ENGLISH)),
                1200, 400);
        Fx.laidOut(pane);
        return pane;
    }

    private static List<TableCell<?, ?>> cells(TablePane pane) {
        return pane.lookupAll(".table-cell")
                .stream()
                .filter(TableCell.class::isInstance)
                .map(cell -> (TableCell<?, ?>) cell)
                .filter(cell -> cell.getText() != null)
                .collect(Collectors.toList());
    }

    private static Subject answer(String name, int status) {
        return new Subject.Stored(name, Octets.latin1("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n"));
    }

    private static Properties load(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(TablePane.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    /** Where nothing more can be had. */
    private static final class NoSources implements Sources {
        @Override
        public List<Group> groups() {
            return List.of();
        }

        @Override
        public void file(Consumer<Subject> then) {
            // There is none to choose.
        }

        @Override
        public void clipboard(Consumer<Subject> then) {
            // It is empty.
        }
    }
}
