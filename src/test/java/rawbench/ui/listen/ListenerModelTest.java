package rawbench.ui.listen;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.ui.kit.LateWork;
import rawbench.wire.Endpoint;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** A listener from its start to its stop; jobs are done when the test says so. */
final class ListenerModelTest {
    private final LateWork work = new LateWork();
    private final ListenerModel model = new ListenerModel(work, new Workbench().listeners(),
            SideFiles.of("listener", Map.of()));

    @AfterEach
    void stop() {
        if (model.standingProperty().get() instanceof Standing.Open) {
            model.release();
            work.finish("listen-close");
        }
    }

    private int opened() {
        model.start();
        assertThat(model.standingProperty().get()).isEqualTo(new Standing.Opening());
        work.finish("listen");
        return port();
    }

    private int port() {
        return ((Endpoint.Tcp) ((Standing.Open) model.standingProperty().get()).at()).port();
    }

    @Test
    void thePortThatTheSystemChoseIsToldAndNamesTheTab() {
        assertThat(model.titleProperty().get()).isEqualTo("tcp 127.0.0.1");
        int port = opened();
        assertThat(port).isPositive();
        assertThat(model.titleProperty().get()).isEqualTo("tcp 127.0.0.1:" + port);
        assertThat(model.draftProperty().get()).isEqualTo(ListenerDraft.NEW);
    }

    @Test
    void aPortThatIsTakenIsSaidAndWhatWasTypedStays() {
        int taken = opened();
        LateWork others = new LateWork();
        ListenerModel other = new ListenerModel(others, new Workbench().listeners(),
                SideFiles.of("other", Map.of()));
        ListenerDraft typed = ListenerDraft.NEW.at("tcp://127.0.0.1:" + taken);
        other.draftProperty().set(typed);
        other.start();
        others.finish("listen");
        assertThat(other.standingProperty().get()).isInstanceOfSatisfying(Standing.Stopped.class,
                stopped -> assertThat(stopped.trouble().orElseThrow()).contains(String.valueOf(taken)));
        assertThat(other.draftProperty().get()).isEqualTo(typed);
    }

    @Test
    void stoppedWhileItOpensItIsClosedWhenItIsOpen() {
        model.start();
        model.stop();
        work.finish("listen");
        work.finish("listen-close");
        assertThat(model.standingProperty().get()).isEqualTo(new Standing.Stopped(Optional.empty()));
    }

    @Test
    void startedAnewItIsFoundAtTheSamePort() {
        int port = opened();
        model.draftProperty().set(model.draftProperty().get().most(7));
        assertThat(model.changedProperty().get()).isTrue();
        model.restart();
        work.finish("listen-close");
        work.finish("listen");
        assertThat(port()).isEqualTo(port);
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void oneThatCannotBeStoppedIsKeptAndNotStartedAnew() {
        int port = opened();
        model.restart();
        work.fail("listen-close", new IOException("it would not"));
        assertThat(port()).isEqualTo(port);
        assertThat(model.unclosedProperty().get()).isEqualTo("it would not");
        model.stop();
        assertThat(model.unclosedProperty().get()).isEmpty();
        work.finish("listen-close");
        assertThat(model.standingProperty().get()).isEqualTo(new Standing.Stopped(Optional.empty()));
    }

    @Test
    void aStoppedListenerIsReachedByNobody() {
        int port = opened();
        model.stop();
        work.finish("listen-close");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
                .isInstanceOf(IOException.class);
    }
}
