package rawbench.ui.response;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.LateWork;
import rawbench.ui.response.OnDemand.Stage;
import rawbench.ui.viewer.Colours;
import rawbench.ui.viewer.Selection;
import rawbench.ui.viewer.ViewerModel;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class BodyModelTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Longer than what is laid out along with its answer. */
    private static final String LONG = "[" + "\"a\",".repeat(100_000) + "1]";

    private final LateWork work = new LateWork();
    private final BodyModel model = new BodyModel(work);

    private static Answer answer(String type, Octets body) {
        var exchange = Exchanges.answered(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: " + type
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n").concat(body));
        return Answer.of(exchange, new Workbench().rendering(exchange, () -> false));
    }

    private static Answer json(String body) {
        return answer("application/json", Octets.latin1(body));
    }

    @Test
    void whatIsShortIsLaidOutAlongWithItsAnswer() {
        model.show(json("{\"a\":1}"), false);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.PRETTY);
        assertThat(model.frontProperty().get()).isSameAs(model.layout());
        assertThat(model.layout().octetsProperty().get().latin1()).isEqualTo("{\n  \"a\": 1\n}");
        assertThat(model.layout().foldingProperty().get()).isTrue();
    }

    @Test
    void shortAnswersAfterEachOtherAreEachLaidOut() {
        model.show(json("[1]"), false);
        model.show(json("[2]"), false);
        assertThat(model.layout().octetsProperty().get().latin1()).isEqualTo("[\n  2\n]");
        assertThat(model.frontProperty().get()).isSameAs(model.layout());
    }

    @Test
    void whatIsLongIsLaidOutWhenItIsLookedAtAndOnce() {
        model.wantedProperty().set(BodyView.TEXT);
        model.show(json(LONG), false);
        assertThat(model.laying().stageProperty().get()).isEqualTo(Stage.OFFERED);
        model.choose(BodyView.PRETTY);
        assertThat(model.laying().stageProperty().get()).isEqualTo(Stage.WORKING);
        assertThat(model.frontProperty().get()).isNull();
        work.finish("layout");
        assertThat(model.frontProperty().get()).isSameAs(model.layout());
        Octets laid = model.layout().octetsProperty().get();
        model.choose(BodyView.HEX);
        model.choose(BodyView.PRETTY);
        assertThat(model.layout().octetsProperty().get()).isSameAs(laid);
    }

    @Test
    void aLayoutOfAnAnswerThatIsGoneIsNotShown() {
        model.show(json(LONG), false);
        model.show(json("[2]"), false);
        work.finish("layout");
        assertThat(model.layout().octetsProperty().get().latin1()).isEqualTo("[\n  2\n]");
    }

    @Test
    void aLayoutThatAPersonLeftCanBeHadAgain() {
        model.show(json(LONG), false);
        model.laying().cancel();
        work.finish("layout");
        assertThat(model.laying().left()).isTrue();
        model.layAgain();
        work.finish("layout");
        assertThat(model.laying().left()).isFalse();
        assertThat(model.frontProperty().get()).isSameAs(model.layout());
    }

    @Test
    void whereTheLayoutFailsTheTextStandsInItsPlace() {
        model.show(json("oops"), false);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.PRETTY);
        assertThat(model.frontProperty().get()).isSameAs(model.content());
        assertThat(model.laying().result().orElseThrow().pretty().reason()).isNotEmpty();
    }

    @Test
    void textAndHexAreAtOnePlace() {
        model.show(answer("text/plain", Octets.latin1("some text")), false);
        model.content().select(2, 5);
        model.choose(BodyView.HEX);
        assertThat(model.frontProperty().get()).isSameAs(model.content());
        assertThat(model.content().formProperty().get()).isEqualTo(ViewerModel.Form.HEX);
        assertThat(model.content().selectionProperty().get().to()).isEqualTo(5);
        model.choose(BodyView.TEXT);
        assertThat(model.content().formProperty().get()).isEqualTo(ViewerModel.Form.TEXT);
    }

    @Test
    void aViewThatAPersonChoseStaysAndOneThatSuitsDoesNotBind() {
        model.show(json("{}"), false);
        model.choose(BodyView.HEX);
        model.show(json("[]"), false);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.HEX);
        model.choose(BodyView.PRETTY);
        model.show(answer("image/png", PictureDecoderTest.png(2, 2)), false);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.IMAGE);
        model.show(answer("application/octet-stream", Octets.latin1("\0\1")), false);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.HEX);
        assertThat(model.offers(BodyView.IMAGE)).isFalse();
        model.show(answer("text/plain", Octets.latin1("text")), false);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.TEXT);
        model.show(answer("text/event-stream", Octets.latin1("data: x\n\n")), false);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.EVENTS);
    }

    @Test
    void aCharsetThatAPersonChoseIsReadWithoutAnotherDecoding() {
        model.show(answer("text/plain; charset=iso-8859-1", Octets.of("套接字".getBytes(GB18030))), false);
        model.content().select(3, 3);
        Octets octets = model.content().octetsProperty().get();
        model.read(Optional.of(GB18030));
        assertThat(model.content().charsetProperty().get()).isEqualTo(GB18030);
        assertThat(model.content().octetsProperty().get()).isSameAs(octets);
        assertThat(model.content().selectionProperty().get().caret()).isEqualTo(3);
        assertThat(model.charsetChosen()).isTrue();
        model.read(Optional.empty());
        assertThat(model.charsetProperty().get().charset()).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void aLayoutIsReadInTheChosenCharsetAtTheSamePlace() {
        model.show(json("{\"a\":\"\u00e9\u00e9\"}"), false);
        Octets laid = model.layout().octetsProperty().get();
        model.layout().select(4, 4);
        model.read(Optional.of(StandardCharsets.ISO_8859_1));
        work.finish("layout");
        assertThat(model.layout().octetsProperty().get()).isSameAs(laid);
        assertThat(model.layout().charsetProperty().get()).isEqualTo(StandardCharsets.ISO_8859_1);
        assertThat(model.layout().selectionProperty().get().caret()).isEqualTo(4);
    }

    @Test
    void headsAreReadAsAsciiWhateverTheBodyIs() {
        model.show(answer("text/plain; charset=utf-16", Octets.of("hi".getBytes(StandardCharsets.UTF_16))), false);
        assertThat(model.content().charsetProperty().get().name()).startsWith("UTF-16");
        assertThat(model.received().charsetProperty().get()).isEqualTo(StandardCharsets.UTF_8);
        model.read(Optional.of(GB18030));
        assertThat(model.received().charsetProperty().get()).isEqualTo(GB18030);
    }

    @Test
    void whatIsLongIsColouredNoMore() {
        model.show(json("[1]"), false);
        assertThat(model.layout().coloursProperty().get()).isNotSameAs(Colours.PLAIN);
        InlineWork now = new InlineWork();
        BodyModel atOnce = new BodyModel(now);
        atOnce.show(json("[" + "1,".repeat(600_000) + "1]"), false);
        assertThat(atOnce.layout().octetsProperty().get().length()).isGreaterThan(2 << 20);
        assertThat(atOnce.layout().coloursProperty().get()).isSameAs(Colours.PLAIN);
    }

    @Test
    void anOctetOfTheContentIsShownInTheTextWhateverStoodInFront() {
        model.show(json("{\"a\": 1}"), false);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.PRETTY);
        model.showOctet(6);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.TEXT);
        assertThat(model.content().selectionProperty().get()).isEqualTo(new Selection(7, 6));
        model.choose(BodyView.HEX);
        model.showOctet(2);
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.HEX);
    }

    @Test
    void aPartCanBeLookedAtAlone() {
        model.show(answer("multipart/mixed; boundary=b", Octets.latin1("--b\r\nContent-Type: application/json\r\n\r\n"
                + "{\"a\":1}\r\n--b\r\n\r\nplain\r\n--b--\r\n")), false);
        work.finish("parts");
        assertThat(model.parts().allProperty().get()).hasSize(2);
        assertThat(model.decoded().latin1()).startsWith("--b");
        model.parts().choose(0);
        work.finish("part");
        assertThat(model.decoded().latin1()).isEqualTo("{\"a\":1}");
        assertThat(model.layout().octetsProperty().get().latin1()).isEqualTo("{\n  \"a\": 1\n}");
        assertThat(model.everything().latin1()).startsWith("HTTP/1.1 200 OK");
        model.parts().choose(1);
        work.finish("part");
        assertThat(model.viewProperty().get()).isEqualTo(BodyView.TEXT);
        model.parts().choose(-1);
        assertThat(model.decoded().latin1()).startsWith("--b");
        model.parts().choose(0);
        model.show(json("[]"), false);
        work.finish("part");
        assertThat(model.decoded().latin1()).isEqualTo("[]");
        assertThat(model.parts().allProperty().get()).isEmpty();
    }

    @Test
    void wrappingIsOneChoiceForAllViews() {
        model.layout().wrapProperty().set(false);
        assertThat(model.wrapProperty().get()).isFalse();
        assertThat(model.received().wrapProperty().get()).isFalse();
    }
}
