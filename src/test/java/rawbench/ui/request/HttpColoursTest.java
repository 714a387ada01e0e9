package rawbench.ui.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;

import static org.assertj.core.api.Assertions.assertThat;

class HttpColoursTest {
    @Test
    void methodVersionAndNamesStandOut() {
        String text = OctetText.of(Octets.latin1("GET /a b HTTP/1.1\r\nHost: a:1\r\n\r\n"));
        assertThat(styled(text, HttpColours.of(text), "method")).containsExactly("GET");
        assertThat(styled(text, HttpColours.of(text), "version")).containsExactly(" HTTP/1.1");
        assertThat(styled(text, HttpColours.of(text), "field-name")).containsExactly("Host");
    }

    @Test
    void aLineEndThatIsNotCrlfStandsOut() {
        String text = OctetText.of(Octets.latin1("GET / HTTP/1.1\nHost: a\r\n\r\n"));
        assertThat(styled(text, HttpColours.of(text), "line-end-odd")).containsExactly(LineEnd.LF.shown());
        assertThat(styled(text, HttpColours.of(text), "line-end")).isNotEmpty();
    }

    @Test
    void anOctetWithoutACharacterStandsOut() {
        String text = OctetText.of(Octets.latin1("GET /\0 HTTP/1.1\r\n\r\n\u00FF"));
        assertThat(styled(text, HttpColours.of(text), "octet")).containsExactly("‹00›", "‹FF›");
    }

    @Test
    void theBodyBeginsBehindTheFirstEmptyLine() {
        String text = OctetText.of(Octets.latin1("A\r\n\r\nB\r\n\r\n"));
        assertThat(text.substring(HttpColours.bodyStart(text))).startsWith("B");
        assertThat(HttpColours.bodyStart("A")).isEqualTo(1);
        assertThat(HttpColours.bodyStart("")).isZero();
    }

    @Test
    void aMarkKeepsTheColourBelow() {
        String text = OctetText.of(Octets.latin1("GET / HTTP/1.1\r\n\r\n"));
        StyleSpans<Collection<String>> marked = HttpColours.marked(HttpColours.of(text),
                List.of(new Mark(0, 3, Mark.Kind.WARNING, "odd"), new Mark(900, 5, Mark.Kind.WARNING, "gone")));
        assertThat(marked.getStyleSpan(0).getStyle()).contains("method", Mark.Kind.WARNING.styleClass());
        assertThat(marked.length()).isEqualTo(text.length());
    }

    @Test
    void theColoursCoverAnyText() {
        for (int seed = 0; seed < 5_000; seed++) {
            String text = OctetText.of(OctetTextTest.random(new Random(seed), 60));
            assertThat(HttpColours.of(text).length()).as("seed %d", seed).isEqualTo(text.length());
        }
    }

    private static List<String> styled(String text, StyleSpans<Collection<String>> spans, String style) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        for (StyleSpan<Collection<String>> span : spans) {
            if (span.getStyle().contains(style)) {
                parts.add(text.substring(at, at + span.getLength()));
            }
            at += span.getLength();
        }
        return parts;
    }
}
