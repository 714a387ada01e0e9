package rawbench.ui.listen;

import java.io.IOException;
import java.util.Map;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.listen.RawPeer;
import rawbench.ui.Fx;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.LateWork;
import rawbench.ui.kit.Texts;
import rawbench.wire.Endpoint;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** What is typed for two clients and done with them; both are real ones, and a job is done when the test says so. */
final class ActsModelTest {
    private final SteppedWork listening = new SteppedWork();
    private final ListenerModel model = new ListenerModel(listening, new Workbench().listeners(),
            SideFiles.of("listener", Map.of()));
    private final LateWork work = new LateWork();
    private final ActsModel acts = new ActsModel(work);

    @AfterEach
    void stop() throws Exception {
        // A pane may look at it.
        Fx.on(() -> {
            model.release();
            return null;
        });
    }

    private int open() {
        model.draftProperty().set(ListenerDraft.NEW.doing(new Behaviour.Quiet()));
        model.start();
        return ((Endpoint.Tcp) ((Standing.Open) model.standingProperty().get()).at()).port();
    }

    private ClientRow came(int count) throws InterruptedException {
        listening.until(() -> model.clients().rows().size() == count);
        return model.clients().rows().getFirst();
    }

    @Test
    void whatIsOnItsWayToOneHindersNoOther() throws Exception {
        int port = open();
        try (RawPeer one = new RawPeer(port)) {
            ClientRow first = came(1);
            try (RawPeer two = new RawPeer(port)) {
                ClientRow second = came(2);
                assertThat(acts.send(first, "stuck")).isTrue();
                assertThat(acts.send(first, "again")).isFalse();
                assertThat(acts.send(second, "here")).isTrue();
                work.finish("client-send");
                assertThat(two.read(6).latin1()).isEqualTo("here\r\n");
                assertThat(first.hand().sending()).isTrue();
                assertThat(second.hand().sending()).isFalse();
            }
            work.finish(0);
            assertThat(one.read(7).latin1()).isEqualTo("stuck\r\n");
            assertThat(first.hand().sending()).isFalse();
        }
    }

    @Test
    void anotherActLeavesWhatIsOnItsWayAsItIs() throws Exception {
        try (RawPeer peer = new RawPeer(open())) {
            ClientRow row = came(1);
            acts.send(row, "stuck");
            acts.halfClose(row);
            work.finish("client-half-close");
            assertThat(row.hand().sending()).isTrue();
            assertThat(peer.readAll().isEmpty()).isTrue();
        }
    }

    @Test
    void aLineStaysUntilItIsWrittenAndWhereItCannotBe() throws Exception {
        try (RawPeer peer = new RawPeer(open())) {
            ClientRow row = came(1);
            acts.send(row, "ping");
            assertThat(row.hand().typed()).isEqualTo("ping");
            work.fail("client-send", new IOException("it broke"));
            assertThat(row.hand().typed()).isEqualTo("ping");
            assertThat(row.hand().trouble()).isEqualTo("it broke");
            acts.send(row, "ping");
            assertThat(row.hand().trouble()).isEmpty();
            work.finish("client-send");
            assertThat(row.hand().typed()).isEmpty();
            assertThat(peer.read(6).latin1()).isEqualTo("ping\r\n");
        }
    }

    @Test
    void whatIsTypedForAClientIsThereAgainWhenItIsChosen() throws Exception {
        int port = open();
        try (RawPeer one = new RawPeer(port)) {
            ClientRow first = came(1);
            try (RawPeer two = new RawPeer(port)) {
                ClientRow second = came(2);
                Fx.on(() -> {
                    SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
                    ClientPane pane = Fx.shown(
                            new ClientPane(model.clients(), new Texts(ListenerView.class, language), language), 700,
                            500);
                    TextField line = (TextField) pane.lookup("#client-line");
                    model.clients().chosenProperty().set(first);
                    line.setText("for the first");
                    model.clients().chosenProperty().set(second);
                    assertThat(line.getText()).isEmpty();
                    line.setText("for the second");
                    model.clients().chosenProperty().set(first);
                    assertThat(line.getText()).isEqualTo("for the first");
                    ((Button) pane.lookup("#client-send")).fire();
                    assertThat(line.getText()).isEmpty();
                    return null;
                });
                assertThat(one.read(15).latin1()).isEqualTo("for the first\r\n");
                assertThat(second.hand().typed()).isEqualTo("for the second");
                assertThat(two.socket().isConnected()).isTrue();
            }
        }
    }
}
