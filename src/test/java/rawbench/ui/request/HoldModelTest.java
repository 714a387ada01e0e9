package rawbench.ui.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.NoReuse;
import rawbench.exchange.Sending;
import rawbench.exchange.Standing;
import rawbench.exchange.Target;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

final class HoldModelTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final String LAST = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

    private final InlineWork work = new InlineWork();
    private final AtomicLong clock = new AtomicLong();
    private final List<Exchange> failed = new ArrayList<>();
    private final List<HeldConnection> raw = new ArrayList<>();
    private final List<Octets> first = new ArrayList<>();
    private final List<Exchange> answers = new ArrayList<>();
    private Sending sending;
    private final HoldModel model = new HoldModel(work, clock::get, then -> then.accept(sending), this::send);

    HoldModelTest() {
        model.onFailed(failed::add);
        model.onRaw((connection, way, send) -> {
            raw.add(connection);
            first.add(send ? way.request() : Octets.empty());
        });
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void withoutHoldEachSendHasItsOwnConnection() throws Exception {
        try (TestPeer peer = peer(OK)) {
            send();
            send();

            assertThat(peer.clients()).hasSize(2);
            assertThat(model.standingProperty().get()).isNull();
        }
    }

    @Test
    void heldTheSecondSendGoesOutOnTheFirstConnection() throws Exception {
        try (TestPeer peer = peer(OK)) {
            model.holdProperty().set(true);
            send();
            send();

            assertThat(peer.clients()).hasSize(1);
            assertThat(model.standingProperty().get())
                    .isEqualTo(new Standing(Standing.State.IDLE, 2, Optional.empty()));
        }
    }

    @Test
    void countsTheSecondsInWhichNothingRuns() throws Exception {
        try (TestPeer peer = peer(OK)) {
            model.holdProperty().set(true);
            send();
            clock.addAndGet(3_000_000_000L);
            work.letTimePass();

            assertThat(model.idleProperty().get()).isEqualTo(3);
            send();
            assertThat(model.idleProperty().get()).isZero();
            assertThat(peer.clients()).hasSize(1);
        }
    }

    @Test
    void refusesWithTheReasonUntilAPersonDecides() throws Exception {
        try (TestPeer peer = peer(LAST)) {
            model.holdProperty().set(true);
            send();
            send();
            assertThat(answers).hasSize(1);
            assertThat(model.refusedProperty().get()).isEqualTo(NoReuse.CLOSE_SAID_BY_SERVER);

            model.sendAnyway();
            assertThat(answers).hasSize(2);
            assertThat(peer.clients()).hasSize(1);
            assertThat(model.refusedProperty().get()).isNull();

            send();
            assertThat(answers).hasSize(2);
            model.sendAnew();
            assertThat(answers).hasSize(3);
            assertThat(peer.clients()).hasSize(2);
            assertThat(model.refusedProperty().get()).isNull();
        }
    }

    @Test
    void connectsAndClosesWithoutSending() throws Exception {
        try (TestPeer peer = peer(OK)) {
            model.connect();
            assertThat(model.holdProperty().get()).isTrue();
            assertThat(model.standingProperty().get())
                    .isEqualTo(new Standing(Standing.State.IDLE, 0, Optional.empty()));
            model.close();
            peer.awaitFinished();
            assertThat(model.standingProperty().get()).isNull();
            assertThat(peer.clients().getFirst().got()).isEqualTo(Octets.empty());

            send();
            assertThat(answers).hasSize(1);
        }
    }

    @Test
    void afterAHalfCloseNothingElseIsSent() throws Exception {
        try (TestPeer peer = peer(OK)) {
            model.holdProperty().set(true);
            send();
            model.halfClose();
            send();

            assertThat(model.refusedProperty().get()).isEqualTo(NoReuse.HALF_CLOSED);
            assertThat(peer.clients()).hasSize(1);
        }
    }

    @Test
    void whatKeepsAConnectionFromStandingIsAnAnswer() throws Exception {
        // A port that a peer had and gave back may be another's by now.
        sending = Sending.of(Target.parse("127.0.0.1:9"), GET);
        model.connect();
        assertThat(failed).singleElement().satisfies(e -> assertThat(e.outcome().code()).isEqualTo("no-connection"));

        try (TestPeer peer = peer(OK)) {
            send();
            assertThat(answers).as("a connection that never stood refuses nothing").hasSize(1);
            assertThat(peer.clients()).hasSize(1);
        }
    }

    @Test
    void lettingGoClosesWhatIsIdle() throws Exception {
        try (TestPeer peer = peer(OK)) {
            model.holdProperty().set(true);
            send();
            model.holdProperty().set(false);
            peer.awaitFinished();

            assertThat(model.standingProperty().get()).isNull();
        }
    }

    @Test
    void withoutFramingTheConnectionIsGivenOnWhenItStands() throws Exception {
        try (TestPeer peer = peer(OK)) {
            sending = Sending.of(Target.parse("tcp://127.0.0.1:" + peer.port()), GET);
            model.connect();

            assertThat(raw).singleElement().satisfies(c -> assertThat(c.standing().open()).isTrue());
            model.connectRaw(sending);
            assertThat(first).containsExactly(Octets.empty(), GET);
        }
    }

    private void send() {
        model.use(sending).ifPresent(use -> {
            try {
                answers.add(use.connection()
                        .send(sending, use.anyway(), ExchangeObserver.NONE, new Cancellation()));
            } catch (rawbench.exchange.NoReuseException against) {
                throw new AssertionError(against);
            }
        });
    }

    /** A peer that answers every request alike until its client ends. */
    private TestPeer peer(String answer) throws TargetException {
        TestPeer peer = TestPeer.plays(client -> {
            while (!client.readHead().isEmpty()) {
                client.send(answer);
            }
        });
        sending = Sending.of(Target.parse("127.0.0.1:" + peer.port()), GET);
        return peer;
    }
}
