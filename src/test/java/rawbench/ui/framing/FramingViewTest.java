package rawbench.ui.framing;

import java.util.List;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.response.Exchanges;
import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

class FramingViewTest {
    private static final String ODD = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "1000\r\n" + "x".repeat(4096) + "\r\n0\r\n\r\n";

    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final FramingModel model = new FramingModel(new InlineWork());

    private FramingView view(Exchange exchange) throws Exception {
        return Fx.on(() -> {
            FramingView view = new FramingView(model, language);
            model.show(exchange, List.of());
            return Fx.shown(view, 900, 700);
        });
    }

    private static String words(FramingView view) {
        return view.lookupAll(".label")
                .stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void anOctetThatIsPointedAtIsExplained() throws Exception {
        FramingView view = view(Exchanges.answered(ODD));
        String explained = Fx.on(() -> {
            model.views().text().hoverProperty().set(67);
            return view.explained();
        });
        assertThat(explained).isEqualTo(
                "chunk size: 4,096 octets of data follow, in hex 1000 · RFC 9112 §7.1 · octets 66 to 69");
    }

    @Test
    void theLanguageChangesWhatIsSaid() throws Exception {
        FramingView view = view(Exchanges.answered(ODD));
        String explained = Fx.on(() -> {
            model.choose(4);
            language.set(Language.CHINESE);
            return view.explained();
        });
        assertThat(explained).startsWith("分块大小").contains("4,096");
    }

    @Test
    void readersThatDisagreeAreListedAndLeadToTheirEnds() throws Exception {
        FramingView view = view(Exchanges.answered(ODD));
        long at = Fx.on(() -> {
            assertThat(words(view)).contains("Ambiguous", "Readers disagree where the message ends");
            Button end = (Button) view.lookupAll(".border-link")
                    .stream()
                    .filter(link -> ((Labeled) link).getText().startsWith("One that heeds Content-Length first"))
                    .findFirst()
                    .orElseThrow();
            end.fire();
            return model.views().text().selectionProperty().get().caret();
        });
        assertThat(at).isEqualTo(66 + 5);
    }

    @Test
    void keysGoThroughTheListAndTheListThroughTheOctets() throws Exception {
        FramingView view = view(Exchanges.answered(FramingStates.chunks(100_000)));
        Fx.on(() -> {
            press(view, KeyCode.HOME);
            press(view, KeyCode.DOWN);
            assertThat(model.chosenProperty().get()).isEqualTo(1);
            press(view, KeyCode.END);
            Fx.laidOut(view);
            return null;
        });
        assertThat(model.chosenProperty().get()).isEqualTo(model.map().orElseThrow().count() - 1);
        List<SpanRow> rows = view.list().shown();
        assertThat(rows).hasSizeBetween(3, 60);
        assertThat(rows.getLast().getAccessibleText()).startsWith("end of the message: nothing behind it");
    }

    private static void press(FramingView view, KeyCode code) {
        view.list().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void whereNothingCameTheCauseIsSaid() throws Exception {
        FramingView view = view(Exchanges.get("http://127.0.0.1:9", "/"));
        assertThat(words(view)).contains("No answer", "Connection refused");
    }

    @Test
    void whatIsNoHttpIsSaidToBeNone() throws Exception {
        FramingView view = view(Exchanges.answered("220 mail.example ESMTP ready\r\n"));
        assertThat(words(view)).contains("Not HTTP", "unreadable octets");
    }

    @Test
    void aRequestThatAServerWaitsForIsIncomplete() throws Exception {
        FramingView view = view(Exchanges.answered(ODD));
        Fx.on(() -> {
            model.show(Exchanges.send("http://127.0.0.1:9", "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nhel",
                    new Cancellation()), List.of());
            model.sideProperty().set(FramingModel.Side.REQUEST);
            return null;
        });
        assertThat(words(view)).contains("Incomplete", "a server waits for 6 more octets");
    }
}
