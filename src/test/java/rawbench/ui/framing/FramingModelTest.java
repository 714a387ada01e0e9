package rawbench.ui.framing;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.content.CodingStep;
import rawbench.exchange.Exchange;
import rawbench.http.Span;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.response.Exchanges;
import rawbench.ui.viewer.Selection;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

class FramingModelTest {
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "5;n=1\r\nhello\r\n6\r\n world\r\n0\r\nX-Sum: 9\r\n\r\n";
    private static final CodingStep GZIP = new CodingStep("gzip", false, 9, 20, 1, CodingStep.Checksum.VERIFIED, 0,
            CodingStep.Ending.DECODED, -1);

    private final FramingModel model = new FramingModel(new InlineWork());

    private void shown(String answer) {
        model.show(Exchanges.answered(answer), List.of());
    }

    @Test
    void theOctetsReceivedAreLookedAtWithNothingChosen() {
        shown(CHUNKED);
        assertThat(model.views().text().octetsProperty().get()).isEqualTo(Octets.latin1(CHUNKED));
        assertThat(model.chosenSpan()).isEmpty();
        assertThat(model.place()).isEmpty();
    }

    @Test
    void aChosenSpanIsSelectedWithTheCaretAtItsBeginning() {
        shown(CHUNKED);
        model.choose(6);
        assertThat(model.chosenSpan()).hasValue(new Span(Span.Kind.CHUNK_DATA, 54, 59));
        assertThat(model.views().text().selectionProperty().get()).isEqualTo(new Selection(59, 54));
        assertThat(model.place()).hasValue(54);
    }

    @Test
    void aNumberThatNoSpanHasIsNotChosen() {
        shown(CHUNKED);
        model.choose(2);
        model.choose(-1);
        model.choose(999);
        assertThat(model.chosenProperty().get()).isEqualTo(2);
    }

    @Test
    void whatIsPointedAtIsToldBeforeWhatIsChosen() {
        shown(CHUNKED);
        model.choose(0);
        model.views().text().hoverProperty().set(20);
        assertThat(model.place()).hasValue(20);
        model.views().text().hoverProperty().set(-1);
        assertThat(model.place()).hasValue(0);
    }

    @Test
    void theSpanThatTheCaretComesToStandInIsChosen() {
        shown(CHUNKED);
        model.views().formProperty().set(TwoViews.Form.HEX);
        assertThat(model.chosenProperty().get()).isEqualTo(FramingModel.NONE);
        model.views().hex().select(20, 20);
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        model.views().formProperty().set(TwoViews.Form.TEXT);
        assertThat(model.chosenProperty().get()).isEqualTo(1);
        model.views().text().select(20, CHUNKED.length());
        assertThat(model.chosenProperty().get()).isEqualTo(1);
    }

    @Test
    void whatIsChosenInOneViewIsChosenInTheOther() {
        shown(CHUNKED);
        model.views().formProperty().set(TwoViews.Form.BOTH);
        model.views().hex().select(56, 58);
        assertThat(model.views().text().selectionProperty().get()).isEqualTo(new Selection(56, 58));
        model.choose(6);
        assertThat(model.views().hex().selectionProperty().get()).isEqualTo(new Selection(59, 54));
    }

    @Test
    void thePlaceStaysWhenTheFormChanges() {
        shown(CHUNKED.replace("hello", "hello".repeat(300)).replace("5;n", "5dc;n"));
        model.views().text().placeProperty().set(47);
        model.views().text().select(60, 64);
        model.views().formProperty().set(TwoViews.Form.HEX);
        assertThat(model.views().hex().selectionProperty().get()).isEqualTo(new Selection(60, 64));
        assertThat(model.views().hex().placeProperty().get()).isEqualTo(47);
        assertThat(model.views().text().octetsProperty().get()).isEqualTo(Octets.empty());
        model.views().formProperty().set(TwoViews.Form.BOTH);
        assertThat(model.views().text().selectionProperty().get()).isEqualTo(new Selection(60, 64));
        assertThat(model.views().text().octetsProperty().get()).isNotEqualTo(Octets.empty());
    }

    @Test
    void goingToAnOctetChoosesItsSpan() {
        shown(CHUNKED);
        model.goTo(56);
        assertThat(model.chosenProperty().get()).isEqualTo(6);
        assertThat(model.views().text().selectionProperty().get()).isEqualTo(new Selection(56, 56));
        model.goTo(CHUNKED.length());
        assertThat(model.views().text().selectionProperty().get().caret()).isEqualTo(CHUNKED.length());
    }

