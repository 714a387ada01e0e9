package rawbench.faults;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.exchange.Exchange;
import rawbench.exchange.Outcome;
import rawbench.http.End;
import rawbench.http.Framing;
import rawbench.http.HeaderField;
import rawbench.http.Message;
import rawbench.http.Rule;
import rawbench.http.Verdict.Completeness;
import rawbench.listen.Script;
import rawbench.listen.Script.Step;
import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** The head, the body's length and its chunks: each trap played by a peer, whole, octet by octet and in pieces. */
class ReadingPitfallsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final Step REQUEST = new Step.AwaitRequest();

    // 1 Reading the head

    @Test
    void everyOctetOfHeadAndBodyComesThrough() throws Exception {
        StringBuilder high = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 256; c++) {
            all.append(c);
            high.append(c >= 128 ? c : "");
        }
        String answer = OK + "X: " + high + "\r\nContent-Length: 256\r\n\r\n" + all;
        Exchange exchange = Met.answer(answer);
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(exchange.received()).isEqualTo(Octets.latin1(answer));
        assertThat(Met.body(exchange)).isEqualTo(all.toString());
        assertThat(Met.response(exchange).head().first("X")).contains(high.toString());
    }

    @Test
    void aBareLfIsALineEndAndABareCrIsNone() throws Exception {
        Exchange lf = Met.answer("HTTP/1.1 200 OK\nContent-Length: 2\n\nok");
        assertThat(lf.outcome().ok()).isTrue();
        assertThat(Met.findings(lf)).contains("bare-lf");
        Exchange cr = Met.answer(OK + "X: a\rb\r\nContent-Length: 2\r\n\r\nok");
        assertThat(cr.outcome()).isInstanceOf(Outcome.Malformed.class);
        assertThat(Met.findings(cr)).contains("bare-cr");
        Exchange reason = Met.answer("HTTP/1.1 200 O\rK\r\nContent-Length: 2\r\n\r\nok");
        assertThat(reason.outcome().ok()).as("in a reason phrase it is a mark").isTrue();
        assertThat(Met.findings(reason)).isNotEmpty();
    }

    @Test
    void whiteSpaceBeforeTheFirstFieldAndBeforeAColonIsMarked() throws Exception {
        Exchange before = Met.answer(OK + " X: 1\r\nContent-Length: 2\r\n\r\nok");
        assertThat(before.outcome().ok()).isTrue();
        assertThat(Met.findings(before)).contains("whitespace-before-first-field");
        Exchange colon = Met.answer(OK + "Content-Length : 2\r\n\r\nok");
        assertThat(colon.outcome().ok()).isTrue();
        assertThat(Met.findings(colon)).contains("space-before-colon");
        assertThat(Met.body(colon)).isEqualTo("ok");
    }

    @Test
    void aFoldIsOneSpaceWhenReadAndStaysAsItCame() throws Exception {
        String answer = OK + "X-Fold: a\r\n \t b\r\nContent-Length: 0\r\n\r\n";
        Exchange exchange = Met.answer(answer);
        assertThat(Met.response(exchange).head().first("X-Fold")).contains("a b");
        assertThat(Met.response(exchange).headOctets()).isEqualTo(Octets.latin1(answer));
        assertThat(Met.findings(exchange)).contains("obs-fold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 ", "HTTP/1.1 200", "HTTP/1.1 200\tOK"})
    void aLooseStatusLineIsRead(String line) throws Exception {
        Exchange exchange = Met.answer(line + "\r\nContent-Length: 2\r\n\r\nok");
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        assertThat(Met.response(exchange).status()).isEqualTo(200);
    }

    @Test
    void withoutAStatusLineTheOctetsAreShown() throws Exception {
        for (String answer : List.of("<html>", "SSH-2.0-x\r\n", "220 smtp ready\r\n")) {
            Exchange exchange = Met.answer(answer);
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Malformed.class);
            assertThat(exchange.outcome().says()).contains(answer.substring(0, 4));
            assertThat(exchange.received()).isEqualTo(Octets.latin1(answer));
        }
    }

    @Test
    void emptyLinesBeforeTheStatusLineAreSkipped() throws Exception {
        Exchange exchange = Met.answer("\r\n\r\n" + OK + "Content-Length: 2\r\n\r\nok");
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(Met.findings(exchange)).containsExactly("empty-lines-before-start");
    }

    @Test
    void repeatedFieldsKeepTheirOrderAndAreNeverJoined() throws Exception {
        Exchange exchange = Met.answer(
                OK + "Set-Cookie: a=1\r\nX: y\r\nset-cookie: b=2, c\r\nContent-Length: 0\r\n\r\n");
        assertThat(Met.response(exchange).head().all("Set-Cookie").map(HeaderField::value)).containsExactly("a=1",
                "b=2, c");
        assertThat(Met.response(exchange).head().fields()).extracting(HeaderField::name)
                .containsExactly("Set-Cookie", "X", "set-cookie", "Content-Length");
    }

    @Test
    void aCutHeadHasItsStatusAndNoMeaning() throws Exception {
        Exchange exchange = Met.answer(OK + "Content-Type: text/html\r\nCont");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(Met.response(exchange).status()).isEqualTo(200);
        assertThat(Met.reading(exchange).verdict().completeness()).isEqualTo(Completeness.INCOMPLETE);
        assertThat(Met.findings(exchange)).contains("head-cut");
    }

    // 2 How long is the body

    @Test
    void someAnswersHaveNoBodyWhateverTheirFieldsSay() throws Exception {
        String fields = "Content-Length: 5\r\nETag: \"x\"\r\n\r\n";
        assertNoBody(Met.answer("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n", OK + fields), Rule.HEAD_REQUEST);
        assertNoBody(Met.answer("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n", CHUNKED), Rule.HEAD_REQUEST);
        assertNoBody(Met.answer("HTTP/1.1 204 No Content\r\n" + fields), Rule.NO_CONTENT);
        assertNoBody(Met.answer("HTTP/1.1 304 Not Modified\r\n" + fields), Rule.NOT_MODIFIED);
        Exchange reset = Met.answer("HTTP/1.1 205 Reset\r\nContent-Length: 0\r\n\r\n");
        assertThat(Met.reading(reset).verdict().rule()).isEqualTo(Rule.LENGTH);
        Exchange head = Met.answer("head / HTTP/1.1\r\nHost: h\r\n\r\n", OK + "Content-Length: 2\r\n\r\nok");
        assertThat(Met.body(head)).as("a method of one's own is not HEAD").isEqualTo("ok");
    }

    @Test
    void octetsBehindAnAnswerWithoutABodyAreSurplusAndShown() throws Exception {
        Exchange exchange = Met.answer("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello");
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(Met.reading(exchange).surplus().latin1()).isEqualTo("hello");
        assertThat(Met.findings(exchange)).containsExactly("body-not-allowed");
    }

    private static void assertNoBody(Exchange exchange, Rule rule) {
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        assertThat(Met.reading(exchange).verdict().rule()).isEqualTo(rule);
        assertThat(Met.response(exchange).body().isEmpty()).isTrue();
    }

    @Test
    void a2xxToConnectIsATunnelAndAnythingElseAnAnswer() throws Exception {
        String connect = "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n";
        Exchange tunnel = Met.answer(connect, OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n\1\2\3\4");
        assertThat(Met.reading(tunnel).framing()).isInstanceOf(Framing.Tunnel.class);
        assertThat(tunnel.outcome().ok()).isTrue();
        assertThat(tunnel.received().latin1()).endsWith("\1\2\3\4");
        Exchange refused = Met.answer(connect,
                "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 2\r\n\r\nno");
        assertThat(Met.body(refused)).isEqualTo("no");
    }

    @Test
    void what101LeadsToIsAnotherProtocol() throws Exception {
        Exchange exchange = Met.answer("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n\0\1HTTP/1.1 200 OK\r\n\r\n");
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(Met.reading(exchange).verdict().rule()).isEqualTo(Rule.SWITCHED);
        assertThat(Met.findings(exchange)).doesNotContain("switching-unasked");
    }

    @Test
    void transferCodingWinsOverLength() throws Exception {
        Exchange exchange = Met.answer(OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "5\r\nhello\r\n0\r\n\r\n");
        assertThat(Met.body(exchange)).isEqualTo("hello");
        assertThat(Met.findings(exchange)).contains("length-and-transfer-coding", "borders-differ");
        assertThat(Met.reading(exchange).verdict().completeness()).isEqualTo(Completeness.AMBIGUOUS);
    }

    @Test
    void aTransferCodingWithoutChunkedAtItsEndLastsUntilClose() throws Exception {
        Exchange last = Met.answer(OK + "Transfer-Encoding: gzip\r\n\r\nuntil close");
        assertThat(Met.body(last)).isEqualTo("until close");
        assertThat(Met.reading(last).verdict().rule()).isEqualTo(Rule.CODING_UNTIL_CLOSE);
        Exchange old = Met.answer("HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n");
        assertThat(Met.findings(old)).contains("transfer-coding-in-http-1-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+5", "0x5", "5l", "-5", "99999999999999999999", "5 5", ""})
    void aLengthIsDigitsAndFitsOrCannotBeReliedOn(String length) throws Exception {
        Exchange exchange = Met.answer(OK + "Content-Length: " + length + "\r\n\r\nhello");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Malformed.class);
        assertThat(Met.findings(exchange)).contains("length-invalid");
        assertThat(exchange.received().latin1()).endsWith("hello");
    }

    @Test
    void severalLengthsAreOneWhenEqualAndNoneWhenNot() throws Exception {
        Exchange equal = Met.answer(OK + "Content-Length: 5\r\nContent-Length: 5, 5\r\n\r\nhello");
        assertThat(equal.outcome().ok()).isTrue();
        assertThat(Met.findings(equal)).contains("length-repeated");
        Exchange different = Met.answer(OK + "Content-Length: 5, 6\r\n\r\nhello!");
        assertThat(different.outcome()).isInstanceOf(Outcome.Malformed.class);
        assertThat(Met.findings(different)).contains("length-conflict");
    }

    @Test
    void aLengthThatIsTooLongIsIncompleteAndOneTooShortLeavesSurplus() throws Exception {
        Exchange tooLong = Met.answer(OK + "Content-Length: 9\r\n\r\nhalf");
        assertThat(tooLong.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(Met.body(tooLong)).isEqualTo("half");
        Exchange tooShort = Met.answer(OK + "Content-Length: 2\r\n\r\nok" + OK + "Content-Length: 0\r\n\r\n");
        assertThat(Met.body(tooShort)).isEqualTo("ok");
        assertThat(Met.reading(tooShort).surplus().latin1()).as("not read as another answer").startsWith("HTTP/1.1");
    }

    @Test
    void aBodyUntilCloseIsCompleteOnlyAfterACleanEnd() throws Exception {
        Exchange fin = Met.answer(OK + "\r\nall of it");
        assertThat(fin.outcome().ok()).isTrue();
        assertThat(Met.reading(fin).verdict().end()).isEqualTo(End.FIN);
        Exchange rst = Met.script(Script.of(REQUEST, send(OK + "\r\nhalf of it"),
                new Step.Wait(Duration.ofMillis(50)), new Step.Rst()));
        assertThat(rst.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(Met.reading(rst).verdict().end()).isEqualTo(End.RST);
        assertThat(Met.body(rst)).isEqualTo("half of it");
    }

    @Test
    void aCompleteMessageIsShownThoughTheConnectionStaysOpen() throws Exception {
        Exchange exchange = Met.script(Script.of(REQUEST, send(OK + "Content-Length: 2\r\n\r\nok"), REQUEST));
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(Met.reading(exchange).verdict().end()).as("the peer never ended it").isEqualTo(End.OPEN);
    }

    // 3 Chunks

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0x5", "", "5g", "g", "11111111111111111", "ffffffffffffffff", "+5"})
    void aChunkSizeIsHexDigitsThatFit(String size) throws Exception {
        Exchange exchange = Met.answer(CHUNKED + "2\r\nok\r\n" + size + "\r\nhello\r\n0\r\n\r\n");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Malformed.class);
        assertThat(Met.findings(exchange)).contains("chunk-size-invalid");
        assertThat(Met.body(exchange)).isEqualTo("ok");
    }

    @Test
    void leadingZerosAnyCaseAndBlanksAreTakenForASize() throws Exception {
        Exchange exchange = Met.answer(CHUNKED + "0005\r\nhello\r\nA \r\n0123456789\r\n000\r\n\r\n");
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(Met.body(exchange)).isEqualTo("hello0123456789");
        assertThat(Met.findings(exchange)).contains("chunk-size-spelling");
    }

    @Test
    void anExtensionMayHoldASemicolonInQuotesAndIsKept() throws Exception {
        String answer = CHUNKED + "5;a=\"b;c\\\"\";d\r\nhello\r\n0;last\r\n\r\n";
        Exchange exchange = Met.answer(answer);
        assertThat(exchange.outcome().ok()).isTrue();
        assertThat(Met.body(exchange)).isEqualTo("hello");
        assertThat(exchange.received()).isEqualTo(Octets.latin1(answer));
    }

    @Test
    void readingStopsAtTheFirstDisagreementAndKeepsTheRest() throws Exception {
        for (String wrong : List.of("5\r\nhelloX", "5\r\nhello, more\r\n", "3\r\nhello\r\n")) {
            Exchange exchange = Met.answer(CHUNKED + wrong + "0\r\n\r\n");
            assertThat(exchange.outcome()).as(wrong).isInstanceOf(Outcome.Malformed.class);
            assertThat(Met.findings(exchange)).contains("chunk-data-not-ended");
            assertThat(exchange.received().latin1()).endsWith(wrong + "0\r\n\r\n");
        }
        Exchange lf = Met.answer(CHUNKED + "5\nhello\n0\n\n");
        assertThat(lf.outcome().ok()).isTrue();
        assertThat(Met.findings(lf)).contains("bare-lf");
    }

    @Test
    void trailersStandApartAndNoLastChunkIsIncomplete() throws Exception {
        Exchange trailers = Met.answer(CHUNKED + "2\r\nok\r\n0\r\nX-Sum: 1\r\nContent-Length: 9\r\n\r\n");
        assertThat(Met.response(trailers).trailers().first("X-Sum")).contains("1");
        assertThat(Met.response(trailers).head().first("X-Sum")).isEmpty();
        assertThat(trailers.outcome().ok()).isTrue();
        Exchange noLast = Met.answer(CHUNKED + "2\r\nok\r\n");
        assertThat(noLast.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(Met.body(noLast)).isEqualTo("ok");
    }

    @Test
    void aReadMayEndAnywhereAlsoWithinACharacter() throws Exception {
        String text = Octets.utf8("\u674e\u96f7 \ud83d\ude00").latin1();
        Octets answer = Octets.latin1(CHUNKED + Integer.toHexString(text.length()) + ";x=\"y\"\r\n" + text
                + "\r\n0\r\nT: u\r\n\r\n");
        for (int at = 1; at < answer.length(); at++) {
            Exchange exchange = Met.script(Script.of(REQUEST, new Step.Send(answer.slice(0, at)),
                    new Step.Wait(Duration.ofMillis(1)), new Step.Send(answer.from(at))));
            assertThat(exchange.outcome().ok()).as("split at %d", at).isTrue();
            assertThat(Met.body(exchange)).as("split at %d", at).isEqualTo(text);
        }
    }

    // 6 Interim responses

    @Test
    void anyNumberOfInterimResponsesComesBeforeTheFinalOne() throws Exception {
        Exchange exchange = Met.answer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                + "HTTP/1.1 103 Early Hints\r\nLink: </b>\r\n\r\n" + OK + "Content-Length: 2\r\n\r\nok");
        assertThat(Met.reading(exchange).interim()).extracting(Message::status).containsExactly(100, 103, 103);
        assertThat(Met.body(exchange)).isEqualTo("ok");
    }

    private static Step send(String latin1) {
        return new Step.Send(Octets.latin1(latin1));
    }
}
