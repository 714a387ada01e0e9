package rawbench.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The list of RFC 9112 6.3, case by case. */
class BodyLengthTest {
    private static ResponseReading read(String method, String answer) {
        return Feeding.read(method, Octets.latin1(answer), End.FIN);
    }

    private static List<Deviation> what(ResponseReading reading) {
        return reading.findings().stream().map(Finding::what).toList();
    }

    @ParameterizedTest
    @CsvSource({"CONNECT, 199, HEAD", "CONNECT, 200, TUNNEL", "CONNECT, 299, TUNNEL", "CONNECT, 300, LENGTH",
            "GET, 200, LENGTH", "GET, 101, SWITCHED", "CONNECT, 101, SWITCHED", "HEAD, 404, HEAD_REQUEST",
            "GET, 203, LENGTH", "GET, 204, NO_CONTENT", "GET, 205, LENGTH", "GET, 303, LENGTH",
            "GET, 304, NOT_MODIFIED",
            "GET, 305, LENGTH"})
    void methodAndStatusDecideFirst(String method, int status, String rule) {
        ResponseReading reading = read(method, "HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n");
        assertThat(reading.verdict().rule()).isEqualTo(rule.equals("HEAD") ? Rule.INTERIM : Rule.valueOf(rule));
        assertThat(reading.response().isPresent()).isEqualTo(!rule.equals("HEAD"));
    }

    @ParameterizedTest
    @CsvSource({"103, true", "199, true", "204, true", "200, false", "304, false"})
    void anAnswerWithoutBodyCannotHaveATransferCoding(int status, boolean told) {
        ResponseReading reading = read("GET", "HTTP/1.1 " + status + " X\r\nTransfer-Encoding: chunked\r\n\r\n");
        assertThat(what(reading).contains(Deviation.TRANSFER_CODING_NOT_ALLOWED)).isEqualTo(told);
    }

    @Test
    void codingsOfTheTransferAreReadWithoutCaseAndParameters() {
        ResponseReading reading = read("GET",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip;q=1\r\ntransfer-encoding: , Chunked;x=y\r\n\r\n0\r\n\r\n");
        assertThat(reading.framing()).isEqualTo(new Framing.Chunked());
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.verdict().rule()).isEqualTo(Rule.CHUNKED);
    }

