package rawbench.draft;

import java.io.FileNotFoundException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Where the lines of a changed request go between those that stay. */
class BlockLayoutTest {
    private static final SideFiles NONE = SideFiles.of("t", Map.of());

    private static String changed(String text, String name, String request) throws TemplateException {
        TemplateFile file = TemplateFile.parse(Octets.utf8(text));
        RequestDraft draft = file.blocks().getFirst().draft(NONE);
        return file.with(0, draft.named(name).with(Octets.latin1(request)), NONE)
                .octets()
                .text(StandardCharsets.UTF_8);
    }

    @Test
    void aFirstDirectiveStandsRightBeforeTheRequestWhereThereIsNoTitle() throws TemplateException {
        assertThat(changed("# note\n@a = 1\n\nGET / HTTP/1.1\nHost: x\n", "new", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isEqualTo("# note\n@a = 1\n\n# @name new\nGET / HTTP/1.1\nHost: x\n");
    }

    @Test
    void aFirstDirectiveStandsBelowTheTitle() throws TemplateException {
        TemplateFile file = TemplateFile.parse(Octets.utf8("### t\n# note\n\nGET / HTTP/1.1\nHost: x\n"));
        RequestDraft draft = file.blocks().getFirst().draft(NONE).to("http://y");
        assertThat(file.with(0, draft, NONE).octets().text(StandardCharsets.UTF_8))
                .isEqualTo("### t\n# @rb-target http://y\n# note\n\nGET / HTTP/1.1\nHost: x\n");
    }

    @Test
    void aDirectiveThatIsThereChangesWhereItStands() throws TemplateException {
        assertThat(changed("# @name one\n# note\n# @no-log\nGET / HTTP/1.1\nHost: x\n", "two",
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isEqualTo("# @name two\n# note\n# @no-log\nGET / HTTP/1.1\nHost: x\n");
    }

    @Test
    void aDirectiveGivenTwiceIsWrittenOnceWhereItFirstStood() throws TemplateException {
        assertThat(changed("# @name one\n# note\n# @name two\nGET / HTTP/1.1\nHost: x\n", "three",
                "GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isEqualTo("# @name three\n# note\nGET / HTTP/1.1\nHost: x\n");
    }

    @Test
    void commentsOfTheHeadStandAfterAsManyLinesAsBefore() throws TemplateException {
        String text = "GET / HTTP/1.1\n# one\nA: 1\nB: 2\n# two\nHost: x\n# three\n";
        assertThat(changed(text, "", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"))
                .isEqualTo("GET / HTTP/1.1\n# one\nHost: x\n# two\n\n# three\n");
        assertThat(changed(text, "", "GET / HTTP/1.1\r\nHost: x\r\nC: 3\r\nD: 4\r\nE: 5\r\n\r\n"))
                .isEqualTo("GET / HTTP/1.1\n# one\nHost: x\nC: 3\n# two\nD: 4\nE: 5\n\n# three\n");
    }

    @Test
    void whatFollowsTheRequestIsKeptApartFromIt() throws TemplateException {
        assertThat(changed("POST / HTTP/1.1\nHost: x\n\nbody\n> {% handler %}\n", "",
                "POST / HTTP/1.1\r\nHost: x\r\n\r\nother"))
                .isEqualTo("POST / HTTP/1.1\nHost: x\n\nother\n\n> {% handler %}\n");
        assertThat(changed("POST / HTTP/1.1\nHost: x\n\nbody\n\n# next\n", "",
                "POST / HTTP/1.1\r\nHost: x\r\n\r\nother")).isEqualTo("POST / HTTP/1.1\nHost: x\n\nother\n\n# next\n");
    }

    @Test
    void theRequestTakesItsOtherFormWhereItHasTo() throws TemplateException {
        String raw = changed("### t\n# note\nGET / HTTP/1.1\nHost: x\n\nbody\n", "t", "GET / HTTP/1.1\nHost: x\n\n");
        assertThat(raw).isEqualTo("### t\n# @rb-target http://x\n# @rb-raw escaped\n# note\n#| GET / HTTP/1.1\\n\n"
                + "#| Host: x\\n\n#| \\n\n");
        assertThat(changed(raw, "t", "GET / HTTP/1.1\r\nHost: x\r\n\r\nbody"))
                .isEqualTo("### t\n# @rb-target http://x\n# note\nGET / HTTP/1.1\nHost: x\n\nbody\n");
    }

    @Test
    void aTargetThatIsThereChangesWhereItStands() throws TemplateException {
        TemplateFile file = TemplateFile.parse(Octets.utf8("# @rb-target http://a\n# note\nGET / HTTP/1.1\nHost: x\n"));
        RequestDraft draft = file.blocks().getFirst().draft(NONE);
        assertThat(file.with(0, draft.to("http://b"), NONE).octets())
                .isEqualTo(Octets.utf8("# @rb-target http://b\n# note\nGET / HTTP/1.1\nHost: x\n"));
        assertThat(file.with(0, draft.to(""), NONE).octets())
                .isEqualTo(Octets.utf8("# note\nGET / HTTP/1.1\nHost: x\n"));
    }

    @Test
    void variablesThatAreTurnedOnNeedNoDirective() throws TemplateException {
        TemplateFile file = TemplateFile.parse(Octets.utf8("# @rb-vars off\nGET / HTTP/1.1\nHost: x\n"));
        RequestDraft draft = file.blocks().getFirst().draft(NONE);
        RequestDraft on = draft.with(Octets.latin1("GET /{{a}} HTTP/1.1\r\nHost: x\r\n\r\n"))
                .with(draft.settings().withVariables(new Variables(true, Map.of())));
        assertThat(file.with(0, on, NONE).octets()).isEqualTo(Octets.utf8("GET /{{a}} HTTP/1.1\nHost: x\n"));
    }

    @Test
    void linesThatStayKeepTheirOwnEnds() throws TemplateException {
        assertThat(changed("### t\r\n# note\nGET / HTTP/1.1\nHost: x\n\n# after", "t",
                "GET / HTTP/1.1\r\nHost: y\r\n\r\n"))
                .isEqualTo("### t\r\n# @rb-target http://x\r\n# note\nGET / HTTP/1.1\r\nHost: y\r\n\r\n# after\r\n");
    }

    @Test
    void aNewRequestStandsApartFromTheOneBefore() throws TemplateException {
        RequestDraft draft = new RequestDraft("n", "", Octets.latin1("GET / HTTP/1.1\r\nHost: y\r\n\r\n"));
        String request = "### n\nGET / HTTP/1.1\nHost: y\n";
        for (String before : new String[]{"GET / HTTP/1.1\nHost: x", "GET / HTTP/1.1\nHost: x\n",
                "GET / HTTP/1.1\nHost: x\n\n", "GET / HTTP/1.1\nHost: x\n \t\n"}) {
            String text = TemplateFile.parse(Octets.utf8(before))
                    .plus(draft, NONE)
                    .octets()
                    .text(StandardCharsets.UTF_8);
            assertThat(text).startsWith(before).endsWith("\n" + request);
            assertThat(text.substring(before.length())).isEqualTo(before.endsWith("x") ? "\n\n" + request
                    : before.endsWith("x\n") ? "\n" + request : request);
        }
        assertThat(TemplateFile.parse(Octets.empty()).plus(draft, NONE).octets()).isEqualTo(Octets.utf8(request));
    }

    @Test
    void namesOfSideFilesComeFromTheTemplateAndTheContent() throws TemplateException {
        Octets body = Octets.latin1("\u0000");
        Octets message = Octets.latin1("POST / HTTP/1.1\r\nHost: x\r\n\r\n").concat(body);
        TemplateFile file = TemplateFile.of("Größe 1/2", new RequestDraft("", "", message));
        assertThat(file.sideFiles()).containsExactly(Map.entry(
                "./Größe_1_2." + body.sha256().substring(0, 12) + ".body.bin", body));
    }

    @Test
    void aSideFileThatIsNotThereIsNamed() {
        assertThat(NONE.stem()).isEqualTo("t");
        assertThatExceptionOfType(FileNotFoundException.class).isThrownBy(() -> NONE.read("./a.bin"))
                .withMessage("./a.bin is not there");
        assertThat(new TemplateException(0, "no line").says()).isEqualTo("no line");
        assertThat(new TemplateException(3, "a line").says()).isEqualTo("line 3: a line");
    }

    @ParameterizedTest
    @CsvSource({"GET / HTTP/1.1, COMPLETE", "GET\t/\tHTTP/1.1, COMPLETE", "GET /a b HTTP/1.1, COMPLETE",
            "GET /, NO_VERSION", "GET / HTTP, NO_VERSION", "GET HTTP/1.1, NO_VERSION", "'', NO_VERSION",
            "GET HTTP://A/ HTTP/1.1, ABSOLUTE", "GET https://a HTTP/1.1, ABSOLUTE", "GET ftp://a HTTP/1.1, COMPLETE",
            "GET /http://a HTTP/1.1, COMPLETE"})
    void aRequestLineIsCompleteOrSaysWhatItLacks(String line, RequestLineShape shape) {
        for (String end : new String[]{"", "\r\n", "\nHost: x\n"}) {
            assertThat(RequestLineShape.of(Octets.latin1(line + end))).isEqualTo(shape);
        }
        assertThat(shape.complaint().isEmpty()).isEqualTo(shape.complete());
    }

    @ParameterizedTest
    @CsvSource({"Host: a, http://a", "host :\t a:81 \t, http://a:81", "Host:, ''", "X-Host: a, ''", "A: Host: b, ''"})
    void theHostFieldSaysWhereARequestGoes(String field, String target) {
        assertThat(HostTarget.of(Octets.latin1("GET / HTTP/1.1\r\n" + field + "\r\n\r\nbody"))).isEqualTo(target);
        assertThat(HostTarget.of(Octets.latin1("GET / HTTP/1.1\r\nA: b\r\n\r\n\r\n" + field + "\r\n"))).isEmpty();
    }
}
