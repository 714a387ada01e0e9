package rawbench.ui.response;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.Repetition;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.exchange.Utterance;
import rawbench.http.WritePoint;
import rawbench.octets.Octets;
import rawbench.ui.kit.LateWork;
import rawbench.ui.transcript.TypedEnd;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.wire.UdpPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** The acts of a person on a tunnel; a job is done when the test says so. */
final class TunnelModelTest {
    private final LateWork work = new LateWork();
    private final TunnelModel model = new TunnelModel(work);

    @Test
    void aLineGoesWithItsEnd() throws Exception {
        assertThat(sent(() -> model.send("ping"))).isEqualTo("ping\r\n");
        assertThat(model.lookProperty().get().counts().sentOctets()).isEqualTo(6);
    }

    @Test
    void aLineGoesWithAnotherEndOrNone() throws Exception {
        model.lineEndProperty().set(TypedEnd.LF);
        assertThat(sent(() -> model.send("ping"))).isEqualTo("ping\n");
    }

    @Test
    void escapesStandForOctetsWhereAPersonWantsThat() throws Exception {
        model.lineEndProperty().set(TypedEnd.NONE);
        model.escapesProperty().set(true);
        assertThat(sent(() -> model.send("\\x81\\r\\\\"))).isEqualTo("\u0081\r\\");
    }

    @Test
    void withoutEscapesABackslashIsABackslash() throws Exception {
        model.lineEndProperty().set(TypedEnd.NONE);
        assertThat(sent(() -> model.send("\\x81"))).isEqualTo("\\x81");
    }

    @Test
    void anEscapeThatCannotBeReadIsSaidAndNothingGoes() throws Exception {
        model.escapesProperty().set(true);
        assertThat(sent(() -> {
            assertThat(model.send("\\q")).isFalse();
            assertThat(model.troubleProperty().get()).contains("\\q");
            model.escapesProperty().set(false);
            model.send("after");
            assertThat(model.troubleProperty().get()).isEmpty();
        })).isEqualTo("after\r\n");
    }

    @Test
    void whatIsSentWhileSomethingIsOnItsWayGoesBehindIt() throws Exception {
        model.lineEndProperty().set(TypedEnd.NONE);
        assertThat(sent(() -> {
            model.send("one ");
            model.send("two ");
            work.finish("tunnel-write");
            model.send("three");
            work.finish("tunnel-write");
        })).isEqualTo("one two three");
    }

    @Test
    void theRequestOfTheTabGoesAsItIs() throws Exception {
        model.editor(then -> then.accept(Utterance.of(Octets.latin1("GET / HTTP/1.1\r\n\r\n"))));
        assertThat(sent(model::sendRequest)).isEqualTo("GET / HTTP/1.1\r\n\r\n");
    }

    @Test
    void aRequestThatEndsThisSideLeavesNothingToSend() throws Exception {
        model.editor(then -> then.accept(new Utterance(Octets.latin1("abcd"),
                List.of(new WritePoint(2, new WritePoint.Act.HalfClose())), Duration.ZERO)));
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::readAll);
                HeldConnection _ = open("tcp://127.0.0.1:" + peer.port(), Octets.empty(), true)) {
            model.sendRequest();
            assertThat(model.writableProperty().get()).isFalse();
            work.finish("tunnel-write");
            assertThat(model.writableProperty().get()).isFalse();
            peer.awaitFinished();
            assertThat(peer.clients().getFirst().got().latin1()).isEqualTo("ab");
        }
    }

    @Test
    void theConversationBeginsWithWhatCameWithTheAnswer() throws Exception {
        sent(() -> {
            assertThat(model.lookProperty().get().counts().receivedOctets()).isEqualTo(5);
            work.finish("transcript");
            assertThat(model.talk().events()).as("resolved, connecting, connected, received").isPositive();
            model.send("x");
        });
    }

    @Test
    void theSameIsSentAsOftenAsIsWanted() throws Exception {
        model.lineEndProperty().set(TypedEnd.LF);
        model.repeat().everyProperty().set("0");
        model.repeat().timesProperty().set("3");
        assertThat(sent(() -> {
            model.repeat().start("tick");
            assertThat(model.repeat().runningProperty().get()).isTrue();
            assertThat(model.send("not now")).isFalse();
            assertThat(model.repeat().oddProperty().get()).contains(Phrase.of("repeat.odd.running"));
        })).isEqualTo("tick\ntick\ntick\n");
        assertThat(model.repeat().oddProperty().get()).isEmpty();
        assertThat(model.repeat().runningProperty().get()).isFalse();
        assertThat(model.repeat().countsProperty().get()).isEqualTo(new Repetition.Counts(3, 0, 0));
    }

    @Test
    void numbersThatCannotBeReadAreSaidAndNothingGoes() throws Exception {
        assertThat(sent(() -> {
            model.repeat().everyProperty().set("often");
            model.repeat().start("tick");
            assertThat(model.repeat().oddProperty().get()).contains(Phrase.of("repeat.odd.every", "often"));
            model.repeat().everyProperty().set("1");
            model.repeat().timesProperty().set("0");
            model.repeat().start("tick");
            assertThat(model.repeat().oddProperty().get()).contains(Phrase.of("repeat.odd.times", "0"));
            model.send("x");
        })).isEqualTo("x\r\n");
    }

    @Test
    void datagramsAreCountedAndMayBeEmpty() throws Exception {
        try (UdpPeer peer = UdpPeer.answers(_ -> List.of());
                HeldConnection connection = open("udp://127.0.0.1:" + peer.port(), Octets.empty(), false)) {
            assertThat(connection.standing().open()).isTrue();
            model.send(Octets.empty());
            work.finish("tunnel-write");
            model.send("x");
            work.finish("tunnel-write");
            assertThat(model.lookProperty().get().datagrams()).isTrue();
            assertThat(model.lookProperty().get().counts().sent()).isEqualTo(2);
            model.send(Octets.owning(new byte[65_508]));
            work.finish("tunnel-write");
            assertThat(model.troubleProperty().get()).contains("65,507").contains("65508");
            assertThat(model.writableProperty().get()).isTrue();
            model.leave();
            work.finish("tunnel-close");
        }
    }

    @Test
    void whoLeavesSeesNothingOfItAnyMore() throws Exception {
        sent(() -> model.send("x"));
        model.leave();

        assertThat(model.lookProperty().get()).isNull();
        assertThat(model.talk().events()).isZero();
        assertThat(model.open()).isFalse();
        assertThat(model.writableProperty().get()).isFalse();
    }

    /** What a peer gets until this side ends, which it does behind the act. */
    private String sent(Runnable act) throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::readAll);
                HeldConnection _ = open("tcp://127.0.0.1:" + peer.port(), Octets.latin1("first"), true)) {
            act.run();
            work.finish("tunnel-write");
            assertThat(model.writableProperty().get()).isTrue();
            model.halfClose();
            assertThat(model.writableProperty().get()).isFalse();
            work.finish("tunnel-write");
            model.send("too late");
            assertThat(model.troubleProperty().get()).isNotEmpty();
            peer.awaitFinished();
            return peer.clients().getFirst().got().latin1();
        }
    }

    private HeldConnection open(String target, Octets already, boolean afterAnswer) throws Exception {
        HeldConnection connection = new HeldConnection(Keep.ALWAYS, _ -> {});
        Sending way = Sending.of(Target.parse(target), Octets.empty());
        assertThat(connection.connect(way, ExchangeObserver.NONE, new Cancellation())).isEmpty();
        model.open(connection, way, already, afterAnswer);
        return connection;
    }
}
