package rawbench.ui.response;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.http.Message;
import rawbench.ui.kit.InlineWork;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** Several answers to one text, of which one is looked at. */
final class AnswersModelTest {
    private static final String TWO = "HEAD / HTTP/1.1\r\nHost: h\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String ANSWERS = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"
            + "HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\n\r\ntwo";

    private final Workbench workbench = new Workbench();
    private final ResponseModel model = new ResponseModel(new InlineWork(), workbench::rendering);

    @Test
    void theFirstIsLookedAtAndTheOthersCanBe() {
        model.answered(exchange(TWO, ANSWERS));
        assertThat(model.answers().allProperty().get()).hasSize(2);
        assertThat(status()).isEqualTo(200);

        model.answers().choose(1);
        assertThat(status()).isEqualTo(404);
        assertThat(model.answerProperty().get().content().latin1()).isEqualTo("two");
        assertThat(model.answers().chosenProperty().get()).isOne();
    }

    @Test
    void thereIsNoneBeforeTheFirstAndNoneBehindTheLast() {
        model.answered(exchange(TWO, ANSWERS));
        model.answers().choose(-1);
        model.answers().choose(2);

        assertThat(model.answers().chosenProperty().get()).isZero();
    }

    @Test
    void whatWasSentBeforeIsStillTheOneToCompareWith() {
        Exchange before = exchange("GET / HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n");
        model.answered(before);
        model.answered(exchange(TWO, ANSWERS));
        model.answers().choose(1);
        model.answers().choose(0);

        assertThat(model.previous()).contains(before);
    }

    @Test
    void oneAnswerLeavesNothingToChoose() {
        model.answered(exchange(TWO, ANSWERS));
        model.answered(exchange("GET / HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 204 No Content\r\n\r\n"));

        assertThat(model.answers().allProperty().get()).isEmpty();
        assertThat(status()).isEqualTo(204);
    }

    private int status() {
        return Optional.ofNullable(model.answerProperty().get())
                .flatMap(Answer::response)
                .map(Message::status)
                .orElse(-1);
    }

    private static Exchange exchange(String requests, String answers) {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(requests.length());
            client.send(answers);
        })) {
            return Exchanges.send("http://127.0.0.1:" + peer.port(), requests, new Cancellation());
        }
    }
}
