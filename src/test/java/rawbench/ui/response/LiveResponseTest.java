package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.content.ContentCoding;
import rawbench.content.StreamEvent;
import rawbench.exchange.Phase;
import rawbench.http.Limits;
import rawbench.http.ResponseFramer;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.LateWork;
import rawbench.ui.viewer.OctetViewer;
import rawbench.ui.viewer.ViewerModel;
import rawbench.workbench.LiveAnswer;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person sees of an answer while it comes, and what stays of it. */
class LiveResponseTest {
    private static final String TEXT = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
    private static final String EVENTS = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    private final Workbench workbench = new Workbench();
    private final InlineWork work = new InlineWork();
    private final List<Integer> doublings = new ArrayList<>();
    private final ResponseModel model = new ResponseModel(work, (exchange, doubled, cancelled) -> {
        doublings.add(doubled);
        return workbench.rendering(exchange, doubled, cancelled);
    });
    private final LiveAnswer live = workbench.live();
    private long received;

    private void begins(String head) {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(Octets.latin1(head));
        model.sending(live);
        live.answering(0, framer.finalHead().orElseThrow(), framer.framing().orElseThrow());
        comes("");
    }

    private void comes(String octets) {
        byte[] body = Octets.latin1(octets).toByteArray();
        live.body(body, 0, body.length);
        received += body.length + 1;
        model.progressed(new ResponseModel.Progress(Phase.RECEIVING, 10, received));
    }

    @Test
    void nothingLiveIsShownBeforeAPersonWaits() {
        begins(TEXT);
        comes("early");
        assertThat(model.liveProperty().get()).isNull();
        work.letTimePass();
        assertThat(content()).isEqualTo("early");
    }

    @Test
    void aSilentStreamIsNotLookedAtAgain() {
        begins(TEXT);
        work.letTimePass();
        LiveAnswer.Look before = model.liveProperty().get();
        work.letTimePass();
        assertThat(model.liveProperty().get()).isSameAs(before);
        comes("more");
        work.letTimePass();
        assertThat(model.liveProperty().get()).isNotSameAs(before);
    }

    @Test
    void theFinishedAnswerTakesThePlaceOfTheLiveOne() {
        begins(TEXT);
        work.letTimePass();
        model.answered(Exchanges.answered(TEXT + "whole"));
        assertThat(model.liveProperty().get()).isNull();
        assertThat(model.exchange()).isPresent();
    }

    @Test
    void eventsKeepTheTimeOfTheirArrivalWhenTheStreamIsOver() {
        begins(EVENTS);
        comes("data: a\n\n");
        model.answered(Exchanges.answered(EVENTS + "data: a\n\n"));
        Answer answer = model.answerProperty().get();
        assertThat(answer.events().orElseThrow().entries().getFirst().arrived()).isPresent();
    }

    @Test
    void storedOctetsOfAStreamAreShownAsEventsToo() {
        model.answered(Exchanges.answered(EVENTS + "data: a\n\ndata: half"));
        Answer answer = model.answerProperty().get();
        assertThat(answer.events().orElseThrow().entries()).hasSize(1);
        assertThat(answer.events().orElseThrow().unfinished().orElseThrow().event().kind())
                .isEqualTo(StreamEvent.Kind.UNFINISHED);
        model.answered(Exchanges.answered(TEXT + "data: a\n\n"));
        assertThat(model.answerProperty().get().events()).isEmpty();
    }

    @Test
    void decodingGoesOnToTwiceTheLimitAgainAndAgain() {
        model.answered(Exchanges.answered(TEXT + "x"));
        model.decodeFurther();
        model.decodeFurther();
        assertThat(doublings).containsExactly(0, 1, 2);
        assertThat(model.previous()).isEmpty();
        model.answered(Exchanges.answered(TEXT + "y"));
        assertThat(doublings).containsExactly(0, 1, 2, 0);
    }

