package rawbench.ui.request;

import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
import rawbench.ui.viewer.Selection;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class RequestModelTest {
    private static final Octets CRLF = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private final InlineWork work = new InlineWork();
    private final RequestModel model = new RequestModel(new Workbench(), work,
            new RequestDraft("name", "https://h:8443", CRLF));

    @Test
    void theDraftIsWhatWasShown() {
        assertThat(model.draft()).isEqualTo(new RequestDraft("name", "https://h:8443", CRLF));
        assertThat(model.schemeProperty().get()).isEqualTo(Scheme.HTTPS);
        assertThat(model.portProperty().get()).isEqualTo("8443");
    }

    @Test
    void whatNeverWasSavedIsDirty() {
        assertThat(model.dirtyProperty().get()).isTrue();
        model.saved(model.draft());
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void anotherLineEndIsAnEditAndTheOldOneIsNone() {
        model.saved(model.draft());
        model.apply(MessageEnds.ended(CRLF, 0, 16, LineEnd.LF));
        assertThat(model.dirtyProperty().get()).isTrue();
        assertThat(model.draft().octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\nHost: h\r\n\r\n"));
        work.letTimePass();
        assertThat(model.endsProperty().get().head().lf()).isEqualTo(1);
        model.apply(MessageEnds.ended(model.draft().octets(), 0, 15, LineEnd.CRLF));
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void severalEditsAreOneStepAndWhatIsChosenStaysChosen() {
        model.selectionProperty().set(new Selection(16, 20));
        model.apply(List.of(Edit.insertion(0, Octets.latin1("xx")), new Edit(4, 1, Octets.latin1("/longer"))));
        assertThat(model.draft().octets()).isEqualTo(Octets.latin1("xxGET /longer HTTP/1.1\r\nHost: h\r\n\r\n"));
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection(24, 28));
        model.undo();
        assertThat(model.draft().octets()).isEqualTo(CRLF);
        assertThat(model.selectionProperty().get()).isEqualTo(new Selection(16, 20));
        assertThat(model.undoableProperty().get()).isFalse();
        model.redo();
        assertThat(model.draft().octets().length()).isEqualTo(CRLF.length() + 8);
        assertThat(model.redoableProperty().get()).isFalse();
    }

    @Test
    void anotherDraftIsOneStepWithNameAndTarget() {
        RequestDraft first = model.draft();
        RequestDraft other = new RequestDraft("other", "http://elsewhere:81", Octets.latin1("POST / HTTP/1.1\r\n\r\n"));
        model.show(other);
        assertThat(model.draft()).isEqualTo(other);
        model.undo();
        assertThat(model.draft()).isEqualTo(first);
        model.redo();
        assertThat(model.draft()).isEqualTo(other);
        model.nameProperty().set("renamed since");
        model.undo();
        assertThat(model.draft()).isEqualTo(first.named("renamed since"));
    }

    @Test
    void whatOthersSetCanBeTakenBackToo() {
        model.octetsProperty().set(Octets.latin1("GET /other HTTP/1.1\r\n\r\n"));
        model.undo();
        assertThat(model.draft().octets()).isEqualTo(CRLF);
    }

    @Test
    void savingEndsAStepAndTakesNoneAway() {
        model.typed(Edit.insertion(0, Octets.latin1("a")));
        model.saved(model.draft());
        model.typed(Edit.insertion(1, Octets.latin1("b")));
        model.undo();
        assertThat(model.dirtyProperty().get()).isFalse();
        model.undo();
        assertThat(model.draft().octets()).isEqualTo(CRLF);
    }

    @Test
    void editsThatChangeNothingAreNoStep() {
        model.apply(List.of(new Edit(0, 3, Octets.latin1("GET"))));
        model.apply(List.of());
        model.show(model.draft());
        assertThat(model.undoableProperty().get()).isFalse();
    }

    @Test
    void aTargetSpelledShortIsTheSameTarget() {
        model.show(new RequestDraft("name", "h:80", CRLF));
        model.saved(new RequestDraft("name", "h:80", CRLF));
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void theDraftIsLookedAtWhenTypingRests() {
        work.letTimePass();
        assertThat(model.endsProperty().get().head().crlf()).isEqualTo(3);
        model.octetsProperty().set(Octets.latin1("\n"));
        assertThat(model.endsProperty().get().head().crlf()).isEqualTo(3);
        work.letTimePass();
        assertThat(model.endsProperty().get().head().lf()).isEqualTo(1);
    }

    @Test
    void onlyWhatTheControlBearsCanBeEdited() {
        int line = Editable.LONGEST_LINE;
        assertThat(Editable.is(Octets.empty())).isTrue();
        assertThat(Editable.is(Octets.latin1("x".repeat(line)))).isTrue();
        assertThat(Editable.is(Octets.latin1("x".repeat(line + 1)))).isFalse();
        assertThat(Editable.is(Octets.latin1("a\n" + "x".repeat(line + 1) + "\nb"))).isFalse();
        assertThat(Editable.is(Octets.latin1("x\n".repeat((int) Editable.MOST)))).isFalse();
    }

    @Test
    void theFirstVariableIsNoticedWhereverItIsTyped() {
        for (int at : new int[]{0, 70_000, 150_000}) {
            RequestModel typing = new RequestModel(new Workbench(), new InlineWork(),
                    new RequestDraft("", "http://a.example", Octets.latin1("x } { y\n".repeat(20_000))));
            String variable = "{{a}}";
            for (int i = 0; i < variable.length(); i++) {
                assertThat(typing.settingsProperty().get().variables().on()).as("after %d keys at %d", i, at).isFalse();
                typing.typed(Edit.insertion(at + i, Octets.latin1(variable.substring(i, i + 1))));
            }
            assertThat(typing.settingsProperty().get().variables().on()).as("at %d", at).isTrue();
        }
    }

    @Test
    void aVariableThatADeletionMakesIsNoticed() {
        RequestModel typing = new RequestModel(new Workbench(), new InlineWork(),
                new RequestDraft("", "http://a.example",
                        Octets.latin1("x\n".repeat(5_000) + "{-{a}}" + "x\n".repeat(5_000))));
        typing.typed(new Edit(10_001, 1, Octets.empty()));
        assertThat(typing.settingsProperty().get().variables().on()).isTrue();
    }
}
