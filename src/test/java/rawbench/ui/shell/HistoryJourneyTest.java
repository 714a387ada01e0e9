package rawbench.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.RequestDraft;
import rawbench.evidence.SameExchange;
import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.Sending;
import rawbench.exchange.Speech;
import rawbench.exchange.Target;
import rawbench.listen.Listener;
import rawbench.listen.ListenerObserver;
import rawbench.octets.Octets;
import rawbench.ui.history.HistoryModel;
import rawbench.ui.history.HistoryRow;
import rawbench.ui.listen.Standing;
import rawbench.wire.Acceptor;
import rawbench.wire.Cancellation;
import rawbench.wire.Endpoint;
import rawbench.workbench.HistoryEntry;

import static org.assertj.core.api.Assertions.assertThat;

/** What was sent is in the history: found, opened again as it was, compared, sent again, and there after a restart. */
class HistoryJourneyTest extends Journey<Someone> {
    private final AtomicInteger answers = new AtomicInteger();
    private Listener server;

    HistoryJourneyTest() {
        super(new Someone());
    }

    @Start
    void start(Stage first) throws Exception {
        begin(first);
    }

    @BeforeEach
    void serve() throws Exception {
        server = Listener.start(Acceptor.tcp(0), client -> client.write(Octets.latin1(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 8\r\n\r\nanswer "
                        + answers.incrementAndGet() % 10)),
                ListenerObserver.NONE);
        until(() -> model().stateProperty().get() == HistoryModel.State.EMPTY);
        robot.interact(() -> desk.workspace()
                .newTab(new RequestDraft("orders", "http://" + server.endpoint().authority(),
                        Octets.latin1("GET /orders HTTP/1.1\r\nHost: h\r\nCookie: id=secret\r\n\r\n"))));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void whatARelayHandedOnIsInTheHistoryAsIfItHadBeenSentFromHere() throws Exception {
        robot.interact(() -> desk.workspace()
                .newListener(ListenerDraft.NEW.doing(
                        new Behaviour.Relay("http://" + server.endpoint().authority(), false))));
        ListenerTab relay = (ListenerTab) desk.workspace().strip().frontProperty().get();
        robot.interact(relay::toggle);
        until(() -> relay.model().standingProperty().get() instanceof Standing.Open);
        Endpoint at = ((Standing.Open) relay.model().standingProperty().get()).at();
        new Exchanger().send(Sending.of(new Target(at, Speech.HTTP),
                Octets.latin1("GET /relayed HTTP/1.1\r\nHost: h\r\n\r\n")), ExchangeObserver.NONE, new Cancellation());
        until(() -> rows().stream().anyMatch(row -> row.entry().isPresent()));
        assertThat(rows()).filteredOn(row -> row.entry().isPresent())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.entry().orElseThrow().path()).isEqualTo("/relayed");
                    assertThat(row.entry().orElseThrow().status()).isEqualTo(200);
                    assertThat(row.entry().orElseThrow().outcome()).isEqualTo("ok");
                });
        robot.interact(relay::toggle);
    }

    @Test
    void quickOpenFindsWhatWasSentBelowTabsAndTemplates() {
        TabModel tab = front();
        send(tab, 1);
        robot.push(KeyCode.CONTROL, KeyCode.P);
        until(() -> desk.palette().kindProperty().get() != null);
        robot.interact(() -> inWindow("#palette-field").<TextField>query().setText("orders"));
        until(() -> desk.palette().rows().getLast().item().id().startsWith("history "));
        assertThat(desk.palette().rows().getFirst().item().text()).isEqualTo("orders");
        assertThat(desk.palette().rows().getLast().item().text()).isEqualTo("GET 127.0.0.1/orders");
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        until(() -> front() != tab && front().reopenedProperty().get() instanceof HistoryEntry);
    }

    @Test
    void whatWasSentIsFoundReopenedComparedAndSentAgain() {
        TabModel tab = front();
        Exchange first = send(tab, 1);
        Exchange second = send(tab, 2);
        assertThat(tab.places().all()).hasSize(2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("history-search");
        robot.interact(() -> inWindow("#history-search").<TextField>query().setText("\"answer 1\""));
        until(() -> rows().size() == 1 && rows().getFirst().entry().isPresent());
        assertThat(rows().getFirst().entry().orElseThrow().path()).isEqualTo("/orders");

        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        until(() -> front() != tab && front().response().answerProperty().get() != null);
        TabModel opened = front();
        SameExchange.check(opened.response().exchange().orElseThrow(), first);
        assertThat(opened.reopenedProperty().get()).isInstanceOf(HistoryEntry.class);
        assertThat(opened.request().draft()).isEqualTo(tab.request().draft());
        assertThat(answers).hasValue(2);

        robot.interact(() -> inWindow("#history-search").<TextField>query().clear());
        until(() -> rows().size() == 2);
        List<Long> ids = rows().stream().map(HistoryRow::id).toList();
        robot.interact(() -> model().compare(ids.getFirst(), ids.getLast()));
        until(() -> desk.workspace().strip().frontProperty().get() instanceof CompareTab);
        CompareTab comparison = (CompareTab) desk.workspace().strip().frontProperty().get();
        until(() -> !comparison.model().busyProperty().get());
        assertThat(comparison.model().leftProperty().get().name()).startsWith("orders · ");

        robot.interact(() -> model().sendAgain(ids.getFirst()));
        until(() -> answers.get() == 3 && rows().size() == 3);
        assertThat(second.outcome().ok()).isTrue();
        assertThat(front().reopenedProperty().get()).as("what came now is no answer of then").isNull();
    }

    @Test
    void theAnswerOfATabIsThereAfterARestartAndTheOneBeforeToCompareItWith() {
        TabModel tab = front();
        send(tab, 1);
        Exchange last = send(tab, 2);
        restart();
        until(() -> front() != null && front().response().answerProperty().get() != null
                && front().response().exchange().orElseThrow().received().equals(last.received()));
        SameExchange.check(front().response().exchange().orElseThrow(), last);
        assertThat(front().request().draft()).isEqualTo(tab.request().draft());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        until(() -> desk.workspace().strip().frontProperty().get() instanceof CompareTab);
        assertThat(answers).as("nothing is sent for it").hasValue(2);
    }

    @Test
    void entriesArePinnedExportedMaskedAndDeletedByKey() throws Exception {
        TabModel tab = front();
        send(tab, 1);
        send(tab, 2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.H);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.P);
        until(() -> rows().getFirst().entry().filter(entry -> entry.pinned()).isPresent());
        person.file = Files.createDirectory(home.resolve("exported"));
        robot.interact(() -> model().export(rows().stream().map(HistoryRow::id).toList(), false));
        until(() -> person.heard.stream().anyMatch(said -> said.contains("2 evidence files")));
        try (Stream<Path> files = Files.list(person.file)) {
            assertThat(files).hasSize(2)
                    .allSatisfy(file -> assertThat(file).content()
                            .contains("Cookie: *********")
                            .contains("unmasked sha256"));
        }
        robot.push(KeyCode.DELETE);
        until(() -> rows().size() == 1);
        assertThat(person.asked).anyMatch(question -> question.startsWith("Delete this entry"));
    }

    @Test
    void withoutAHistoryNothingIsKept() {
        robot.interact(() -> desk.history().settle(rawbench.store.HistoryChoice.USUAL.withKept(false)));
        until(() -> model().stateProperty().get() == HistoryModel.State.OFF);
        TabModel tab = front();
        robot.interact(tab.sending()::send);
        until(() -> tab.response().answerProperty().get() != null);
        assertThat(tab.places().all()).isEmpty();
        assertThat(model().rows()).isEmpty();
    }

    private Exchange send(TabModel tab, int kept) {
        robot.interact(tab.sending()::send);
        until(() -> rows().size() == kept && !tab.response().busyProperty().get()
                && rows().getFirst().entry().isPresent());
        return tab.exchangeProperty().get();
    }

    private HistoryModel model() {
        return desk.history().model();
    }

    private List<HistoryRow> rows() {
        return model().rows();
    }

    private TabModel front() {
        return desk.workspace().selectedProperty().get();
    }
}
