package rawbench.ui.response;

import java.util.Arrays;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.octets.Hex;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.response.ResponseModel.BodyView;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseViewTest {
    private final InlineWork work = new InlineWork();
    private final ResponseModel model = new ResponseModel(work, new Workbench()::rendering);
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    @Test
    void aBodyOfFiftyMegabytesIsShownByItsFirstPartAndAllOfItInHex() throws Exception {
        int length = 50_000_000;
        ResponseView view = view(Exchanges.answered(bodyOf(length, 80)));
        assertThat(view.body().textPane().area().getLength()).isBetween(1_000, ShownLines.MAX_CHARACTERS);
        assertThat(view.body().notice().isVisible()).isTrue();
        assertThat(view.body().notice().said()).contains("50.0 MB");
        Fx.on(() -> {
            model.bodyViewProperty().set(BodyView.HEX);
            Fx.laidOut(view);
            assertThat(view.body().hexList().getItems()).hasSize(length / Hex.ROW);
            assertThat(rows(view)).isBetween(5L, 120L);
            view.body().hexList().scrollTo(length / Hex.ROW - 1);
            Fx.laidOut(view);
            assertThat(rows(view)).isBetween(5L, 120L);
            return null;
        });
    }

    @Test
    void oneLineOfTwentyMegabytesIsCut() throws Exception {
        ResponseView view = view(Exchanges.answered(bodyOf(20_000_000, Integer.MAX_VALUE)));
        assertThat(view.body().textPane().area().getText()).hasSizeLessThan(ShownLines.MAX_LINE + 40)
                .contains(" ⋯ +");
        assertThat(view.body().notice().isVisible()).isTrue();
    }

    @Test
    void hexRowsAreThoseOfTheOctets() throws Exception {
        ResponseView view = view(
                Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n0123456789abcdef\r\n"));
        String shown = Fx.on(() -> {
            model.bodyViewProperty().set(BodyView.HEX);
            Fx.laidOut(view);
            return Arrays.toString(view.body()
                    .hexList()
                    .lookupAll(".hex-row")
                    .stream()
                    .map(r -> ((javafx.scene.layout.HBox) r).getChildren()
                            .stream()
                            .map(l -> ((Label) l).getText().strip())
                            .toList())
                    .map(Object::toString)
                    .sorted()
                    .toArray());
        });
        assertThat(shown).contains("00000000, 30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66, 0123456789abcdef")
                .contains("00000010, 0d 0a, ··");
    }

    @Test
    void jsonIsPrettyByItselfAndTextIsOneTabAway() throws Exception {
        ResponseView view = view(Exchanges.answered(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"a\":[1.10]}\n"));
        assertThat(view.body().textPane().area().getText()).startsWith("{\n").contains("1.10");
        Fx.on(() -> {
            model.bodyViewProperty().set(BodyView.TEXT);
            return null;
        });
        assertThat(view.body().textPane().area().getText()).isEqualTo("{\"a\":[1.10]}\n");
    }

    @Test
    void asReceivedShowsEveryOctetOfTheAnswer() throws Exception {
        ResponseView view = view(Exchanges.answered(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"));
        Fx.on(() -> {
            model.bodyViewProperty().set(BodyView.RECEIVED);
            return null;
        });
        assertThat(view.body().textPane().area().getText()).isEqualTo("HTTP/1.1 200 OK\\r\\n\n"
                + "Transfer-Encoding: chunked\\r\\n\n\\r\\n\n1\\r\\n\nx\\r\\n\n0\\r\\n\n\\r\\n\n");
    }

    @Test
    void tabsCanBeReachedByArrows() throws Exception {
        ResponseView view = view(Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"));
        Fx.on(() -> {
            Node tab = view.body().lookup(".strip-tab:selected");
            tab.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
            return null;
        });
        assertThat(model.bodyViewProperty().get()).isEqualTo(BodyView.HEX);
    }

    @Test
    void whatCouldNotBeReachedShowsCauseAndAdviceInPlaceOfPanes() throws Exception {
        ResponseView view = view(Exchanges.get("http://127.0.0.1:1", "/"));
        assertThat(view.panes().isVisible()).isFalse();
        assertThat(view.lookup(".trouble").isVisible()).isTrue();
        assertThat(view.lookup(".trouble").getAccessibleText()).contains("refused");
    }

    @Test
    void theDetailsOfAProxysRefusalHoldItsWholeAnswer() throws Exception {
        ResponseView view = view(Exchanges.refusedByAProxy("HTTP/1.1 403 No\r\nContent-Length: 6\r\n\r\nnever\n"));
        assertThat(((Label) view.lookup(".trouble .details")).getText())
                .contains("CONNECT example.com:443 HTTP/1.1\\r\\n\n")
                .contains("HTTP/1.1 403 No\\r\\n\nContent-Length: 6")
                .contains("never");
    }

    @Test
    void whatWasRefusedIsGoneOnceTheNextRequestGoesOut() throws Exception {
        ResponseView view = Fx.on(() -> {
            ResponseView made = Fx.shown(new ResponseView(model, language), 700, 800);
            model.refused("The port is missing");
            return made;
        });
        assertThat(view.lookup(".trouble").getAccessibleText()).contains("The port is missing");
        Fx.on(() -> {
            model.sending();
            return null;
        });
        assertThat(view.lookup(".trouble").isVisible()).isFalse();
    }

    @Test
    void anAnswerThatCannotBeTrustedSaysSoAtOnce() throws Exception {
        ResponseView view = view(Exchanges.answered(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"));
        assertThat(view.lookup(".response > .notice").isVisible()).isTrue();
    }

    @Test
    void wordsFollowTheLanguage() throws Exception {
        ResponseView view = view(Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx"));
        Fx.on(() -> {
            language.set(Language.CHINESE);
            return null;
        });
        assertThat(view.lookup(".sentence").getAccessibleText()).contains("完整");
    }

    private ResponseView view(Exchange exchange) throws Exception {
        return Fx.on(() -> {
            ResponseView view = new ResponseView(model, language);
            model.answered(exchange);
            return Fx.shown(view, 700, 800);
        });
    }

    private static long rows(ResponseView view) {
        return view.body()
                .hexList()
                .lookupAll(".list-cell")
                .stream()
                .filter(c -> !((IndexedCell<?>) c).isEmpty())
                .count();
    }

    private static Octets bodyOf(int length, int line) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'x');
        for (int i = line - 1; i > 0 && i < length; i += line) {
            body[i] = '\n';
        }
        return Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + length + "\r\n\r\n")
                .concat(Octets.owning(body));
    }
}
