package rawbench.ui.request;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.octets.Octets;
import rawbench.ui.kit.InlineWork;
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
        String text = OctetText.of(CRLF);
        String now = OctetText.ended(text, 0, 0, LineEnd.LF).applied(text);
        model.octetsProperty().set(OctetText.octets(now));
        assertThat(model.dirtyProperty().get()).isTrue();
        assertThat(model.draft().octets()).isEqualTo(Octets.latin1("GET / HTTP/1.1\nHost: h\r\n\r\n"));
        work.letTimePass();
        assertThat(model.analysisProperty().get().lf()).isEqualTo(1);
        model.octetsProperty().set(OctetText.octets(OctetText.ended(now, 0, 0, LineEnd.CRLF).applied(now)));
        assertThat(model.dirtyProperty().get()).isFalse();
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
        assertThat(model.analysisProperty().get().crlf()).isEqualTo(3);
        model.octetsProperty().set(Octets.latin1("\n"));
        assertThat(model.analysisProperty().get().crlf()).isEqualTo(3);
        work.letTimePass();
        assertThat(model.analysisProperty().get().lf()).isEqualTo(1);
    }

    @Test
    void onlyWhatTheControlBearsCanBeEdited() {
        int line = RequestModel.MAX_EDITED_LINE;
        assertThat(RequestModel.editable(Octets.empty())).isTrue();
        assertThat(RequestModel.editable(Octets.latin1("x".repeat(line)))).isTrue();
        assertThat(RequestModel.editable(Octets.latin1("x".repeat(line + 1)))).isFalse();
        assertThat(RequestModel.editable(Octets.latin1("a\n" + "x".repeat(line + 1) + "\nb"))).isFalse();
        assertThat(RequestModel.editable(Octets.latin1("x\n".repeat((int) RequestModel.MAX_EDITED)))).isFalse();
    }
}
