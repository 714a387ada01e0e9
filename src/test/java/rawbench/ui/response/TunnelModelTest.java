package rawbench.ui.response;

import org.junit.jupiter.api.Test;

import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.ui.kit.LateWork;
import rawbench.ui.response.TunnelModel.LineEnd;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** The acts of a person on a tunnel; the jobs are done in the order in which they were begun. */
final class TunnelModelTest {
    private final LateWork work = new LateWork();
    private final TunnelModel model = new TunnelModel(work);
    /** The first job is the one that tells what comes, to its end. */
    private int done = 1;

    @Test
    void aLineGoesWithItsEnd() throws Exception {
        assertThat(sent(() -> model.send("ping"))).isEqualTo("ping\r\n");
        assertThat(model.lookProperty().get().sent()).isEqualTo(6);
        assertThat(model.writableProperty().get()).isTrue();
    }

    @Test
    void aLineGoesWithAnotherEndOrNone() throws Exception {
        model.lineEndProperty().set(LineEnd.LF);
        assertThat(sent(() -> model.send("ping"))).isEqualTo("ping\n");
    }

    @Test
    void escapesStandForOctetsWhereAPersonWantsThat() throws Exception {
        model.lineEndProperty().set(LineEnd.NONE);
        model.escapesProperty().set(true);
        assertThat(sent(() -> model.send("\\x81\\r\\\\"))).isEqualTo("\u0081\r\\");
    }

    @Test
    void withoutEscapesABackslashIsABackslash() throws Exception {
        model.lineEndProperty().set(LineEnd.NONE);
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
        })).isEqualTo("after\r\n");
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void whatCameWithTheAnswerIsItsFirstPiece() throws Exception {
        sent(() -> {
            assertThat(model.lookProperty().get().pieces()).singleElement()
                    .satisfies(p -> assertThat(p.octets().latin1()).isEqualTo("first"));
            model.send("x");
        });
    }

    @Test
    void whoLeavesSeesNothingOfItAnyMore() throws Exception {
        sent(() -> model.send("x"));
        model.leave();

        assertThat(model.lookProperty().get()).isNull();
        assertThat(model.open()).isFalse();
        assertThat(model.writableProperty().get()).isFalse();
    }

    /** What a peer gets until this side ends, which it does behind the act. */
    private String sent(Runnable act) throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::readAll);
                HeldConnection connection = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending way = Sending.of(Target.parse("tcp://127.0.0.1:" + peer.port()), Octets.empty());
            assertThat(connection.connect(way, ExchangeObserver.NONE, new Cancellation())).isEmpty();
            model.open(connection, Octets.latin1("first"), true);
            act.run();
            work.finish(done++);
            boolean writable = model.writableProperty().get();
            connection.halfClose();
            peer.awaitFinished();
            assertThat(writable).isTrue();
            return peer.clients().getFirst().got().latin1();
        }
    }
}