    @Test
    void decodingThatIsStoppedLeavesWhatWasThere() {
        LateWork late = new LateWork();
        List<Integer> asked = new ArrayList<>();
        ResponseModel patient = new ResponseModel(late, (exchange, doubled, cancelled) -> {
            asked.add(doubled);
            return workbench.rendering(exchange, doubled, cancelled);
        });
        patient.answered(Exchanges.answered(TEXT + "x"));
        late.finish(0);
        Answer before = patient.answerProperty().get();
        patient.decodeFurther();
        assertThat(patient.furtherProperty().get()).isTrue();
        patient.stopDecodingFurther();
        late.finish(1);
        assertThat(patient.furtherProperty().get()).isFalse();
        assertThat(patient.answerProperty().get()).isSameAs(before);
        patient.decodeFurther();
        late.finish(2);
        assertThat(asked).containsExactly(0, 1, 1);
    }

    @Test
    void textIsAddedAtItsEndAndStaysWhenTheAnswerIsWhole() throws Exception {
        ResponseView view = view();
        onFx(() -> {
            begins(TEXT);
            comes("first\n");
            work.letTimePass();
        });
        assertThat(content()).isEqualTo("first\n");
        assertThat(view.lookup(".sentence").getAccessibleText()).isEqualTo("Receiving · until close · 6 B so far");
        onFx(() -> {
            comes("second\n");
            work.letTimePass();
        });
        assertThat(content()).isEqualTo("first\nsecond\n");
        onFx(() -> model.answered(Exchanges.answered(TEXT + "first\nsecond\n")));
        assertThat(content()).isEqualTo("first\nsecond\n");
        assertThat(view.lookup(".sentence").getAccessibleText()).startsWith("Complete");
    }

    @Test
    void aBodyThatBeginsLateIsSeenAsSoonAsItDoes() throws Exception {
        ResponseView view = view();
        onFx(() -> {
            begins(TEXT);
            work.letTimePass();
        });
        assertThat(seen(view)).isEmpty();
        onFx(() -> {
            comes("late");
            work.letTimePass();
        });
        assertThat(seen(view)).containsExactly(model.body().content());
    }

    private static List<ViewerModel> seen(ResponseView view) {
        return view.body()
                .lookupAll(".octet-viewer")
                .stream()
                .filter(viewer -> viewer.isVisible() && viewer.getParent().isVisible())
                .map(viewer -> ((OctetViewer) viewer).model())
                .toList();
    }

    @Test
    void aPersonStaysWhereTheyAreWhenTheAnswerIsWhole() throws Exception {
        view();
        onFx(() -> {
            begins(TEXT);
            comes("first\n");
            work.letTimePass();
            model.body().content().select(2, 4);
            comes("second\n");
            work.letTimePass();
            model.answered(Exchanges.answered(TEXT + "first\nsecond\n"));
        });
        assertThat(model.body().content().selectionProperty().get().from()).isEqualTo(2);
        onFx(() -> model.answered(Exchanges.answered(TEXT + "first\nsecond\n")));
        assertThat(model.body().content().selectionProperty().get().from()).isZero();
    }

    @Test
    void eventsAppearOneByOneAndTheOldestAreLetGo() throws Exception {
        ResponseView view = view();
        onFx(() -> {
            begins(EVENTS);
            comes("id: 1\ndata: {\"a\":1}\n\ndata: ope");
            work.letTimePass();
        });
        assertThat(view.body().eventsPane().list().getItems()).extracting(e -> e.event().kind())
                .containsExactly(StreamEvent.Kind.EVENT, StreamEvent.Kind.UNFINISHED);
        onFx(() -> {
            comes("n\n\n");
            work.letTimePass();
            view.body().eventsPane().list().getSelectionModel().select(0);
        });
        assertThat(view.body().eventsPane().list().getItems()).extracting(e -> e.event().data().latin1())
                .containsExactly("{\"a\":1}", "open");
        assertThat(model.body().event().octetsProperty().get().latin1()).isEqualTo("{\n  \"a\": 1\n}");
        onFx(() -> {
            comes("data: x\n\n".repeat(6_000));
            work.letTimePass();
        });
        assertThat(view.body().eventsPane().list().getItems()).hasSize(5_000);
        assertThat(view.body().eventsPane().dropped().said()).contains("1,002");
    }

