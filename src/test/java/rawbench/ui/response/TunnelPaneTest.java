package rawbench.ui.response;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ListCell;

import org.junit.jupiter.api.Test;

import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.ui.Fx;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.LateWork;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.transcript.TypedEnd;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

class TunnelPaneTest {
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final TunnelModel model = new TunnelModel(new LateWork());

    @Test
    void theEndOfALineIsNamedInTheLanguageOfTheMoment() throws Exception {
        model.lineEndProperty().set(TypedEnd.NONE);
        TunnelPane pane = shown();
        assertThat(Fx.on(() -> end(pane))).isEqualTo("none");
        turn(Language.CHINESE);
        assertThat(Fx.on(() -> end(pane))).isEqualTo("无");
    }

    @Test
    void whyNothingIsSentIsSaidInTheLanguageOfTheMoment() throws Exception {
        TunnelPane pane = shown();
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::readAll);
                HeldConnection connection = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending way = Sending.of(Target.parse("tcp://127.0.0.1:" + peer.port()), Octets.empty());
            assertThat(connection.connect(way, ExchangeObserver.NONE, new Cancellation())).isEmpty();
            Fx.on(() -> {
                model.open(connection, way, Octets.empty(), false);
                model.halfClose();
                return model.send("too late");
            });
            assertThat(trouble(pane)).contains("this side has told the server that no more comes");
            turn(Language.CHINESE);
            assertThat(trouble(pane)).contains("本端已声明不再发送");
        }
    }

    private TunnelPane shown() throws Exception {
        return Fx.on(() -> Fx.shown(new TunnelPane(model, new Texts(ResponseView.class, language)), 800, 500));
    }

    private void turn(Language to) throws Exception {
        Fx.on(() -> {
            language.set(to);
            return null;
        });
    }

    private static String end(TunnelPane pane) {
        Fx.laidOut(pane);
        return ((ListCell<?>) pane.lookup(".tunnel-input > .combo-box > .list-cell")).getText();
    }

    private static String trouble(TunnelPane pane) throws Exception {
        return Fx.on(() -> pane.getChildren()
                .stream()
                .filter(Notice.class::isInstance)
                .map(notice -> ((Notice) notice).said())
                .findFirst()
                .orElseThrow());
    }
}
