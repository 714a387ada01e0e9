package rawbench.ui.listen;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.listen.RawPeer;
import rawbench.ui.Fx;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Notice;
import rawbench.ui.kit.Texts;
import rawbench.ui.listen.ListenerPlace.Scheme;
import rawbench.wire.Endpoint;
import rawbench.workbench.Misbehaviours;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class ListenerViewTest {
    private final SteppedWork work = new SteppedWork();
    private final ListenerModel model = new ListenerModel(work, new Workbench().listeners(),
            SideFiles.of("listener", Map.of()));
    private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    @AfterEach
    void stop() throws Exception {
        Fx.on(() -> {
            model.release();
            return null;
        });
    }

    private ListenerView shown() throws Exception {
        return Fx.on(() -> Fx.shown(new ListenerView(model, language), 1180, 700));
    }

    private static String text(ListenerView view, String id) {
        return ((Label) view.lookup(id)).getText();
    }

    @Test
    void whereItListensIsToldOnceItDoes() throws Exception {
        ListenerView view = shown();
        String said = Fx.on(() -> {
            ((Button) view.lookup("#listen")).fire();
            return text(view, "#listening-at");
        });
        assertThat(said).matches("tcp://127\\.0\\.0\\.1:[1-9][0-9]*");
        assertThat(Fx.on(() -> text(view, "#standing"))).isEqualTo("Listening");
        assertThat(Fx.on(() -> ((Button) view.lookup("#listen")).getText())).isEqualTo("Stop");
        assertThat(Fx.on(() -> ((TextField) view.lookup("#listen-port")).getText())).isEqualTo("0");
    }

    @Test
    void otherMachinesReachItOnlyWhenThatIsChosenAndThenItIsSaid() throws Exception {
        ListenerView view = shown();
        Fx.on(() -> {
            ((CheckBox) view.lookup("#exposed")).fire();
            return null;
        });
        assertThat(model.draftProperty().get().at()).isEqualTo("tcp://0.0.0.0:0");
        assertThat(warnings(view)).anyMatch(said -> said.contains("other machines can reach it"));
        Fx.on(() -> {
            ((CheckBox) view.lookup("#exposed")).fire();
            return null;
        });
        assertThat(model.draftProperty().get()).isEqualTo(ListenerDraft.NEW);
        assertThat(warnings(view)).isEmpty();
    }

    @Test
    void aWayToMisbehaveThatIsNotMetAtThisKindOfSocketIsSaid() throws Exception {
        ListenerView view = shown();
        assertThat(elsewhere(view, "tcp://127.0.0.1:0", "drip")).isEmpty();
        assertThat(elsewhere(view, "udp://127.0.0.1:0", "drip")).contains("no request comes in datagrams");
        assertThat(elsewhere(view, "tcp://127.0.0.1:0", "close-without-notify")).contains("choose TLS");
    }

    private String elsewhere(ListenerView view, String at, String way) throws Exception {
        return Fx.on(() -> {
            model.draftProperty().set(model.draftProperty().get().at(at));
            model.does().take(Misbehaviours.named(way).orElseThrow());
            view.applyCss();
            return view.lookupAll(".notice")
                    .stream()
                    .filter(Notice.class::isInstance)
                    .map(notice -> ((Notice) notice).said())
                    .filter(said -> said.startsWith("This one"))
                    .findFirst()
                    .orElse("");
        });
    }

    private static List<String> warnings(ListenerView view) throws Exception {
        return Fx.on(() -> view.getChildren()
                .stream()
                .filter(Notice.class::isInstance)
                .map(notice -> ((Notice) notice).said())
                .filter(said -> !said.isEmpty())
                .toList());
    }

    @Test
    void whatWasTypedForAnotherKindOfSocketIsThereAgain() throws Exception {
        ListenerView view = shown();
        Fx.on(() -> {
            ComboBox<Scheme> scheme = scheme(view);
            ((TextField) view.lookup("#listen-port")).setText("4711");
            scheme.setValue(Scheme.UNIX);
            ((TextField) view.lookup("#listen-host")).setText("/run/mine.sock");
            scheme.setValue(Scheme.TLS);
            return null;
        });
        assertThat(model.draftProperty().get().at()).isEqualTo("tls://127.0.0.1:4711");
        Fx.on(() -> {
            scheme(view).setValue(Scheme.UNIX);
            return null;
        });
        assertThat(model.draftProperty().get().at()).isEqualTo("unix:/run/mine.sock");
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Scheme> scheme(ListenerView view) {
        return (ComboBox<Scheme>) view.lookup("#listen-scheme");
    }

    @Test
    void whatIsHalfTypedStaysAsItIs() throws Exception {
        ListenerView view = shown();
        String typed = Fx.on(() -> {
            TextField host = (TextField) view.lookup("#listen-host");
            host.setText("[");
            host.appendText("::1");
            return host.getText();
        });
        assertThat(typed).isEqualTo("[::1");
    }

    @Test
    void aClientIsReadOutWithHowItStands() throws Exception {
        ListenerView view = shown();
        int port = Fx.on(() -> {
            model.start();
            return ((Endpoint.Tcp) ((Standing.Open) model.standingProperty().get()).at()).port();
        });
        try (RawPeer peer = new RawPeer(port)) {
            peer.send("ping").read(4);
            Fx.on(() -> {
                work.until(() -> !model.clients().rows().isEmpty() && model.clients().rows().getFirst().sent() == 4);
                Fx.laidOut(view);
                return null;
            });
            assertThat(readOut(view)).singleElement()
                    .asString()
                    .matches("Client #1 127\\.0\\.0\\.1:\\d+, here since [\\d:]{8}, in 4 B · out 4 B");
            Fx.on(() -> {
                language.set(Language.CHINESE);
                Fx.laidOut(view);
                return null;
            });
            assertThat(readOut(view)).singleElement().asString().contains("在线");
        }
    }

    private static List<String> readOut(ListenerView view) throws Exception {
        return Fx.on(() -> view.clients()
                .list()
                .lookupAll(".list-cell")
                .stream()
                .map(cell -> (ListCell<?>) cell)
                .filter(cell -> !cell.isEmpty())
                .map(ListCell::getAccessibleText)
                .toList());
    }

    @Test
    void whatFailedIsSaidInTheLanguageOfTheMoment() throws Exception {
        ListenerView view = shown();
        Fx.on(() -> {
            ClientLog log = model.clients().next(Optional.empty(), false);
            log.failed(new IOException("No Unix socket can be made at /x: this system has none"));
            model.clients().look(log);
            return null;
        });
        assertThat(warnings(view)).containsExactly("No Unix socket can be made at /x: this system has none");
        Fx.on(() -> {
            language.set(Language.CHINESE);
            return null;
        });
        assertThat(warnings(view)).singleElement().asString().contains("/x").doesNotContain("No Unix");
        Fx.on(() -> {
            language.set(Language.ENGLISH);
            return null;
        });
        assertThat(warnings(view)).containsExactly("No Unix socket can be made at /x: this system has none");
    }

    @Test
    void theCertificateIsShownWithItsFingerprint() throws Exception {
        ListenerView view = shown();
        String fingerprint = Fx.on(() -> {
            model.draftProperty().set(ListenerDraft.NEW.at("tls://127.0.0.1:0"));
            model.start();
            return text(view, "#fingerprint");
        });
        assertThat(fingerprint).matches("(?:[0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(model.certificateProperty().get().orElseThrow().pem()).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void whatStoodThereFirstCannotBeTakenBack() throws Exception {
        Fx.on(() -> {
            DoesModel does = model.does();
            RepliesPane replies = new RepliesPane(does, new Texts(ListenerView.class,
                    new SimpleObjectProperty<>(Language.ENGLISH)));
            does.choose(DoesModel.Kind.REPLIES);
            assertThat(replies.area().getText()).isEqualTo(DoesModel.FIRST);
            assertThat(replies.area().isUndoAvailable()).isFalse();
            does.replies("# @rb-reply\nHTTP/1.1 204 No Content\n\n");
            assertThat(replies.area().isUndoAvailable()).isTrue();
            return null;
        });
    }
}
