package rawbench.ui.response;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.exchange.Phase;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.LateWork;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseModelTest {
    private static final Renderer RENDER = new Workbench()::rendering;
    private static Exchange first;
    private static Exchange second;

    private final InlineWork work = new InlineWork();
    private final ResponseModel model = new ResponseModel(work, RENDER);

    @BeforeAll
    static void exchange() {
        first = Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst");
        second = Exchanges.answered("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond");
    }

    @Test
    void nothingMovesBeforeAPersonWaits() {
        model.sending();
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.waitingProperty().get()).isFalse();
        work.letTimePass();
        assertThat(model.waitingProperty().get()).isTrue();
        model.answered(first);
        assertThat(model.waitingProperty().get()).isFalse();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aQuickAnswerNeverShowsThatItWasAwaited() {
        List<Boolean> waited = new ArrayList<>();
        model.waitingProperty().subscribe((_, now) -> waited.add(now));
        model.sending();
        model.answered(first);
        work.letTimePass();
        assertThat(waited).isEmpty();
    }

    @Test
    void theAnswerBeforeStaysUntilTheNextCanBeSeen() {
        LateWork late = new LateWork();
        ResponseModel patient = new ResponseModel(late, RENDER);
        patient.answered(first);
        late.finish(0);
        patient.sending();
        patient.answered(second);
        assertThat(patient.exchange()).containsSame(first);
        late.finish(1);
        assertThat(patient.exchange()).containsSame(second);
        assertThat(patient.previous()).containsSame(first);
    }

    @Test
    void whatIsOddInAnAnswerFromBeforeTheViewIsSaidInItsWords() {
        model.answered(Exchanges.answered("HTTP/1.1 200 OK\nContent-Length: 0\r\n\r\n"));
        model.word((_, _) -> "Words");
        assertThat(model.headOctets().marksProperty().get().in(0, 99, 9)).isNotEmpty()
                .allMatch(mark -> mark.text().startsWith("Words"));
    }

    @Test
    void aRenderingThatWasOvertakenIsCancelledAndNeverShown() {
        LateWork late = new LateWork();
        ResponseModel overtaken = new ResponseModel(late, RENDER);
        overtaken.answered(first);
        overtaken.sending();
        overtaken.answered(second);
        late.finish(1);
        late.finish(0);
        assertThat(overtaken.exchange()).containsSame(second);
        assertThat(overtaken.previous()).isEmpty();
    }

    @Test
    void stoppingTellsTheRendering() {
        LateWork late = new LateWork();
        List<Boolean> asked = new ArrayList<>();
        ResponseModel[] self = new ResponseModel[1];
        self[0] = new ResponseModel(late, (exchange, doublings, cancelled) -> {
            asked.add(cancelled.getAsBoolean());
            self[0].stopRendering();
            asked.add(cancelled.getAsBoolean());
            return RENDER.render(exchange, doublings, cancelled);
        });
        self[0].answered(first);
        late.finish(0);
        assertThat(asked).containsExactly(false, true);
        assertThat(self[0].exchange()).containsSame(first);
    }

    @Test
    void progressCountsOnlyWhileSomethingIsOnItsWay() {
        model.progressed(new ResponseModel.Progress(Phase.RECEIVING, 1, 2));
        assertThat(model.progressProperty().get().received()).isZero();
        model.sending();
        model.progressed(new ResponseModel.Progress(Phase.RECEIVING, 1, 2));
        assertThat(model.progressProperty().get().received()).isEqualTo(2);
    }

    @Test
    void aRequestThatCannotGoOutSaysWhyAndLosesNoAnswer() {
        model.answered(first);
        model.sending();
        model.refused("The port is missing");
        assertThat(model.notSentProperty().get()).isEqualTo("The port is missing");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.exchange()).containsSame(first);
        model.sending();
        assertThat(model.notSentProperty().get()).isEmpty();
    }
}