    @Test
    void theEventsOfAnotherAnswerTakeThePlaceOfThoseBefore() throws Exception {
        ResponseView view = view();
        onFx(() -> model.answered(Exchanges.answered(EVENTS + "data: a\n\ndata: b\n\n")));
        onFx(() -> model.answered(Exchanges.answered(EVENTS + "data: c\n\n")));
        assertThat(view.body().eventsPane().list().getItems()).extracting(e -> e.event().data().latin1())
                .containsExactly("c");
        onFx(() -> model.answered(Exchanges.answered(EVENTS + "data: d\n\ndata: e\n\n")));
        assertThat(view.body().eventsPane().list().getItems()).extracting(e -> e.event().data().latin1())
                .containsExactly("d", "e");
    }

    @Test
    void anAnswerThatComesToNothingGivesTheOneBeforeBack() throws Exception {
        view();
        onFx(() -> {
            model.answered(Exchanges.answered(TEXT + "before"));
            begins(TEXT);
            comes("half");
            work.letTimePass();
        });
        assertThat(content()).isEqualTo("half");
        onFx(() -> model.refused("no"));
        assertThat(content()).isEqualTo("before");
    }

    @Test
    void theLadderIsShownWhereItToreAndBesideTheFieldWhereItDidNot() throws Exception {
        ResponseView view = view();
        Octets gzip = ContentCoding.GZIP.encode(Octets.latin1("la ".repeat(1_000)));
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
        onFx(() -> model.answered(Exchanges.answered(head.concat(gzip))));
        assertThat(view.body().ladder().isVisible()).isFalse();
        HeadRow.Field field = (HeadRow.Field) model.answerProperty().get().head().get(1);
        assertThat(field.note().orElseThrow().text(new rawbench.ui.kit.Texts(ResponseView.class, ENGLISH)))
                .startsWith("1 member, checksum right, ")
                .endsWith(" : 1");
        onFx(() -> model.answered(Exchanges.answered(head.concat(gzip.slice(0, gzip.length() - 5)))));
        assertThat(view.body().ladder().isVisible()).isTrue();
        assertThat(view.body().ladder().getChildren().getFirst().getAccessibleText()).startsWith("gzip ")
                .contains("cut off after octet");
    }

    @Test
    void aBombSaysThatItWasStoppedAndOffersToGoOn() throws Exception {
        ResponseView view = view();
        Octets bomb = ContentCoding.GZIP.encode(Octets.owning(new byte[70 << 20]));
        onFx(() -> model.answered(Exchanges.answered(
                Octets.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n").concat(bomb))));
        assertThat(view.body().limit().said()).contains("stopped at 67.2 MB");
        onFx(() -> view.body().limit().furtherButton().fire());
        assertThat(view.body().limit().said()).isEmpty();
        assertThat(model.answerProperty().get().rendering().decoded().octets().length()).isEqualTo(70 << 20);
    }

    @Test
    void whatIsNoTextComesAsHex() throws Exception {
        view();
        onFx(() -> {
            begins("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n");
            comes("\u0089PNG");
            work.letTimePass();
        });
        assertThat(model.body().viewProperty().get()).isEqualTo(BodyView.HEX);
        assertThat(model.body().decoded()).isEqualTo(Octets.latin1("\u0089PNG"));
    }

    private String content() {
        return model.body().content().octetsProperty().get().latin1();
    }

    private static final SimpleObjectProperty<Language> ENGLISH = new SimpleObjectProperty<>(Language.ENGLISH);

    private ResponseView view() throws Exception {
        return Fx.on(() -> Fx.shown(new ResponseView(model, ENGLISH), 700, 800));
    }

    private static void onFx(Runnable action) throws Exception {
        Fx.on(() -> {
            action.run();
            return null;
        });
    }
}
