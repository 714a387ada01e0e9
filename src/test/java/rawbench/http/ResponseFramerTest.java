package rawbench.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.http.Verdict.Completeness;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static rawbench.http.Feeding.read;

class ResponseFramerTest {
    @Test
    void interimResponsesHaveSpansOfTheirOwn() {
        ResponseReading reading = read("HTTP/1.1 103 Early\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\nA: b\r\n\r\n", End.FIN);
        assertThat(reading.map().spans(0, 10)).extracting(Span::kind)
                .containsExactly(Span.Kind.INTERIM_STATUS_LINE, Span.Kind.INTERIM_FIELD, Span.Kind.INTERIM_END,
                        Span.Kind.STATUS_LINE, Span.Kind.FIELD, Span.Kind.HEAD_END);
    }

    @Test
    void theVerdictNamesThePhaseInWhichThisSideEndedTheAnswer() {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        Octets half = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
        framer.feed(half);
        Verdict verdict = framer.finish(half, End.TIMEOUT, "receiving").verdict();
        assertThat(verdict.during()).isEqualTo("receiving");
        assertThat(verdict.says())
                .isEqualTo("Incomplete · Content-Length (RFC 9112 6.3 item 6) · timed out while receiving");
    }

    private static List<Deviation> deviations(ResponseReading reading) {
        return reading.findings().stream().map(Finding::what).toList();
    }

    private static String body(ResponseReading reading) {
        return reading.response().orElseThrow().body().latin1();
    }

