package rawbench.compare;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.content.ContentCoding;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static rawbench.compare.Answers.blocks;
import static rawbench.compare.Answers.compared;
import static rawbench.compare.Answers.side;
import static rawbench.compare.Answers.typed;

/** By what bodies are compared, and what start lines consist of. */
class KindsOfBodiesTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static Comparison forms(String a, String b) {
        return compared(typed(FORM, a), typed(FORM, b));
    }

    @Test
    void pairsOfAFormStandBesideEachOtherByNameAndOccurrence() {
        Comparison c = forms("a=1&b=2&a=3", "b=2&a=1&a=4&c=5");
        assertThat(c.body().kind()).isEqualTo(BodyKind.FORM);
        assertThat(c.differences()).isEqualTo(2);
        assertThat(c.notes()).isEqualTo(1);
        Column b = c.body().b();
        assertThat(b.shown(b.size() - 1).latin1()).isEqualTo("c = 5");
    }

    @Test
    void theOrderOfDifferentNamesAndTheWayOfCodingAreNotes() {
        assertThat(forms("a=x+y&b=1", "b=1&a=x%20y").differences()).isZero();
        Comparison c = forms("a=x+y", "a=x%20y");
        assertThat(blocks(c)).containsExactly("SPELLING 0-1 0-1");
        assertThat(c.body().a().shown(0).latin1()).isEqualTo("a=x+y");
        assertThat(c.body().b().shown(0).latin1()).isEqualTo("a=x%20y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a=1&a=2|a=2&a=1", "a|b", "a=%2B|a=+", "a=1|''", "a=1|a=1&a=1",
            "a=%26b=2|a=&b=2"})
    void formsThatMeanSomethingElseDiffer(String a, String b) {
        assertThat(forms(a, b).differences()).isPositive().isEqualTo(forms(b, a).differences());
    }

    @Test
    void aValueCannotFakeALine() {
        Comparison c = forms("a=1%0Ab%3D2", "a=1");
        assertThat(c.body().a().shown(0).latin1()).isEqualTo("a = 1%0Ab=2");
    }

    @Test
    void bodiesOfTwoKindsAreComparedAsTextAndThatIsSaid() {
        Comparison c = compared(typed("text/html", "<p>x"), typed("application/xml", "<p>x</p>"));
        assertThat(c.body().kind()).isEqualTo(BodyKind.TEXT);
        assertThat(c.body().laidOut()).isFalse();
        assertThat(c.body().reason())
                .isEqualTo("A is HTML and B is XML, so they are compared as text, by line.");
        Comparison octets = compared(typed("text/plain", "x"), typed("application/octet-stream", "\u0000\u0001\u0002"));
        assertThat(octets.body().kind()).isEqualTo(BodyKind.OCTETS);
        assertThat(octets.body().reason()).isEqualTo("Only A is text, so they are compared by octets.");
    }

    @Test
    void nothingIsComparedByTheKindOfTheOther() {
        Comparison c = compared(typed("application/xml", "<a><b/></a>"), side("", ""));
        assertThat(c.body().kind()).isEqualTo(BodyKind.XML);
        assertThat(blocks(c)).containsExactly("REMOVED 0-3 0-0");
    }

    @Test
    void textsInTwoCharsetsAreComparedByWhatTheySay() {
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=");
        Side latin = side(head.concat(Octets.latin1("iso-8859-1\r\n\r\ngr\u00fcn\nb\n")));
        Side wide = side(head.concat(Octets.latin1("utf-16le\r\n\r\n"))
                .concat(Octets.owning("gr\u00fcn\nc\n".getBytes(StandardCharsets.UTF_16LE))));
        Comparison c = compared(latin, wide);
        assertThat(blocks(c)).containsExactly("CHANGED 1-2 1-2");
        assertThat(c.body().reason()).contains("ISO-8859-1").contains("UTF-16LE");
        assertThat(c.decoded().equal()).isFalse();
    }

    @Test
    void whatCannotBeReadNeverMakesTextsEqual() {
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=");
        Side utf8 = side(head.concat(Octets.latin1("utf-8\r\n\r\na\u00e9\u00ff\n")));
        Side latin = side(head.concat(Octets.latin1("us-ascii\r\n\r\na\u00e8\u00ff\n")));
        assertThat(compared(utf8, latin).body().differences()).isEqualTo(1);
    }

    @Test
    void linesOfWideTextAreLinesOfText() {
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-16be\r\n\r\n");
        Side a = side(head.concat(Octets.owning("a\n\u0a0a\nb\n".getBytes(StandardCharsets.UTF_16BE))));
        Side b = side(head.concat(Octets.owning("a\n\u0a0a\nc\n".getBytes(StandardCharsets.UTF_16BE))));
        assertThat(blocks(compared(a, b))).containsExactly("CHANGED 2-3 2-3");
    }

    @Test
    void boundariesBetweenPartsMeanNothing() {
        String part = "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--";
        Comparison c = compared(typed("multipart/form-data; boundary=x1", "--x1" + part + "x1--\r\n"),
                typed("multipart/form-data; boundary=y22", "--y22" + part + "y22--\r\n"));
        assertThat(c.body().differences()).isZero();
        assertThat(c.body().notes()).isEqualTo(2);
        assertThat(c.differences()).isEqualTo(1);
    }

    @Test
    void theStartLineIsToldByItsParts() {
        Comparison c = compared(side(Octets.latin1("HTTP/1.1 200 OK\r\n\r\n")),
                side(Octets.latin1("HTTP/1.0 200 Fine\r\n\r\n")));
        assertThat(c.startParts()).containsExactly(new StartPart(StartPart.Kind.VERSION, Sign.CHANGED, 0, 8, 0, 8),
                new StartPart(StartPart.Kind.STATUS, Sign.SAME, 9, 12, 9, 12),
                new StartPart(StartPart.Kind.REASON, Sign.CHANGED, 13, 15, 13, 17));
        Comparison requests = compared(side(Octets.latin1("GET /a HTTP/1.1\r\n\r\n")),
                side(Octets.latin1("GET /bb HTTP/1.1\r\n\r\n")));
        assertThat(requests.startParts()).containsExactly(new StartPart(StartPart.Kind.METHOD, Sign.SAME, 0, 3, 0, 3),
                new StartPart(StartPart.Kind.TARGET, Sign.CHANGED, 4, 6, 4, 7),
                new StartPart(StartPart.Kind.VERSION, Sign.SAME, 7, 15, 8, 16));
    }

    @Test
    void anAnswerSavedWithItsChunksUndoneIsTakenForWhatItIs() {
        Side a = side(Octets.latin1("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<html>one\n"));
        Side b = side(Octets.latin1("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n<html>two\n"));
        Comparison c = compared(a, b);
        assertThat(c.differences()).isEqualTo(1);
        assertThat(c.decoded().lengthA()).isEqualTo(10);
        assertThat(c.body().reason()).startsWith("Of A: its chunks were undone before it was saved");
        Side chunks = side(
                Octets.latin1("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\na\r\n<html>one\n\r\n0\r\n\r\n"));
        assertThat(compared(a, chunks).differences()).isZero();
    }

    @Test
    void anAnswerSavedWithItsCodingUndoneIsTakenForWhatItIs() {
        Octets text = Octets.latin1("some text that is longer than its coded form says\n".repeat(9));
        Octets coded = ContentCoding.GZIP.encode(text);
        Octets head = Octets
                .latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + coded.length() + "\r\n\r\n");
        Comparison c = compared(side(head.concat(text)), side(head.concat(coded)));
        assertThat(c.body().reason()).startsWith("Of A: its codings were undone");
        assertThat(c.differences()).isZero();
        assertThat(c.decoded().equal()).isTrue();
        assertThat(compared(side(head.concat(text)), side(head.concat(text).concat(Octets.latin1("x")))).differences())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Content-Length: 2@@ab|Content-Length: 2@@abc|Octets belong to no part",
            "Transfer-Encoding: chunked@@2@ab@0@@|Transfer-Encoding: chunked@@2@ab@|cannot be read to its end",
            "Transfer-Encoding: chunked@@2@ab@zz@|Transfer-Encoding: chunked@@2@ab@yy@|cannot be read to its end",
            "Content-Encoding: br@@Qx|Content-Encoding: br@@Qy|undone"})
    void whatIsNoBodyThatCanBeReadDiffersAllTheSame(String a, String b, String reason) {
        Side first = side(Octets.latin1("HTTP/1.1 200 OK\r\n" + a.replace("@", "\r\n")));
        Side second = side(Octets.latin1("HTTP/1.1 200 OK\r\n" + b.replace("@", "\r\n")));
        Comparison c = compared(first, second);
        assertThat(c.differences()).isPositive();
        assertThat(c.body().reason()).contains(reason);
        assertThat(c.differences()).isEqualTo(compared(second, first).differences());
        assertThat(compared(first, first).differences()).isZero();
    }

    @Test
    void aChecksumThatIsWrongIsADifferenceThoughTheContentIsTheSame() {
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n");
        byte[] coded = ContentCoding.GZIP.encode(Octets.latin1("hello")).toByteArray();
        Side right = side(head.concat(Octets.of(coded)));
        coded[coded.length - 8] ^= 1;
        Comparison c = compared(right, side(head.concat(Octets.of(coded))));
        assertThat(c.decoded().equal()).isTrue();
        assertThat(c.differences()).isPositive();
        assertThat(c.body().reason()).startsWith("The codings of B could not be undone without fault.");
    }

    @Test
    void octetsBehindARequestAreComparedToo() {
        Side a = side(Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\nGET /a"));
        Side b = side(Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\nGET /b"));
        assertThat(compared(a, b).differences()).isEqualTo(1);
    }
}
