package rawbench.ui.request;

import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import rawbench.draft.RequestDraft;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Edit;
import rawbench.octets.Octets;
import rawbench.ui.kit.Language;
import rawbench.ui.kit.Texts;
import rawbench.workbench.Workbench;

import static org.assertj.core.api.Assertions.assertThat;

class AnalysisTest {
    @Test
    void lineEndsAreCountedByKind() {
        MessageEnds found = MessageEnds.of(Octets.latin1("a\r\nb\nc\rd\r\r\n\n"));
        assertThat(Stream.of(LineEnd.CRLF, LineEnd.LF, LineEnd.CR)
                .map(end -> found.head().of(end) + found.body().of(end))).containsExactly(2L, 2L, 2L);
    }

    @Test
    void aHostFieldThatNamesAnotherPlaceIsPointedOut() {
        assertThat(hostOf("http://h:81", "other")).contains("other");
        assertThat(hostOf("http://h:81", "h")).contains("h");
        assertThat(hostOf("http://h:81", "H:81")).isEmpty();
        assertThat(hostOf("http://h", "h")).isEmpty();
        assertThat(hostOf("https://h", "h")).isEmpty();
        assertThat(hostOf("unix:/run/app.sock", "anything")).isEmpty();
    }

    private static Optional<String> hostOf(String target, String host) {
        Octets octets = Octets.latin1("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        return Analysis.of(new RequestDraft("", target, octets), rawbench.draft.Values.NONE, new Workbench())
                .otherHost();
    }

    @Test
    void aTargetThatCannotBeReadIsATroubleAndTheLineEndsAreCountedAllTheSame() {
        Analysis found = Analysis.of(new RequestDraft("", "http://h:99999", Octets.latin1("a\r\n")),
                rawbench.draft.Values.NONE, new Workbench());
        assertThat(found.trouble()).hasValueSatisfying(says -> assertThat(says).contains("99999"));
        assertThat(MessageEnds.of(found.octets()).head().crlf()).isEqualTo(1);
    }

    @Test
    void whatIsOddIsSaidAsASentence() {
        assertThat(Analysis.said(Deviation.BARE_LF.at(3, 1),
                new Texts(RequestView.class, new SimpleObjectProperty<>(Language.ENGLISH))))
                .isEqualTo("A line ends with LF alone.");
    }

    @Test
    void whatIsOddHasItsRepairInOffsetsOfWhatWasTyped() {
        Octets typed = Octets.latin1("GET / HTTP/1.1\r\nHost : h\r\n\r\n");
        Analysis found = Analysis.of(new RequestDraft("", "http://h", typed), rawbench.draft.Values.NONE,
                new Workbench());
        assertThat(found.octets()).isEqualTo(typed);
        assertThat(found.findings()).extracting(Finding::what).containsExactly(Deviation.SPACE_BEFORE_COLON);
        assertThat(Edit.applied(typed, found.advice().getFirst().repairs().getFirst().edits()).latin1())
                .isEqualTo("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    }
}
