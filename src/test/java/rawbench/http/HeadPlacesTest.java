package rawbench.http;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Escapes;
import rawbench.octets.Escapes.MalformedEscapeException;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** What is odd about the lines of a head is told at its octets. */
class HeadPlacesTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {"A : 1|SPACE_BEFORE_COLON|1|1",
            "Ab\\t : 1|SPACE_BEFORE_COLON|2|2", " A: 1|WHITESPACE_BEFORE_FIRST_FIELD|0|5",
            "A: \\x80|OBS_TEXT|3|1", "A: b\\xff\\xff|OBS_TEXT|4|1", "A: b\\x01\\x02|FIELD_CONTROL|4|1",
            "A: \\x1f|FIELD_CONTROL|3|1", "A: \\x7f|FIELD_CONTROL|3|1", "A B: 1|FIELD_NAME_SPACE|0|3",
            "A\\tB: 1|FIELD_NAME_SPACE|0|3", "A(: 1|FIELD_NAME_INVALID|0|2", "no colon|LINE_WITHOUT_COLON|0|8",
            "A: b\\x00c|NUL|4|1", "A: b\\rc|BARE_CR|4|1"})
    void aFieldLine(String line, Deviation what, int at, int length) throws MalformedEscapeException {
        Octets octets = Octets.join(List.of(Octets.latin1(OK), Escapes.decode(line), Octets.latin1("\r\n\r\n")));
        for (int shift : new int[]{0, 2}) {
            Octets shifted = Octets.latin1("\r\n".repeat(shift / 2)).concat(octets);
            Finding finding = Feeding.read("GET", shifted, End.FIN)
                    .findings()
                    .stream()
                    .filter(f -> f.what() == what)
                    .findFirst()
                    .orElseThrow();
            assertThat(finding.at()).isEqualTo(shift + OK.length() + at);
            assertThat(finding.length()).isEqualTo(length);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {"A: ", "A:", "A:\\t~ \\t!",
            "A_b.c-d: :", "a: b c"})
    void nothingIsOddAboutAnOrdinaryFieldLine(String line) throws MalformedEscapeException {
        Octets octets = Octets.join(List.of(Octets.latin1(OK), Escapes.decode(line), Octets.latin1("\r\n\r\n")));
        assertThat(Feeding.read("GET", octets, End.FIN).findings()).isEmpty();
    }

    @Test
    void aFoldTakesTheLinesTogether() {
        ResponseReading reading = Feeding.read(OK + "A: 1\r\n 2\r\n\t3\r\nB: 4\r\n\r\n", End.FIN);
        HeaderSection head = reading.response().orElseThrow().head();
        assertThat(head.fields()).extracting(HeaderField::unfolded).containsExactly("1 2 3", "4");
        assertThat(head.fields()).extracting(HeaderField::at).containsExactly(17L, 31L);
        assertThat(reading.findings()).extracting(Finding::at).containsExactly(23L, 27L);
        assertThat(reading.map().at(30)).isEqualTo(new Span(Span.Kind.FIELD, 17, 31));
    }

    @Test
    void aLineThatIsCutIsJudgedOnlyByWhatIsThere() {
        assertThat(Feeding.read(OK + "no col", End.FIN).findings()).extracting(Finding::what)
                .containsExactly(Deviation.HEAD_CUT);
        assertThat(Feeding.read(OK + "A: b\r", End.FIN).findings()).extracting(Finding::what)
                .containsExactly(Deviation.HEAD_CUT);
    }

    @Test
    void anOddStartLineIsToldAtItsOctets() {
        assertThat(start("HTTP/1.2 200 OK")).containsExactly(Deviation.VERSION_UNUSUAL.at(0, 8, "HTTP/1.2"));
        assertThat(start("HTTP/1.0 200 OK")).isEmpty();
        assertThat(start("HTTP/1.1 200")).containsExactly(Deviation.STATUS_LINE_SPELLING.at(0, 12));
        assertThat(start("HTTP/1.1  200 OK")).containsExactly(Deviation.STATUS_LINE_INVALID.at(0, 16));
        assertThat(start("HTTP/1.1 099 OK")).containsExactly(Deviation.STATUS_INVALID.at(0, 15, "\"099\""));
        assertThat(start("HTTP/1.1 " + "9".repeat(20) + " OK"))
                .contains(Deviation.STATUS_INVALID.at(0, 32, "\"" + "9".repeat(20) + "\""));
        assertThat(start("HTTP/1.1 " + "9".repeat(21) + " OK"))
                .contains(Deviation.STATUS_INVALID.at(0, 33, "\"" + "9".repeat(20) + "…\""));
        assertThat(start("HTTP/1.1 200 a\0b")).contains(Deviation.NUL.at(14, 1));
    }

    private static List<Finding> start(String line) {
        return Feeding.read(line + "\r\n\r\n", End.FIN).findings();
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 200 OK, 200, OK", "HTTP/1.1 999 , 999, ''", "HTTP/1.1 100x OK, -1, OK",
            "HTTP/1.1 404 Not  Found, 404, Not  Found", "HTTP/1.1, -1, ''"})
    void aStatusLineHasACodeAndAReason(String line, int code, String reason) {
        StartLine.StatusLine status = StartLines.status(line, Octets.latin1(line), 0, new ArrayList<>());
        assertThat(status.code()).isEqualTo(code);
        assertThat(status.reason()).isEqualTo(reason);
        assertThat(status.version()).isEqualTo("HTTP/1.1");
    }

    @ParameterizedTest
    @CsvSource({"99, false", "100, true", "101, false", "102, true", "199, true", "200, false", "-1, false"})
    void anotherAnswerFollowsOneFrom100To199But101(int code, boolean interim) {
        assertThat(new StartLine.StatusLine(Octets.empty(), "HTTP/1.1", code, "").interim()).isEqualTo(interim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET / HTTP/1.1         | GET    | /    | HTTP/1.1 |
        GET / HTTP/2.0         | GET    | /    | HTTP/2.0 | VERSION_UNUSUAL
        GET /a b HTTP/1.1      | GET    | /a b | HTTP/1.1 | REQUEST_LINE_SPELLING
        GET  / HTTP/1.1        | GET    | /    | HTTP/1.1 | REQUEST_LINE_SPELLING
        GET /a                 | GET    | /a   | ''       | VERSION_MISSING
        GET                    | GET    | ''   | ''       | REQUEST_LINE_INVALID
        GET HTTP/1.1           | GET    | ''   | HTTP/1.1 | REQUEST_LINE_INVALID
        G(T / HTTP/1.1         | G(T    | /    | HTTP/1.1 | REQUEST_LINE_INVALID
        GET / HTTP/11.1        | GET    | /    | HTTP/11.1 | REQUEST_LINE_SPELLING
        """)
    void aRequestLineHasThreeParts(String line, String method, String target, String version, Deviation odd) {
        RequestReading reading = RequestReader.read(Octets.latin1(line + "\r\n\r\n"));
        assertThat(reading.line().method()).isEqualTo(method);
        assertThat(reading.line().requestTarget()).isEqualTo(target);
        assertThat(reading.line().version()).isEqualTo(version);
        assertThat(reading.findings()).extracting(Finding::what)
                .isEqualTo(odd == null ? List.of() : List.of(odd));
    }

    @Test
    void headsOfManyLinesAreReadWhole() {
        StringBuilder head = new StringBuilder(OK);
        for (int i = 0; i < 90; i++) {
            head.append("X-Field-").append(i).append(": ").append("v".repeat(i)).append("\r\n");
        }
        HeaderSection fields = Feeding.read(head + "\r\n", End.FIN).response().orElseThrow().head();
        assertThat(fields.size()).isEqualTo(90);
        assertThat(fields.first("x-field-89")).contains("v".repeat(89));
    }
}
