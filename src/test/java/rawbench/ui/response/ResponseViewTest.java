package rawbench.ui.response;

import java.util.Arrays;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.exchange.TargetWords;
import rawbench.http.Message;
import rawbench.http.ResponseReading;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseViewTest {
    private final InlineWork work = new InlineWork();
    private final ResponseModel model = new ResponseModel(work, new Workbench()::rendering);
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    @Test
    void aBodyOfFiftyMegabytesIsShownWhereItWasReceived() throws Exception {
        Exchange exchange = Exchanges.answered(bodyOf(50_000_000, 80));
        ResponseView view = view(exchange);
        assertThat(shown(view)).containsExactly(model.body().content());
        assertThat(model.body().content().octetsProperty().get()).isSameAs(response(exchange).body());
        Fx.on(() -> {
            model.bodyViewProperty().set(BodyView.HEX);
            Fx.laidOut(view);
            return null;
        });
        assertThat(shown(view)).containsExactly(model.body().content());
        assertThat(model.body().content().formProperty().get()).isEqualTo(ViewerModel.Form.HEX);
    }

    @Test
    void jsonIsPrettyByItselfAndTextIsOneTabAway() throws Exception {
        ResponseView view = view(Exchanges.answered(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"a\":[1.10]}\n"));
        assertThat(shown(view)).containsExactly(model.body().layout());
        assertThat(model.body().layout().octetsProperty().get().latin1()).startsWith("{\n").contains("1.10");
        Fx.on(() -> {
            model.bodyViewProperty().set(BodyView.TEXT);
            return null;
        });
        assertThat(shown(view)).containsExactly(model.body().content());
        assertThat(model.body().content().octetsProperty().get()).isEqualTo(Octets.latin1("{\"a\":[1.10]}\n"));
    }

    @Test
    void whatIsNotJsonSaysWhyAndStaysText() throws Exception {
        ResponseView view = view(Exchanges.answered(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{oops"));
        assertThat(view.body().wrong().said()).startsWith("This is not valid JSON.");
        assertThat(shown(view)).hasSize(1);
        Fx.on(() -> {
            model.bodyViewProperty().set(BodyView.TEXT);
            return null;
        });
        assertThat(view.body().wrong().said()).isEmpty();
        assertThat(shown(view)).containsExactly(model.body().content());
    }

    @Test
    void asReceivedShowsEveryOctetOfTheAnswer() throws Exception {
        Exchange exchange = Exchanges.answered(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n");
        ResponseView view = view(exchange);
        Fx.on(() -> {
            model.bodyViewProperty().set(BodyView.RECEIVED);
            return null;
        });
        assertThat(shown(view)).containsExactly(model.body().received());
        assertThat(model.body().received().octetsProperty().get()).isSameAs(exchange.received());
    }

    @Test
    void aBodyThatIsNoneSaysSo() throws Exception {
        ResponseView view = view(Exchanges.answered("HTTP/1.1 204 No Content\r\n\r\n"));
        assertThat(shown(view)).isEmpty();
    }

    @Test
    void aPictureIsDrawnWithItsSizeInWords() throws Exception {
        ResponseView view = view(Exchanges.answered(Octets.latin1(
                "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n").concat(PictureDecoderTest.png(3, 2))));
        assertThat(model.body().viewProperty().get()).isEqualTo(BodyView.IMAGE);
        assertThat(view.body().picturePane().image().getImage().getWidth()).isEqualTo(3);
        assertThat(view.body().picturePane().says().getText())
                .startsWith("PNG · 3 × 2 pixels · 8 bit RGB with alpha · ");
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

    @Test
    void whyATargetWasRefusedIsSaidInTheLanguageOfTheMoment() throws Exception {
        language.set(Language.CHINESE);
        String english = TargetWords.ODD_CHARACTER.of(TargetWords.THE_TARGET.of("http://a b{0}"), ' ');
        ResponseView view = Fx.on(() -> {
            ResponseView refused = new ResponseView(model, language);
            model.refused(english);
            return Fx.shown(refused, 700, 800);
        });
        String chinese = "目标“http://a b{0}”中有“ ”：这里只写方案、主机和端口；路径和查询写在请求行里";
        Label says = (Label) view.lookup(".trouble .strong");
        assertThat(says.getText()).isEqualTo(chinese);
        assertThat(view.lookup(".trouble").getAccessibleText()).startsWith(chinese);
        Fx.on(() -> {
            language.set(Language.ENGLISH);
            return null;
        });
        assertThat(says.getText()).isEqualTo(english);
        assertThat(view.lookup(".trouble").getAccessibleText()).startsWith(english);
    }

    private ResponseView view(Exchange exchange) throws Exception {
        return Fx.on(() -> {
            ResponseView view = new ResponseView(model, language);
            model.answered(exchange);
            return Fx.shown(view, 700, 800);
        });
    }

    /** The models of the viewers that can be seen in the body's pane. */
    private static List<ViewerModel> shown(ResponseView view) {
        return view.body()
                .lookupAll(".octet-viewer")
                .stream()
                .filter(viewer -> viewer.isVisible() && viewer.getParent().isVisible())
                .map(viewer -> ((OctetViewer) viewer).model())
                .toList();
    }

    private static Message response(Exchange exchange) {
        return exchange.reading().flatMap(ResponseReading::response).orElseThrow();
    }

    @Test
    void whereNoAnswerCamePanesThatNeedNoneTakeThePlaceUntilOneComes() throws Exception {
        Label timing = Fx.on(() -> new Label("how far it came"));
        Label framing = Fx.on(() -> new Label("of an answer"));
        ResponseView view = view(Exchanges.answered("HTTP/1.1 204 No Content\r\n\r\n"));
        Fx.on(() -> {
            view.beside("framing", new SimpleObjectProperty<>("Framing"), framing);
            view.beside("timing", new SimpleObjectProperty<>("Timing"), timing);
            view.alsoUnanswered("timing");
            view.look("framing");
            model.answered(Exchanges.get("http://127.0.0.1:9", "/"));
            Fx.laidOut(view);
            return null;
        });
        assertThat(view.panes().isVisible()).isTrue();
        assertThat(timing.isVisible()).isTrue();
        assertThat(framing.isVisible()).isFalse();
        Fx.on(() -> {
            model.answered(Exchanges.answered("HTTP/1.1 204 No Content\r\n\r\n"));
            return null;
        });
        assertThat(framing.isVisible()).isTrue();
        assertThat(timing.isVisible()).isFalse();
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