    @Test
    void anOctetOfTheContentIsShownInTheBodyWhereItStandsThere() {
        List<Long> shown = new ArrayList<>();
        model.onShowInBody(shown::add);
        shown(CHUNKED);
        model.showInBody();
        model.goTo(68);
        model.showInBody();
        model.choose(0);
        model.showInBody();
        assertThat(shown).containsExactly(9L);
    }

    @Test
    void theContentOfACodedBodyIsNotThatOfTheBodyPane() {
        model.onShowInBody(_ -> {});
        model.show(Exchanges.answered(CHUNKED), List.of(GZIP));
        model.goTo(68);
        assertThat(model.placeInBody()).isEmpty();
    }

    @Test
    void theRequestHasNamesToo() {
        shown(CHUNKED);
        model.choose(3);
        model.sideProperty().set(FramingModel.Side.REQUEST);
        assertThat(model.chosenProperty().get()).isEqualTo(FramingModel.NONE);
        assertThat(model.map().orElseThrow().at(0).kind()).isEqualTo(Span.Kind.REQUEST_LINE);
        assertThat(model.views().text().octetsProperty().get().latin1()).startsWith("GET / HTTP/1.1\r\n");
    }

    @Test
    void theSideStaysWhenAnotherExchangeComes() {
        shown(CHUNKED);
        model.sideProperty().set(FramingModel.Side.REQUEST);
        shown("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(model.framedProperty().get()).isInstanceOf(Framed.Asked.class);
        model.sideProperty().set(FramingModel.Side.RESPONSE);
        assertThat(model.views().text().octetsProperty().get().latin1()).startsWith("HTTP/1.1 204");
    }

    @Test
    void anotherDecodingOfTheSameAnswerLeavesWhatIsChosen() {
        Exchange exchange = Exchanges.answered(CHUNKED);
        model.show(exchange, List.of());
        model.choose(6);
        model.show(exchange, List.of(GZIP));
        assertThat(model.chosenProperty().get()).isEqualTo(6);
        assertThat(((Framed.Answered) model.framedProperty().get()).ladder()).containsExactly(GZIP);
        assertThat(model.views().text().selectionProperty().get()).isEqualTo(new Selection(59, 54));
    }

    @Test
    void whatNobodyLooksAtIsNotRead() {
        shown(CHUNKED);
        model.looked(false);
        shown("HTTP/1.1 204 No Content\r\n\r\n");
        assertThat(model.framedProperty().get()).isNull();
        assertThat(model.views().text().octetsProperty().get()).isEqualTo(Octets.empty());
        model.looked(true);
        assertThat(model.views().text().octetsProperty().get().latin1()).startsWith("HTTP/1.1 204");
    }

    @Test
    void eachOfSeveralAnswersStandsBesideItsOwnRequest() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\naHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
        })) {
            Exchange both = Exchanges.send("http://127.0.0.1:" + peer.port(),
                    "GET /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n", new Cancellation());
            model.sideProperty().set(FramingModel.Side.REQUEST);
            model.show(both.each().get(1), List.of());
            assertThat(model.views().text().octetsProperty().get().latin1())
                    .isEqualTo("GET /b HTTP/1.1\r\nHost: h\r\n\r\n");
            model.sideProperty().set(FramingModel.Side.RESPONSE);
            assertThat(model.views().text().octetsProperty().get().latin1()).startsWith("HTTP/1.1 404");
        }
    }

    @Test
    void requestsWithoutAnAnswerAreCounted() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        })) {
            Exchange one = Exchanges.send("http://127.0.0.1:" + peer.port(),
                    "GET /a HTTP/1.1\r\nHost: h\r\n\r\n".repeat(3), new Cancellation());
            model.sideProperty().set(FramingModel.Side.REQUEST);
            model.show(one, List.of());
            assertThat(((Framed.Asked) model.framedProperty().get()).unanswered()).isEqualTo(2);
            assertThat(model.map().orElseThrow().count(Span.Kind.SURPLUS)).isZero();
        }
    }

    @Test
    void whereNoConnectionStoodThereAreNoSpans() {
        model.show(Exchanges.get("http://127.0.0.1:9", "/"), List.of());
        assertThat(model.map()).isEmpty();
        model.goTo(5);
        model.choose(0);
        assertThat(model.place()).isEmpty();
    }
}
