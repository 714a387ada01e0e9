package rawbench.ui.transcript;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.ui.Fx;
import rawbench.ui.kit.Clip;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.timing.Moments;
import rawbench.ui.viewer.ViewerModel;

import static org.assertj.core.api.Assertions.assertThat;

class TranscriptViewTest {
    private final TranscriptModel model = new TranscriptModel(new InlineWork());
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    @Test
    void everyRowIsASentenceWithTheBeginningOfItsOctets() throws Exception {
        TranscriptView view = shown(answered());
        List<String> read = said(view);
        assertThat(read).hasSize(model.events())
                .anyMatch(row -> row
                        .matches("Row \\d+, at [0-9.]+ ms: 27 octets sent, 0 to 26 of all: GET / HTTP/1.1\\\\r.*"));
        Fx.on(() -> {
            model.viewer().formProperty().set(ViewerModel.Form.HEX);
            Fx.laidOut(view);
            return null;
        });
        assertThat(said(view)).anyMatch(row -> row.contains(": 47 45 54 20 2f"));
    }

    @Test
    void theChosenRowStaysChosenWhenTheFilterLeavesIt() throws Exception {
        TranscriptView view = shown(answered());
        Fx.on(() -> {
            view.rows().getSelectionModel().select(4);
            return null;
        });
        int number = model.chosenProperty().get().number();
        assertThat(view.chosen().getText()).startsWith("Row " + number + ", ");
        Fx.on(() -> {
            ((TextField) view.lookup(".contains")).setText("http/1.1");
            Fx.laidOut(view);
            return null;
        });
        assertThat(model.chosenProperty().get().number()).isEqualTo(number);
        assertThat(view.count().getText()).isEqualTo("2 of " + model.events() + " rows");
        assertThat(view.rows().getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void aMillionRowsAreMadeOnlyWhereTheyAreSeen() throws Exception {
        TranscriptView view = shown(answered());
        long cells = Fx.on(() -> {
            view.rows()
                    .setItems(javafx.collections.FXCollections.observableList(
                            java.util.Collections.nCopies(1_000_000, model.rowsProperty().get().getFirst())));
            Fx.laidOut(view);
            view.rows().scrollTo(999_999);
            Fx.laidOut(view);
            return view.rows().lookupAll(".list-cell").stream().filter(cell -> !((ListCell<?>) cell).isEmpty()).count();
        });
        assertThat(cells).isBetween(3L, 60L);
    }

    @Test
    void wordsFollowTheLanguage() throws Exception {
        TranscriptView view = shown(answered());
        Fx.on(() -> {
            language.set(Language.CHINESE);
            Fx.laidOut(view);
            return null;
        });
        assertThat(said(view)).anyMatch(row -> row.contains("正在连接"));
    }

    @Test
    void theMenuOfTheRowsTakesNoKeysFromTheWindow() throws Exception {
        model.onTemplate((_, _) -> {});
        TranscriptView view = shown(answered());
        Set<KeyCombination> taken = Fx.on(() -> {
            view.rows().getSelectionModel().select(0);
            view.rows()
                    .fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, true, null));
            return Set.copyOf(view.getScene().getAccelerators().keySet());
        });
        assertThat(taken).doesNotContain(RowsMenu.COPY, RowsMenu.TEMPLATE);
        assertThat(Fx.on(() -> Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList())).hasSize(1);
        Fx.on(() -> {
            List.copyOf(Window.getWindows()).stream().filter(ContextMenu.class::isInstance).forEach(Window::hide);
            return null;
        });
    }

    @Test
    void whereNoRowIsChosenTheClipboardStaysAsItIs() throws Exception {
        TranscriptView view = shown(answered());
        String left = Fx.on(() -> {
            Clip.copy("of somebody else");
            view.rows().getSelectionModel().clearSelection();
            view.rows()
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, true, false, false));
            return Clipboard.getSystemClipboard().getString();
        });
        assertThat(left).isEqualTo("of somebody else");
    }

    private static Exchange answered() {
        return Moments.played(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        });
    }

    private TranscriptView shown(Exchange exchange) throws Exception {
        return Fx.on(() -> {
            TranscriptView view = Fx.shown(new TranscriptView(model, language), 700, 500);
            model.show(exchange);
            Fx.laidOut(view);
            return view;
        });
    }

    private static List<String> said(TranscriptView view) throws Exception {
        return Fx.on(() -> view.rows()
                .lookupAll(".list-cell")
                .stream()
                .map(cell -> ((ListCell<?>) cell).getAccessibleText())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .toList());
    }
}
