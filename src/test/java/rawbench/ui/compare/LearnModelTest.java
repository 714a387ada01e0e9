package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import rawbench.compare.Ignore;
import rawbench.compare.Noise;
import rawbench.exchange.Exchange;
import rawbench.ui.compare.LearnModel.State;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.response.Exchanges;
import rawbench.wire.Cancellation;

import static org.assertj.core.api.Assertions.assertThat;

class LearnModelTest {
    private final List<Ignore> accepted = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private String method = "GET";
    private String refusal = "";
    private int sent;
    private int failsAt = -1;
    private final InlineWork work = new InlineWork();
    private final LearnModel model = new LearnModel(work, new Counting(), accepted::addAll);

    LearnModelTest() {
        model.stateProperty().subscribe((State now) -> states.add(now));
        model.openProperty().set(true);
    }

    @Test
    void whatVariesIsProposedWithHowOften() {
        model.timesProperty().set(3);
        learn();
        assertThat(sent).isEqualTo(3);
        assertThat(states).contains(new State.Sending(1, 3), new State.Sending(3, 3));
        assertThat(found().proposals()).extracting(noise -> noise.rule().spelled()).contains("header:Date");
        assertThat(found().proposals().getFirst().others()).isEqualTo(2);
    }

    @Test
    void whatIsTickedIsHandedOverAndThePanelGoes() {
        learn();
        Noise unwanted = found().proposals().getLast();
        model.want(unwanted, false);
        model.accept();
        assertThat(accepted).isNotEmpty().doesNotContain(unwanted.rule());
        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Idle());
    }

    @Test
    void aMethodThatIsNotSafeIsAskedAboutFirst() {
        method = "POST";
        learn();
        assertThat(sent).isZero();
        assertThat(model.stateProperty().get()).isInstanceOf(State.Asking.class);
        model.cancel();
        model.goOn();
        assertThat(sent).as("the question was taken back").isZero();
        learn();
        model.goOn();
        letTimePass();
        assertThat(sent).isEqualTo(5);
    }

    @Test
    void aRequestThatCannotBeSentIsNot() {
        refusal = "The target is no target";
        learn();
        assertThat(model.stateProperty().get()).isEqualTo(new State.Failed(refusal));
        assertThat(sent).isZero();
    }

    @Test
    void anAnswerThatDoesNotComeEndsIt() {
        failsAt = 2;
        learn();
        assertThat(sent).isEqualTo(2);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Failed.class);
    }

    @Test
    void itIsSentTwiceAtLeastAndTwentyTimesAtMost() {
        model.timesProperty().set(1);
        learn();
        assertThat(sent).isEqualTo(2);
        sent = 0;
        model.timesProperty().set(99);
        learn();
        assertThat(sent).isEqualTo(20);
    }

    private void learn() {
        model.learn();
        letTimePass();
    }

    private void letTimePass() {
        for (int i = 0; i < LearnModel.MOST; i++) {
            work.letTimePass();
        }
    }

    @Test
    void whatIsGivenUpSendsNoMore() {
        model.learn();
        model.cancel();
        letTimePass();
        assertThat(sent).isEqualTo(1);
        assertThat(model.stateProperty().get()).isEqualTo(new State.Idle());
    }

    private State.Found found() {
        return (State.Found) model.stateProperty().get();
    }

    /** Answers with a number that goes up, in a date field and in the body. */
    private final class Counting implements LearnModel.Sender {
        @Override
        public void ready(Consumer<LearnModel.Ready> then, Consumer<String> refused) {
            if (refusal.isEmpty()) {
                then.accept(new Once());
            } else {
                refused.accept(refusal);
            }
        }
    }

    private final class Once implements LearnModel.Ready {
        @Override
        public String method() {
            return method;
        }

        @Override
        public Exchange send(Cancellation cancellation) {
            sent++;
            if (sent == failsAt) {
                return Exchanges.get("http://127.0.0.1:1", "/");
            }
            String body = "{\"id\":1,\"now\":" + (1_700_000_000 + sent) + "}";
            return Exchanges.answered("HTTP/1.1 200 OK\r\nDate: Sun, 22 Nov 2026 14:02:" + (10 + sent)
                    + " GMT\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        }
    }
}
