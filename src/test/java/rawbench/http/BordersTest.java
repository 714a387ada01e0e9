package rawbench.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Where readers disagree about the end of one message. */
class BordersTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static Borders ofResponse(String octets) {
        return Feeding.read(octets, End.FIN).borders();
    }

    private static Borders ofRequest(String octets) {
        return Borders.ofRequest(Octets.latin1(octets));
    }

    private static Border of(Borders borders, Reader reader) {
        return borders.all().stream().filter(b -> b.reader() == reader).findFirst().orElseThrow();
    }

    private static long at(Borders borders, Reader reader) {
        return ((Border.At) of(borders, reader)).at();
    }

    @Test
    void anOrdinaryMessageIsReadByOneReaderOnly() {
        Borders borders = ofResponse(OK + "Content-Length: 2\r\n\r\nok");
        assertThat(borders.all()).containsExactly(
                new Border.At(Reader.LENIENT, OK.length() + 23, new Framing.ContentLength(2)));
        assertThat(borders.differ()).isFalse();
        assertThat(borders.finding()).isEmpty();
    }

    @Test
    void lengthAndChunkedAreTwoBorders() {
        String head = OK + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n";
        Borders borders = ofResponse(head + "2\r\nok\r\n0\r\n\r\n");
        assertThat(at(borders, Reader.LENIENT)).isEqualTo(head.length() + 12);
        assertThat(at(borders, Reader.LENGTH_FIRST)).isEqualTo(head.length() + 3);
        assertThat(of(borders, Reader.STRICT)).isInstanceOf(Border.Refused.class);
        assertThat(borders.differ()).isTrue();
        assertThat(borders.finding().map(Finding::at)).contains(head.length() + 3L);
        assertThat(borders.finding().map(Finding::says)).contains(Deviation.BORDERS_DIFFER.says()
                + (": a lenient reader ends it at octet " + (head.length() + 12) + " (the last chunk); "
                        + "one that heeds Content-Length first ends it at octet " + (head.length() + 3)
                        + " (Content-Length 3)"));
    }

    @Test
    void differentLengthsAreTwoBordersAndNoReaderIsRight() {
        String head = OK + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n";
        Borders borders = ofResponse(head + "hello!");
        assertThat(of(borders, Reader.LENIENT)).isInstanceOf(Border.Refused.class);
        assertThat(at(borders, Reader.FIRST_LENGTH)).isEqualTo(head.length() + 5);
        assertThat(at(borders, Reader.LAST_LENGTH)).isEqualTo(head.length() + 6);
        assertThat(borders.differ()).isTrue();
    }

    @Test
    void equalLengthsAreOneBorder() {
        assertThat(ofResponse(OK + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nok").differ()).isFalse();
    }

    @Test
    void aLengthWithASignIsReadByThoseWhoTakeTheDigits() {
        String head = OK + "Content-Length: +5\r\n\r\n";
        Borders borders = ofResponse(head + "hello");
        assertThat(of(borders, Reader.LENIENT)).isInstanceOf(Border.Refused.class);
        assertThat(at(borders, Reader.LOOSE_LENGTH)).isEqualTo(head.length() + 5);
        assertThat(borders.differ()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xchunked", "chunked, identity", "\u000bchunked", "\"chunked\""})
    void chunkedWithJunkIsChunkedToSomeAndUntilCloseToOthers(String coding) {
        String head = OK + "Transfer-Encoding: " + coding + "\r\n\r\n";
        Borders borders = ofResponse(head + "2\r\nok\r\n0\r\n\r\nmore");
        assertThat(of(borders, Reader.LENIENT)).isEqualTo(new Border.UntilClose(Reader.LENIENT, head.length()));
        assertThat(at(borders, Reader.CHUNKED_ANYHOW)).isEqualTo(head.length() + 12);
        assertThat(borders.differ()).isTrue();
    }

    @Test
    void aSpaceBeforeTheColonHidesTheFieldFromSome() {
        String head = OK + "Transfer-Encoding : chunked\r\nContent-Length: 4\r\n\r\n";
        Borders borders = ofResponse(head + "2\r\nok\r\n0\r\n\r\n");
        assertThat(at(borders, Reader.LENIENT)).isEqualTo(head.length() + 12);
        assertThat(at(borders, Reader.EXACT_NAMES)).isEqualTo(head.length() + 4);
    }

    @Test
    void chunkedInHttp10IsUnknownToSome() {
        String head = "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        Borders borders = ofResponse(head + "0\r\n\r\n");
        assertThat(of(borders, Reader.OLD_VERSION)).isEqualTo(new Border.UntilClose(Reader.OLD_VERSION, head.length()));
        assertThat(borders.differ()).isTrue();
    }

    @Test
    void aBareLfEndsTheHeadForOneReaderOnly() {
        String early = "GET / HTTP/1.1\r\nHost: h\r\n\n";
        Borders borders = ofRequest(early + "X: y\r\n\r\n");
        assertThat(at(borders, Reader.LENIENT)).isEqualTo(early.length());
        assertThat(at(borders, Reader.CRLF_ONLY)).isEqualTo(early.length() + 8);
        assertThat(((Border.Refused) of(borders, Reader.STRICT)).why().what()).isEqualTo(Deviation.BARE_LF);
        assertThat(borders.differ()).isTrue();
    }

    @Test
    void toWaitForMoreIsNoOtherEnd() {
        Borders borders = ofRequest("GET / HTTP/1.1\nHost: h\n\n");
        assertThat(of(borders, Reader.CRLF_ONLY)).isEqualTo(new Border.Waits(Reader.CRLF_ONLY));
        assertThat(borders.differ()).isFalse();
    }

    @Test
    void aBareLfBehindAChunkSizeIsNoLineToAReaderOfCrlfOnly() {
        Borders borders = ofResponse(OK + "Transfer-Encoding: chunked\r\n\r\n2\nok\r\n0\r\n\r\n");
        assertThat(of(borders, Reader.CRLF_ONLY)).isInstanceOf(Border.Refused.class);
        assertThat(borders.differ()).isFalse();
    }

    @Test
    void aRequestWithBothLengthsIsTwoRequests() {
        String head = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n";
        Borders borders = ofRequest(head + "0\r\n\r\nG");
        assertThat(at(borders, Reader.LENIENT)).isEqualTo(head.length() + 5);
        assertThat(at(borders, Reader.LENGTH_FIRST)).isEqualTo(head.length() + 6);
        assertThat(borders.differ()).isTrue();
    }

    @Test
    void aRequestWithoutAnEndToItsCodingIsRefused() {
        Borders borders = ofRequest("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\n\r\nabc");
        assertThat(of(borders, Reader.LENIENT)).isInstanceOf(Border.Refused.class);
    }

    @Test
    void interimResponsesArePassedOver() {
        String interim = "HTTP/1.1 100 Continue\r\n\r\n";
        String head = OK + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
        Borders borders = ofResponse(interim + head + "0\r\n\r\n");
        assertThat(at(borders, Reader.LENGTH_FIRST)).isEqualTo(interim.length() + head.length() + 1);
    }

    @Test
    void theLongestLengthEndsBehindEverythingAndNotBeforeIt() {
        String head = OK + "Content-Length: 9223372036854775807\r\nX : odd\r\n\r\n";
        Borders borders = ofResponse(head + "some");
        assertThat(at(borders, Reader.LENIENT)).isEqualTo(Long.MAX_VALUE);
        assertThat(at(borders, Reader.EXACT_NAMES)).isEqualTo(Long.MAX_VALUE);
        assertThat(borders.differ()).isFalse();
    }

    @Test
    void everyReaderHasWordsOfItsOwn() {
        assertThat(List.of(Reader.values())).extracting(Reader::says).doesNotHaveDuplicates();
    }
}
