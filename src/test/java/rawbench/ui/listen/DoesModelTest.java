package rawbench.ui.listen;

import java.util.Locale;
import java.util.Map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.draft.Behaviour;
import rawbench.draft.ListenerDraft;
import rawbench.draft.SideFiles;
import rawbench.listen.RawPeer;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.listen.DoesModel.Kind;
import rawbench.wire.Endpoint;
import rawbench.workbench.Misbehaviour;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

/** What a listener does, as a person chooses it. */
final class DoesModelTest {
    private final InlineWork work = new InlineWork();
    private final ObjectProperty<ListenerDraft> draft = new SimpleObjectProperty<>(ListenerDraft.NEW);
    private final DoesModel model = new DoesModel(work, SideFiles.of("listener", Map.of()), draft);

    @Test
    void whatWasTypedForOneChoiceStaysWhileAnotherIsLookedAt() {
        model.choose(Kind.RELAY);
        model.relay("https://example.com", true, true);
        model.choose(Kind.REPLIES);
        model.replies("# @rb-reply\nHTTP/1.1 204 No Content\n\n");
        model.choose(Kind.ECHO);
        model.choose(Kind.RELAY);
        assertThat(draft.get().does()).isEqualTo(new Behaviour.Relay("https://example.com", true));
        model.choose(Kind.REPLIES);
        assertThat(draft.get().does())
                .isEqualTo(new Behaviour.Replies("# @rb-reply\nHTTP/1.1 204 No Content\n\n"));
    }

    @Test
    void whatWasTypedForOneChoiceComesBackAfterARestart() {
        Behaviour.Replies typed = new Behaviour.Replies("# @rb-reply\nHTTP/1.1 204 No Content\n\n");
        assertThat(model.others()).as("nothing was typed").isEmpty();
        model.replies(typed.template());
        model.choose(Kind.RELAY);
        model.relay("https://example.com", false, true);
        assertThat(model.others()).containsExactly(typed);
        DoesModel next = new DoesModel(work, SideFiles.of("listener", Map.of()), draft);
        next.recall(model.others());
        assertThat(draft.get().does()).isEqualTo(new Behaviour.Relay("https://example.com", false));
        next.choose(Kind.REPLIES);
        assertThat(draft.get().does()).isEqualTo(typed);
    }

    @Test
    void aLineThatCannotBeReadIsSaidWithItsNumber() {
        model.replies("# @rb-reply\n# @rb-do dance\n#| x\n");
        work.letTimePass();
        assertThat(model.troubleProperty().get()).hasValueSatisfying(trouble -> {
            assertThat(trouble.line()).isEqualTo(2);
            assertThat(trouble.says()).startsWith("line 2: ");
        });
        model.replies("# @rb-reply\n# @rb-do fin\n");
        work.letTimePass();
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void aTextWithoutAReplyIsSaidToo() {
        model.replies("GET / HTTP/1.1\n");
        work.letTimePass();
        assertThat(model.troubleProperty().get()).contains(new DoesModel.Trouble(0, ""));
    }

    @Test
    void everyWayToMisbehaveCanBeBegunWith() {
        model.offer(Locale.ENGLISH);
        assertThat(model.examplesProperty().get()).isNotEmpty().allSatisfy(one -> {
            model.take(one);
            work.letTimePass();
            assertThat(model.troubleProperty().get()).as(one.name()).isEmpty();
        });
    }

    @Test
    void whatWasTakenIsExplainedInTheLanguage() {
        model.offer(Locale.ENGLISH);
        Misbehaviour english = model.examplesProperty().get().getFirst();
        model.take(english);
        model.offer(Locale.SIMPLIFIED_CHINESE);
        assertThat(model.exampleProperty().get()).hasValueSatisfying(one -> {
            assertThat(one.name()).isEqualTo(english.name());
            assertThat(one.explanation()).isNotEqualTo(english.explanation());
        });
    }

    @Test
    void whatStandsThereFirstAnswers() throws Exception {
        ListenerModel listener = new ListenerModel(new SteppedWork(), new Workbench().listeners(),
                SideFiles.of("listener", Map.of()));
        listener.does().choose(Kind.REPLIES);
        listener.start();
        Endpoint.Tcp at = (Endpoint.Tcp) ((Standing.Open) listener.standingProperty().get()).at();
        try (RawPeer peer = new RawPeer(at.port())) {
            peer.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(peer.readAll().latin1()).isEqualTo("HTTP/1.1 200 OK\r\n"
                    + "Content-Type: text/plain; charset=utf-8\r\nContent-Length: 5\r\n\r\nHello");
        }
        listener.release();
    }
}