    @Test
    void chunkedTwiceIsReadOnceAndTold() {
        ResponseReading reading = read("GET",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n");
        assertThat(what(reading)).contains(Deviation.CHUNKED_REPEATED);
        assertThat(reading.findings().getFirst().at()).isEqualTo(17);
        assertThat(reading.findings().getFirst().length()).isEqualTo(37);
    }

    @Test
    void identityIsNoCodingAndLeavesTheLengthToDecide() {
        ResponseReading reading = read("GET",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\nContent-Length: 2\r\n\r\nok");
        assertThat(reading.framing()).isEqualTo(new Framing.ContentLength(2));
        assertThat(what(reading)).contains(Deviation.CHUNKED_NOT_LAST);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "00012, 12", "9223372036854775807, 9223372036854775807", "9223372036854775808, -1", "'', -1",
            "/, -1", ":, -1", "1a, -1", "٣, -1"})
    void aLengthIsDigitsUpToTheLargestNumber(String digits, long number) {
        assertThat(BodyLength.number(digits)).isEqualTo(number);
    }

    @Test
    void aLengthThatCannotBeReadIsShownCutWhereItIsLong() {
        String forty = "x".repeat(40);
        assertThat(invalid(forty)).endsWith(": \"" + forty + "\"");
        assertThat(invalid(forty + "y")).endsWith(": \"" + forty + "…\"");
    }

    private static String invalid(String value) {
        return read("GET", "HTTP/1.1 200 OK\r\nContent-Length: " + value + "\r\n\r\n").findings().getFirst().says();
    }

    @Test
    void aRequestWithAnOpenCodingHasNoLengthAtAll() {
        RequestReading reading = RequestReader
                .read(Octets.latin1("POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\nabc"));
        assertThat(reading.framing()).isEqualTo(new Framing.None());
        assertThat(reading.rest()).isEqualTo(Octets.latin1("abc"));
        assertThat(reading.findings()).extracting(Finding::what).containsExactly(Deviation.CHUNKED_NOT_LAST);
    }

    @ParameterizedTest
    @CsvSource({"5, false", "0000000000000005, false", "00000000000000005, true", "'5 ', true", "'5\t', true",
            "'5 ;a=b', true", "5;a=b, false", "5; a, false"})
    void aChunkSizeMayBeSpelledUnusually(String size, boolean told) {
        ResponseReading reading = read("GET",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\nhello\r\n0\r\n\r\n");
        assertThat(reading.response().orElseThrow().body()).isEqualTo(Octets.latin1("hello"));
        assertThat(reading.verdict().complete()).isTrue();
        assertThat(what(reading).contains(Deviation.CHUNK_SIZE_SPELLING)).isEqualTo(told);
    }

    @Test
    void theLargestChunkSizeIsTakenAndTheNextIsNot() {
        Limits large = new Limits(1000, 1000, 10, 10, 64, 100, Long.MAX_VALUE);
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        ResponseReading most = Feeding.read("GET", Octets.latin1(head + "7fffffffffffffff\r\nab"), End.FIN, large);
        assertThat(most.findings()).extracting(Finding::what).containsExactly(Deviation.BODY_CUT);
        assertThat(most.findings().getFirst().says()).contains("9223372036854775805 more octets");
        ResponseReading over = Feeding.read("GET", Octets.latin1(head + "8000000000000000\r\nab"), End.FIN, large);
        assertThat(over.findings()).extracting(Finding::what).containsExactly(Deviation.CHUNK_SIZE_INVALID);
        assertThat(over.findings().getFirst().length()).isEqualTo(16);
    }

    @Test
    void lfAloneEndsTheLinesOfChunksAndIsToldAtItsOctet() {
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        ResponseReading reading = read("GET", head + "2\nok\n0\n\n");
        assertThat(reading.response().orElseThrow().body()).isEqualTo(Octets.latin1("ok"));
        assertThat(reading.findings().stream().filter(f -> f.what() == Deviation.BARE_LF).map(Finding::at))
                .containsExactly(head.length() + 1L, head.length() + 4L, head.length() + 6L, head.length() + 7L);
        RequestReading strict = RequestReader.read(
                Octets.latin1("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\nok\n0\n\n"), LineEnds.CRLF,
                Limits.DEFAULT);
        assertThat(strict.missing()).isEqualTo(-1);
    }

    @Test
    void aCrInsideAChunkExtensionCannotBeRead() {
        ResponseReading reading = read("GET",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;a\rb\r\nok\r\n0\r\n\r\n");
        assertThat(what(reading)).contains(Deviation.CHUNK_SIZE_INVALID);
        assertThat(reading.verdict().complete()).isFalse();
    }

    @Test
    void aStrictReaderWantsCrlfBehindChunkData() {
        String request = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\n0\r\n\r\n";
        RequestReading strict = RequestReader.read(Octets.latin1(request), LineEnds.CRLF, Limits.DEFAULT);
        assertThat(strict.findings()).extracting(Finding::what).containsExactly(Deviation.CHUNK_DATA_NOT_ENDED);
        RequestReading lenient = RequestReader.read(Octets.latin1(request));
        assertThat(lenient.findings()).extracting(Finding::what).containsExactly(Deviation.BARE_LF);
        assertThat(lenient.missing()).isZero();
    }

    @Test
    void trailersThatAreCutAreKeptAsFarAsTheyCame() {
        ResponseReading reading = read("GET",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: 1\r\nY: 2");
        assertThat(reading.response().orElseThrow().trailers().first("X")).contains("1");
        assertThat(reading.response().orElseThrow().trailers().first("Y")).contains("2");
    }

    @Test
    void nobodyKnowsHowLongChunksWillBe() {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        assertThat(framer.feed(Octets.latin1("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel")))
                .isEqualTo(new Progress.More(true, 3, -1));
    }

    @Test
    void refusesToFinishWithOtherOctetsThanItWasFed() {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(Octets.latin1("HTTP/1.1 200 OK\r\n\r\n"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> framer.finish(Octets.latin1("HTTP/1.1 200 OK\r\n"), End.FIN))
                .withMessage("17 octets received, but 19 fed");
    }

    @Test
    void tellsTheHeadAsSoonAsItWasRead() {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(Octets.latin1("HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r"));
        assertThat(framer.interim()).extracting(Message::status).containsExactly(103);
        assertThat(framer.fields()).isEmpty();
        assertThat(framer.framing()).isEmpty();
        assertThat(framer.finalHead()).isEmpty();
        assertThat(framer.progress()).isEqualTo(new Progress.More(false, 0, -1));
        framer.feed(Octets.latin1("\nab"));
        assertThat(framer.fields().orElseThrow().first("content-length")).contains("3");
        assertThat(framer.framing()).contains(new Framing.ContentLength(3));
        assertThat(framer.finalHead().orElseThrow().status()).isEqualTo(200);
        assertThat(framer.finalHead().orElseThrow().body().isEmpty()).isTrue();
        assertThat(framer.progress()).isEqualTo(new Progress.More(true, 2, 3));
    }

    @Test
    void leavesWhatFollowsTheAnswerToTheNextOne() {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        byte[] octets = Octets.latin1("__HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1").toByteArray();
        assertThat(framer.take(octets, 2, octets.length - 2)).isEqualTo(octets.length - 2 - 8);
        assertThat(framer.take(octets, 2, 5)).isZero();
        assertThat(framer.progress()).isEqualTo(new Progress.Complete(octets.length - 10));
    }
}
