package rawbench.workbench;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import rawbench.draft.DraftSettings;
import rawbench.draft.RequestDraft;
import rawbench.draft.Values;
import rawbench.draft.Variables;
import rawbench.http.Deviation;
import rawbench.lint.Advice;
import rawbench.octets.Edit;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** What lint says of the octets that go out is said, and mended, where it was typed. */
class DraftAdviceTest {
    private static final Values VALUES = Values.given(Map.of("h", "a.example", "p", "{x}"), "");

    @Test
    void aPlaceBehindAValueIsThatOfTheDraft() throws WorkbenchException {
        String typed = "GET /?h={{h}} HTTP/1.1\r\nHost : {{h}}\r\n\r\n";
        Advice advice = advice(typed).getFirst();
        assertThat(advice.finding().what()).isEqualTo(Deviation.SPACE_BEFORE_COLON);
        assertThat(advice.finding().at()).isEqualTo(typed.indexOf(" :"));
        assertThat(Edit.applied(Octets.latin1(typed), advice.repairs().getFirst().edits()).latin1())
                .isEqualTo(typed.replace(" :", ":"));
    }

    @Test
    void whatStandsInAValueIsToldAtItsVariableAndNotMended() throws WorkbenchException {
        List<Advice> advice = advice("GET /{{p}} HTTP/1.1\r\nHost: {{h}}\r\n\r\n");
        assertThat(advice).extracting(one -> one.finding().what())
                .containsExactly(Deviation.TARGET_CHARACTER, Deviation.TARGET_CHARACTER);
        assertThat(advice).allMatch(one -> one.finding().at() == 5 && one.finding().length() == 5)
                .allMatch(one -> one.repairs().isEmpty());
    }

    private static List<Advice> advice(String typed) throws WorkbenchException {
        DraftSettings settings = DraftSettings.DEFAULT.withVariables(new Variables(true, Map.of()));
        RequestDraft draft = new RequestDraft("", "http://a.example", Octets.latin1(typed), settings);
        Workbench workbench = new Workbench();
        return workbench.advice(workbench.composed(draft, VALUES));
    }
}
