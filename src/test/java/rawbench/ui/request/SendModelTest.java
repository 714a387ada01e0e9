package rawbench.ui.request;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Phase;
import rawbench.ui.kit.InlineWork;

import static org.assertj.core.api.Assertions.assertThat;

class SendModelTest {
    private final InlineWork work = new InlineWork();
    private final List<String> asked = new ArrayList<>();
    private long now = 1_000_000_000;
    private final SendModel model = new SendModel(work, () -> now, () -> asked.add("send"), () -> asked.add("cancel"));

    @Test
    void oneThingIsOnItsWayAtATime() {
        model.send();
        model.begun();
        model.send();
        assertThat(asked).containsExactly("send");
        model.ended();
        model.send();
        assertThat(asked).containsExactly("send", "send");
    }

    @Test
    void nothingIsCancelledWhileNothingRuns() {
        model.cancel();
        assertThat(asked).isEmpty();
        model.begun();
        model.cancel();
        assertThat(asked).containsExactly("cancel");
        assertThat(model.runningProperty().get()).isTrue();
    }

    @Test
    void timeGoesOnWhileNothingArrives() {
        model.begun();
        model.reached(Phase.FIRST_OCTET, 7);
        now += Duration.ofMillis(300).toNanos();
        work.letTimePass();
        assertThat(model.progressProperty().get())
                .isEqualTo(new SendModel.Progress(Phase.FIRST_OCTET, 7, Duration.ofMillis(300)));
    }

    @Test
    void aNewSendBeginsAtNothing() {
        model.begun();
        model.reached(Phase.RECEIVING, 99);
        model.ended();
        now += 5;
        model.begun();
        assertThat(model.progressProperty().get())
                .isEqualTo(new SendModel.Progress(Phase.RESOLVE, 0, Duration.ZERO));
    }

    @Test
    void whatArrivesLateChangesNothing() {
        model.begun();
        model.ended();
        SendModel.Progress before = model.progressProperty().get();
        now += 5;
        model.reached(Phase.RECEIVING, 1);
        work.letTimePass();
        assertThat(model.progressProperty().get()).isEqualTo(before);
    }
}
