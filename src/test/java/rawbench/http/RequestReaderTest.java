package rawbench.http;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

class RequestReaderTest {
    private static final String AS_PRINTED = """
        GET /home/news/data/newspage HTTP/1.1\r
        Host:www.baidu.com\r
        Accept-Encoding:gzip, deflate, br\r

        Accept-Language:en,zh-CN;q=0.8,zh;q=0.6\r

        User_Agent:Mozilla/5.0\r
        \r
        """;

    private static RequestReading read(String octets) {
        return RequestReader.read(Octets.latin1(octets));
    }

    @Test
    void aRequestWithoutLengthHasNoBodyAndNothingIsMissing() {
        RequestReading reading = read("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
        assertThat(reading.line().method()).isEqualTo("GET");
        assertThat(reading.line().requestTarget()).isEqualTo("/a");
        assertThat(reading.line().version()).isEqualTo("HTTP/1.1");
        assertThat(reading.missing()).isZero();
        assertThat(reading.rest().isEmpty()).isTrue();
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aLenientReaderSeesThePrintedHeadEndEarly() {
        RequestReading reading = read(AS_PRINTED);
        assertThat(reading.message().head().fields()).extracting(HeaderField::name)
                .containsExactly("Host",
                        "Accept-Encoding");
        assertThat(reading.rest().latin1()).startsWith("Accept-Language:");
    }

    @Test
    void aStrictReaderSeesFieldNamesThatBeginWithLf() {
        RequestReading reading = RequestReader.read(Octets.latin1(AS_PRINTED), LineEnds.CRLF, Limits.DEFAULT);
        assertThat(reading.headEnded()).isTrue();
        assertThat(reading.rest().isEmpty()).isTrue();
        assertThat(reading.message().head().fields()).extracting(HeaderField::name)
                .containsExactly("Host",
                        "Accept-Encoding", "\nAccept-Language", "\nUser_Agent");
        assertThat(reading.findings()).extracting(Finding::what).contains(Deviation.FIELD_NAME_INVALID);
    }

    @Test
    void contentLengthTakesSoManyOctetsAndTheRestIsTheNextRequest() {
        RequestReading reading = read(
                "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nokGET / HTTP/1.1\r\n\r\n");
        assertThat(reading.message().body().latin1()).isEqualTo("ok");
        assertThat(reading.rest().latin1()).isEqualTo("GET / HTTP/1.1\r\n\r\n");
    }

    @Test
    void saysHowManyOctetsAServerWouldWaitFor() {
        assertThat(read("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nok").missing()).isEqualTo(3);
        assertThat(read("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n").missing()).isEqualTo(-1);
        assertThat(read("GET / HTTP/1.1\r\nHost: h\r\n").headEnded()).isFalse();
    }

    @Test
    void aChunkedRequestIsReadToItsEnd() {
        RequestReading reading = read(
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\nX: 1\r\n\r\nmore");
        assertThat(reading.message().body().latin1()).isEqualTo("ok");
        assertThat(reading.message().trailers().first("X")).contains("1");
        assertThat(reading.missing()).isZero();
        assertThat(reading.rest().latin1()).isEqualTo("more");
    }

    @Test
    void severalRequestsInOneTextAreCounted() {
        Octets two = Octets.latin1("GET /1 HTTP/1.1\r\n\r\nHEAD /2 HTTP/1.1\r\n\r\n");
        List<RequestReading> all = RequestReader.readAll(two);
        assertThat(all).extracting(r -> r.line().method()).containsExactly("GET", "HEAD");
    }

    @ParameterizedTest
    @CsvSource({"'GET / HTTP/1.1', GET", "'head / HTTP/1.1', head", "'M-SEARCH * HTTP/1.1', M-SEARCH", "'GET\t/', GET"})
    void theMethodIsReadFromTheOctets(String octets, String method) {
        assertThat(RequestReader.method(Octets.latin1(octets))).contains(method);
        assertThat(RequestReader.method(Octets.latin1("\r\n\r\n" + octets))).contains(method);
    }

    @ParameterizedTest
    @CsvSource({"''", "'GET'", "' GET /'", "'{\"a\": 1}'", "'G(T /'"})
    void octetsWithoutATokenAndASpaceHaveNoMethod(String octets) {
        assertThat(RequestReader.method(Octets.latin1(octets))).isEmpty();
    }

    @Test
    void looseRequestLinesAreReadAndNamed() {
        assertThat(read("GET /a b HTTP/1.1\r\n\r\n").findings()).extracting(Finding::what)
                .containsExactly(Deviation.REQUEST_LINE_SPELLING);
        assertThat(read("GET /a\r\n\r\n").findings()).extracting(Finding::what)
                .containsExactly(Deviation.VERSION_MISSING);
        assertThat(read("\u0001\r\n\r\n").findings()).extracting(Finding::what)
                .contains(Deviation.REQUEST_LINE_INVALID);
    }
}
