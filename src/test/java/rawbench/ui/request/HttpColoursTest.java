package rawbench.ui.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class HttpColoursTest {
    @Test
    void methodVersionAndNamesStandOut() {
        String request = "GET /a b HTTP/1.1\r\nHost: a:1\r\n\r\n";
        assertThat(styled(request, "method")).containsExactly("GET");
        assertThat(styled(request, "version")).containsExactly(" HTTP/1.1");
        assertThat(styled(request, "field-name")).containsExactly("Host");
    }

    @Test
    void aLineEndThatIsNotCrlfStandsOutInTheHead() {
        String request = "GET / HTTP/1.1\nHost: a\r\n\r\nbody\nmore\r";
        assertThat(styled(request, "line-end-odd")).containsExactly("\u21E3", "\u21E4");
        assertThat(styled(request, "line-end")).containsExactly("\u21B5", "\u21B5", "\u21E3");
    }

    @Test
    void anOctetWithoutACharacterStandsOut() {
        assertThat(styled("GET /\0 HTTP/1.1\r\n\r\n\u00FF", "octet")).containsExactly("\u203900\u203A",
                "\u2039FF\u203A");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "application/json|{\"a\": 1}|json-name|\"a\"",
            "application/problem+json|{\"a\": 1}|json-number|1",
            "|  [\"a\"]|json-string|\"a\"",
            "application/x-www-form-urlencoded|a=b%20c&d=e|json-name|a d",
            "application/x-www-form-urlencoded|a=b%20c&d=e|json-number|%20",
            "text/xml|<a b='c'>&lt;</a>|json-name|<a > </a>",
            "text/html; charset=utf-8|<!-- <a> --><b>|remark|<!-- <a> -->",
            "text/javascript|let a = 'b'; // c|remark|// c",
            "text/css|a { color: #fff }|json-name|color",
            "text/plain|let a = {}|json-word|"})
    void theBodyIsReadAsItsMediaTypeSays(String type, String body, String style, String wanted) {
        String field = type == null ? "" : "Content-Type: " + type + "\r\n";
        assertThat(String.join(" ", styled("POST / HTTP/1.1\r\n" + field + "\r\n" + body, style)))
                .isEqualTo(wanted == null ? "" : wanted);
    }

    @Test
    void aRemarkGoesOnOverLines() {
        assertThat(styled("A\r\nContent-Type: text/xml\r\n\r\n<!-- a\nb\nc --><d>", "remark")).contains("b");
        assertThat(styled("A\r\nContent-Type: text/xml\r\n\r\n<!-- a\nb\nc --><d>", "json-name"))
                .containsExactly("<d>");
    }

    @Test
    void thePartsOfAMultipartBodyAreReadByTheirOwnTypes() {
        String body = "--x\r\nContent-Type: application/json\r\n\r\n{\"a\":1}\r\n--x\r\nB: c\r\n\r\n\"d\"\r\n--x--\r\n";
        String request = "POST / HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n" + body;
        assertThat(styled(request, "boundary")).containsExactly("--x", "--x", "--x--");
        assertThat(styled(request, "field-name")).containsExactly("Content-Type", "Content-Type", "B");
        assertThat(styled(request, "json-name")).containsExactly("\"a\"");
        assertThat(styled(request, "json-string")).isEmpty();
    }

    @Test
    void aMarkKeepsTheColourBelow() {
        StyleSpans<Collection<String>> line = HttpColours.of("GET / HTTP/1.1", HttpColours.State.FIRST);
        StyleSpans<Collection<String>> marked = HttpColours.over(line, 0, 3, "mark-warning");
        assertThat(marked.getStyleSpan(0).getStyle()).contains("method", "mark-warning");
        assertThat(marked.length()).isEqualTo(line.length());
        assertThat(HttpColours.over(line, 900, 905, "mark-warning")).isEqualTo(line);
    }

    @Test
    void theColoursCoverAnyLine() {
        for (int seed = 0; seed < 5_000; seed++) {
            String text = OctetText.of(OctetTextTest.random(new Random(seed), 60));
            HttpColours.State state = HttpColours.State.FIRST;
            for (String line : text.split("\n", -1)) {
                assertThat(HttpColours.of(line, state).length()).as("seed %d", seed).isEqualTo(line.length());
                state = HttpColours.after(line, state);
            }
        }
    }

    private static List<String> styled(String request, String style) {
        List<String> parts = new ArrayList<>();
        HttpColours.State state = HttpColours.State.FIRST;
        for (String line : OctetText.of(Octets.latin1(request)).split("\n", -1)) {
            int at = 0;
            for (StyleSpan<Collection<String>> span : HttpColours.of(line, state)) {
                if (span.getStyle().contains(style)) {
                    parts.add(line.substring(at, at + span.getLength()));
                }
                at += span.getLength();
            }
            state = HttpColours.after(line, state);
        }
        return parts;
    }
}