    @Test
    void contentLengthEndsTheBodyAlthoughTheConnectionStaysOpen() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", End.OPEN);
        assertThat(body(reading)).isEqualTo("hello");
        assertThat(reading.verdict()).isEqualTo(new Verdict(Completeness.COMPLETE, Rule.LENGTH, End.OPEN));
        assertThat(reading.framing()).isEqualTo(new Framing.ContentLength(5));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void saysCompleteTheMomentTheLastOctetCame() {
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        assertThat(framer.feed(Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no")))
                .isEqualTo(new Progress.More(true, 1, 2));
        assertThat(framer.feed(Octets.latin1("k"))).isEqualTo(new Progress.Complete(40));
        assertThat(framer.feed(Octets.latin1("more"))).isEqualTo(new Progress.Complete(40));
    }

    @Test
    void fewerOctetsThanAnnouncedAreIncompleteAndKept() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello", End.FIN);
        assertThat(body(reading)).isEqualTo("hello");
        assertThat(reading.verdict()).isEqualTo(new Verdict(Completeness.INCOMPLETE, Rule.LENGTH, End.FIN));
        assertThat(reading.findings().getLast().says()).contains("5 of 10 octets came");
    }

    @Test
    void surplusIsKeptAndLabelled() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 200 OK\r\n\r\n",
                End.OPEN);
        assertThat(body(reading)).isEqualTo("ok");
        assertThat(reading.surplus().latin1()).isEqualTo("HTTP/1.1 200 OK\r\n\r\n");
        assertThat(deviations(reading)).containsExactly(Deviation.SURPLUS);
        assertThat(reading.verdict().complete()).isTrue();
    }

    @Test
    void untilCloseIsCompleteOnlyAfterACleanEnd() {
        String answer = "HTTP/1.1 200 OK\r\n\r\nall of it";
        assertThat(read(answer, End.FIN).verdict())
                .isEqualTo(new Verdict(Completeness.COMPLETE, Rule.UNTIL_CLOSE, End.FIN));
        assertThat(read(answer, End.RST).verdict().complete()).isFalse();
        assertThat(read(answer, End.NO_CLOSE_NOTIFY).verdict().complete()).isFalse();
        assertThat(read(answer, End.CANCELLED).verdict().complete()).isFalse();
    }

    @Test
    void chunksWithExtensionsAndTrailersAreReadAndNamed() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5;name=\"a;b\"\r\nhello\r\n00006\r\n world\r\n0\r\nX-Sum: 1\r\n\r\n", End.OPEN);
        assertThat(body(reading)).isEqualTo("hello world");
        Message message = reading.response().orElseThrow();
        assertThat(message.trailers().first("x-sum")).contains("1");
        assertThat(message.head().first("X-Sum")).isEmpty();
        assertThat(reading.verdict()).isEqualTo(new Verdict(Completeness.COMPLETE, Rule.CHUNKED, End.OPEN));
        assertThat(reading.map().spans(45, Integer.MAX_VALUE).stream().map(Span::kind)).containsExactly(
                Span.Kind.HEAD_END, Span.Kind.CHUNK_SIZE, Span.Kind.CHUNK_EXTENSION, Span.Kind.CHUNK_LINE_END,
                Span.Kind.CHUNK_DATA, Span.Kind.CHUNK_DATA_END, Span.Kind.CHUNK_SIZE, Span.Kind.CHUNK_LINE_END,
                Span.Kind.CHUNK_DATA, Span.Kind.CHUNK_DATA_END, Span.Kind.LAST_CHUNK, Span.Kind.TRAILER,
                Span.Kind.TRAILERS_END);
    }

    @Test
    void chunksWithoutALastOneAreIncomplete() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n", End.FIN);
        assertThat(body(reading)).isEqualTo("hello");
        assertThat(deviations(reading)).containsExactly(Deviation.BODY_CUT);
        assertThat(reading.verdict().complete()).isFalse();
    }

    @Test
    void aChunkCutInTheMiddleKeepsWhatCame() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n9\r\nwor",
                End.RST);
        assertThat(body(reading)).isEqualTo("hellowor");
        assertThat(reading.findings().getLast().says()).contains("6 more octets");
    }

    @Test
    void trailersThatAreCutAreIncomplete() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: 1\r\n", End.FIN);
        assertThat(deviations(reading)).containsExactly(Deviation.TRAILERS_CUT);
        assertThat(reading.verdict().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0x5", "g", "", "11111111111111111", "ffffffffffffffff", "5 5", "5\r6"})
    void chunkSizesThatCannotBeReadStopWithTheirPlace(String size) {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\nhello\r\n",
                End.OPEN);
        assertThat(deviations(reading)).contains(Deviation.CHUNK_SIZE_INVALID);
        assertThat(reading.findings().getFirst().at()).isEqualTo(47);
        assertThat(reading.verdict().complete()).isFalse();
    }

    @Test
    void dataLongerThanItsChunkSizeStopsAtTheFirstDisagreement() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n",
                End.OPEN);
        assertThat(body(reading)).isEqualTo("hel");
        assertThat(deviations(reading)).containsExactly(Deviation.CHUNK_DATA_NOT_ENDED);
        assertThat(reading.map().at(53).kind()).isEqualTo(Span.Kind.UNREADABLE);
    }

    @Test
    void leadingZerosOfAChunkSizeAreTakenUpToTheLineLimit() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + "0".repeat(10_000)
                + "2\r\nok\r\n0\r\n\r\n", End.OPEN);
        assertThat(body(reading)).isEqualTo("ok");
        assertThat(deviations(reading)).containsExactly(Deviation.CHUNK_SIZE_SPELLING);
    }

    @Test
    void anEndlessChunkExtensionReachesItsLimit() {
        Limits small = new Limits(1000, 1000, 10, 10, 64, 100, 1000);
        ResponseReading reading = Feeding.read("GET", Octets.latin1(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;" + "x".repeat(100)), End.OPEN, small);
        assertThat(deviations(reading)).containsExactly(Deviation.CHUNK_LINE_LIMIT);
        assertThat(reading.verdict().rule()).isEqualTo(Rule.LIMIT);
    }

    @Test
    void endlessTrailersHeadsFieldsLinesAndInterimResponsesReachTheirLimits() {
        Limits small = new Limits(50, 100, 3, 2, 64, 60, 1000);
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n";
        assertThat(limited(chunked + "a: 12345678901234567890\r\n".repeat(9), small))
                .isEqualTo(Deviation.TRAILERS_LIMIT);
        assertThat(limited("HTTP/1.1 200 OK\r\n" + "a: 123456789012345678901234567890123\r\n".repeat(9), small))
                .isEqualTo(Deviation.HEAD_LIMIT);
        assertThat(limited("HTTP/1.1 200 OK\r\n" + "a: 1\r\n".repeat(9), small)).isEqualTo(Deviation.FIELDS_LIMIT);
        assertThat(limited("HTTP/1.1 200 " + "x".repeat(99), small)).isEqualTo(Deviation.LINE_LIMIT);
        assertThat(limited("HTTP/1.1 103 \r\n\r\n".repeat(9), small)).isEqualTo(Deviation.INTERIM_LIMIT);
        assertThat(limited("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(2000), small)).isEqualTo(Deviation.BODY_LIMIT);
        assertThat(limited("HTTP/1.1 200 OK\r\nContent-Length: 2000\r\n\r\n" + "x".repeat(2000), small))
                .isEqualTo(Deviation.BODY_LIMIT);
        assertThat(limited(chunked.replace("0\r\n", "") + "7D0\r\n" + "x".repeat(2000), small))
                .isEqualTo(Deviation.BODY_LIMIT);
    }

    private static Deviation limited(String answer, Limits limits) {
        ResponseReading reading = Feeding.read("GET", Octets.latin1(answer), End.OPEN, limits);
        assertThat(reading.verdict().complete()).isFalse();
        return reading.findings()
                .stream()
                .map(Finding::what)
                .filter(d -> d.weight() == Deviation.Weight.LIMIT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void interimResponsesComeBeforeTheFinalOne() {
        ResponseReading reading = read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", End.OPEN);
        assertThat(reading.interim()).extracting(Message::status).containsExactly(100, 103);
        assertThat(reading.response().orElseThrow().status()).isEqualTo(200);
        assertThat(reading.verdict().complete()).isTrue();
    }

    @Test
    void interimResponsesAloneAreNoAnswer() {
        ResponseReading reading = read("HTTP/1.1 100 Continue\r\n\r\n", End.FIN);
        assertThat(reading.response()).isEmpty();
        assertThat(reading.verdict()).isEqualTo(new Verdict(Completeness.INCOMPLETE, Rule.INTERIM, End.FIN));
    }

    @ParameterizedTest
    @CsvSource({"HEAD,200,HEAD_REQUEST", "GET,204,NO_CONTENT", "GET,304,NOT_MODIFIED"})
    void someAnswersHaveNoBodyWhateverTheFieldsSay(String method, int status, Rule rule) {
        ResponseReading reading = Feeding.read(method,
                Octets.latin1("HTTP/1.1 " + status + " X\r\nContent-Length: 9\r\n\r\nsurplus"), End.OPEN);
        assertThat(body(reading)).isEmpty();
        assertThat(reading.surplus().latin1()).isEqualTo("surplus");
        assertThat(deviations(reading)).containsExactly(Deviation.BODY_NOT_ALLOWED);
        assertThat(reading.verdict().rule()).isEqualTo(rule);
    }

    @Test
    void aMethodInOtherCaseIsNotHead() {
        ResponseReading reading = Feeding.read("head", Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
                End.OPEN);
        assertThat(body(reading)).isEqualTo("ok");
    }

    @Test
    void aTwoHundredToConnectIsATunnelAndAnythingElseIsNot() {
        Octets opened = Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n\u0016\u0003");
        ResponseReading tunnel = Feeding.read("CONNECT", opened, End.OPEN);
        assertThat(tunnel.framing()).isEqualTo(new Framing.Tunnel());
        assertThat(tunnel.map().at(opened.length() - 1).kind()).isEqualTo(Span.Kind.TUNNEL);
        assertThat(tunnel.findings()).isEmpty();
        ResponseReading refused = Feeding.read("CONNECT",
                Octets.latin1("HTTP/1.1 407 No\r\nContent-Length: 3\r\n\r\nwhy"), End.OPEN);
        assertThat(body(refused)).isEqualTo("why");
    }

    @Test
    void a101NobodyAskedForIsMarked() {
        ResponseFramer framer = new ResponseFramer("GET", false, Limits.DEFAULT);
        Octets answer = Octets.latin1("HTTP/1.1 101 Switching Protocols\r\n\r\n");
        framer.feed(answer);
        ResponseReading reading = framer.finish(answer, End.OPEN);
        assertThat(reading.framing()).isEqualTo(new Framing.Tunnel());
        assertThat(deviations(reading)).containsExactly(Deviation.SWITCHING_UNASKED);
    }

    @Test
    void chunkedWinsOverLengthAndTheVerdictIsAmbiguous() {
        ResponseReading reading = read(
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
                End.OPEN);
        assertThat(body(reading)).isEqualTo("ok");
        assertThat(deviations(reading)).containsExactly(Deviation.LENGTH_AND_TRANSFER_CODING,
                Deviation.BORDERS_DIFFER);
        assertThat(reading.verdict().completeness()).isEqualTo(Completeness.AMBIGUOUS);
    }

    @Test
    void transferCodingWithoutChunkedAtItsEndLastsUntilClose() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked, gzip\r\n\r\nxyz", End.FIN);
        assertThat(body(reading)).isEqualTo("xyz");
        assertThat(reading.verdict().rule()).isEqualTo(Rule.CODING_UNTIL_CLOSE);
        assertThat(deviations(reading)).containsExactly(Deviation.CHUNKED_NOT_LAST);
    }

    @Test
    void chunkedInHttp10IsReadAndDoubted() {
        ResponseReading reading = read("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", End.FIN);
        assertThat(deviations(reading)).containsExactly(Deviation.TRANSFER_CODING_IN_HTTP_1_0,
                Deviation.BORDERS_DIFFER);
        assertThat(reading.verdict().completeness()).isEqualTo(Completeness.AMBIGUOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5, 5", "5,5", "5\r\nContent-Length: 5"})
    void equalLengthsCountAsOneAndAreMarked(String value) {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nContent-Length: " + value + "\r\n\r\nhello", End.OPEN);
        assertThat(body(reading)).isEqualTo("hello");
        assertThat(deviations(reading)).containsExactly(Deviation.LENGTH_REPEATED);
    }

    @Test
    void differentLengthsAreAnErrorThatNamesBoth() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
                End.OPEN);
        assertThat(deviations(reading)).containsExactly(Deviation.LENGTH_CONFLICT, Deviation.BORDERS_DIFFER);
        assertThat(reading.findings().getFirst().says()).contains("5 and 6");
        assertThat(body(reading)).isEqualTo("hello!");
        assertThat(reading.verdict().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "0x5", "2473l", "", "9223372036854775808", "5,", "5 5"})
    void lengthsThatCannotBeReadAreAnErrorAndTheOctetsStay(String value) {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nContent-Length: " + value + "\r\n\r\nhello", End.OPEN);
        assertThat(deviations(reading)).containsExactly(Deviation.LENGTH_INVALID);
        assertThat(body(reading)).isEqualTo("hello");
    }

    @Test
    void tenGigabytesMayBeAnnouncedWithoutAnyBeingReserved() {
        Limits large = new Limits(1000, 1000, 10, 10, 64, 100, Long.MAX_VALUE);
        ResponseReading reading = Feeding.read("GET",
                Octets.latin1("HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nx"), End.FIN, large);
        assertThat(reading.findings().getFirst().says()).contains("1 of 9223372036854775807");
    }

    @Test
    void keepsDuplicateFieldsInOrder() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nX: y\r\nset-cookie: b=2\r\n"
                + "Content-Length: 0\r\n\r\n", End.OPEN);
        HeaderSection head = reading.response().orElseThrow().head();
        assertThat(head.all("SET-COOKIE").map(HeaderField::value)).containsExactly("a=1", "b=2");
        assertThat(head.fields()).extracting(HeaderField::name)
                .containsExactly("Set-Cookie", "X", "set-cookie",
                        "Content-Length");
    }

    @Test
    void bareLineFeedsEndLinesAndAreMarked() {
        ResponseReading reading = read("HTTP/1.1 200 OK\nContent-Length: 2\n\nok", End.OPEN);
        assertThat(body(reading)).isEqualTo("ok");
        assertThat(deviations(reading)).containsOnly(Deviation.BARE_LF).hasSize(3);
    }

    @Test
    void oddFieldLinesAreKeptAndNamed() {
        assertThat(odd("A : 1\r\n")).containsExactly(Deviation.SPACE_BEFORE_COLON);
        assertThat(odd(" A: 1\r\n")).contains(Deviation.WHITESPACE_BEFORE_FIRST_FIELD);
        assertThat(odd("A: 1\r\n folded\r\n")).containsExactly(Deviation.OBS_FOLD);
        assertThat(odd("A: \u00e9\r\n")).containsExactly(Deviation.OBS_TEXT);
        assertThat(odd("A: \u0001\r\n")).containsExactly(Deviation.FIELD_CONTROL);
        assertThat(odd("A\u00e9: 1\r\n")).contains(Deviation.FIELD_NAME_INVALID);
        assertThat(odd("A B: 1\r\n")).containsExactly(Deviation.FIELD_NAME_SPACE);
        assertThat(odd(": 1\r\n")).containsExactly(Deviation.FIELD_NAME_INVALID);
        assertThat(odd("no colon\r\n")).containsExactly(Deviation.LINE_WITHOUT_COLON);
        assertThat(odd("A: a\u0000b\r\n")).containsExactly(Deviation.NUL);
        assertThat(odd("A: a\rb\r\n")).containsExactly(Deviation.BARE_CR);
    }

    private static List<Deviation> odd(String lines) {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\n" + lines + "Content-Length: 0\r\n\r\n", End.OPEN);
        assertThat(reading.response().orElseThrow().headOctets().latin1()).contains(lines);
        return deviations(reading);
    }

    @Test
    void aFoldIsReadAsOneSpaceAndKeptAsItCame() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nA: one\r\n\t two\r\nContent-Length: 0\r\n\r\n", End.OPEN);
        HeaderField field = reading.response().orElseThrow().head().fields().getFirst();
        assertThat(field.unfolded()).isEqualTo("one two");
        assertThat(field.value()).isEqualTo("one\r\n\t two");
        assertThat(field.line().latin1()).isEqualTo("A: one\r\n\t two\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200\r\n", "HTTP/1.1 200\tOK\r\n"})
    void looselySpelledStatusLinesAreReadAndMarked(String line) {
        ResponseReading reading = read(line + "Content-Length: 0\r\n\r\n", End.OPEN);
        assertThat(reading.response().orElseThrow().status()).isEqualTo(200);
        assertThat(deviations(reading)).containsExactly(Deviation.STATUS_LINE_SPELLING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1  200 OK\r\n", "HTTP/1.1\t200 OK\r\n"})
    void aStatusCodeThatDoesNotFollowOneSpaceIsReadButAnError(String line) {
        ResponseReading reading = read(line + "Content-Length: 0\r\n\r\n", End.OPEN);
        assertThat(reading.response().orElseThrow().status()).isEqualTo(200);
        assertThat(deviations(reading)).containsExactly(Deviation.STATUS_LINE_INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000", "1000", "99", "2x0", "-1", ""})
    void statusCodesOutsideTheirRangeAreAnError(String code) {
        ResponseReading reading = read("HTTP/1.1 " + code + " OK\r\nContent-Length: 2\r\n\r\nok", End.OPEN);
        assertThat(deviations(reading)).contains(Deviation.STATUS_INVALID);
        assertThat(body(reading)).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "220 smtp ready\r\n", "<html>", "\r\n\r\nHTTQ/1.1 200 OK\r\n",
            "\rHTTP/1.1 200 OK\r\n", "HTTP/2 200\r\n\r\n", "\u0000\u0000\u0012\u0004"})
    void whatIsNotHttpIsShownAsItCame(String octets) {
        ResponseReading reading = read(octets, End.FIN);
        assertThat(deviations(reading)).contains(Deviation.NOT_HTTP);
        assertThat(reading.verdict().rule()).isEqualTo(Rule.NOT_HTTP);
        assertThat(reading.response()).isEmpty();
        assertThat(reading.map().at(octets.length() - 1).kind()).isEqualTo(Span.Kind.UNREADABLE);
    }

    @Test
    void emptyLinesBeforeTheStatusLineAreSkippedAndMarked() {
        ResponseReading reading = read("\r\n\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", End.OPEN);
        assertThat(deviations(reading)).containsExactly(Deviation.EMPTY_LINES_BEFORE_START);
        assertThat(reading.response().orElseThrow().status()).isEqualTo(200);
    }

    @Test
    void aHeadThatIsCutHasItsStatusAndTheFieldsThatCame() {
        ResponseReading reading = read("HTTP/1.1 200 OK\r\nA: 1\r\nB: cu", End.FIN);
        assertThat(reading.verdict()).isEqualTo(new Verdict(Completeness.INCOMPLETE, Rule.HEAD_UNFINISHED, End.FIN));
        Message message = reading.response().orElseThrow();
        assertThat(message.status()).isEqualTo(200);
        assertThat(message.head().first("A")).contains("1");
        assertThat(deviations(reading)).containsExactly(Deviation.HEAD_CUT);
    }

    @Test
    void nothingAtAllIsNoAnswer() {
        assertThat(read("", End.FIN).verdict())
                .isEqualTo(new Verdict(Completeness.INCOMPLETE, Rule.NO_ANSWER, End.FIN));
    }

    @Test
    void aBodyOfNineteenPiecesIsOneByteString() {
        StringBuilder answer = new StringBuilder("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        StringBuilder expected = new StringBuilder();
        for (int i = 1; i < 400; i++) {
            String data = Integer.toString(i);
            answer.append(Integer.toHexString(data.length())).append("\r\n").append(data).append("\r\n");
            expected.append(data);
        }
        ResponseReading reading = read(answer.append("0\r\n\r\n").toString(), End.OPEN);
        assertThat(body(reading)).isEqualTo(expected.toString());
        assertThat(reading.map().chunkCount()).isEqualTo(399);
    }
}
