package rawbench.ui.shell;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.RequestDraft;
import rawbench.exchange.Outcome;
import rawbench.octets.Octets;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** A stream of events in the real window: seen one by one, and still there after a cancel. */
class LiveJourneyTest extends Journey<Someone> {
    LiveJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    private final Semaphore next = new Semaphore(0);

    @Test
    void eventsAppearOneByOneAndACancelKeepsThem() {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"));
            for (int i = 0; i < 3; i++) {
                client.send(Octets.latin1("event: tick\ndata: number " + i + "\n\n"));
                if (!acquired()) {
                    return;
                }
            }
            client.hold();
        })) {
            TabModel tab = sendTo("http://127.0.0.1:" + peer.port());
            for (int i = 0; i < 3; i++) {
                String newest = "number " + i;
                until(() -> shown(".event-data").contains(newest));
                next.release();
            }
            assertThat(shown(".event-name")).containsOnly("tick");
            assertThat(tab.response().busyProperty().get()).isTrue();
            List<String> times = shown(".event-time");
            robot.interact(tab.sending()::cancel);
            until(() -> !tab.response().busyProperty().get());
            assertThat(tab.exchangeProperty().get().outcome()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(shown(".event-data")).contains("number 0", "number 1", "number 2");
            assertThat(shown(".event-time")).isEqualTo(times);
        }
    }

    private boolean acquired() {
        try {
            return next.tryAcquire(20, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            return false;
        }
    }

    private TabModel sendTo(String target) {
        robot.interact(() -> desk.workspace()
                .newTab(new RequestDraft("events", target, Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n"))));
        TabModel tab = desk.workspace().selectedProperty().get();
        robot.interact(tab.sending()::send);
        return tab;
    }

    /** The texts of the labels of a style, sorted. */
    private List<String> shown(String style) {
        return robot.from(stage.getScene().getRoot())
                .lookup(style)
                .queryAllAs(Label.class)
                .stream()
                .filter(label -> label.getScene() != null)
                .map(Label::getText)
                .sorted()
                .toList();
    }
}
