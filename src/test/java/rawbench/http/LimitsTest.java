package rawbench.http;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Each limit allows as much as it says, and not one more. */
class LimitsTest {
    private static final Limits SMALL = new Limits(40, 60, 3, 2, 6, 12, 10);
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    private static ResponseReading read(String answer) {
        return Feeding.read("GET", Octets.latin1(answer), End.FIN, SMALL);
    }

    private static Optional<Deviation> limit(String answer) {
        return read(answer).findings()
                .stream()
                .map(Finding::what)
                .filter(d -> d.weight() == Deviation.Weight.LIMIT)
                .findFirst();
    }

    private static Optional<Deviation> requestLimit(String request) {
        return RequestReader.read(Octets.latin1(request), LineEnds.LF_TOO, SMALL)
                .findings()
                .stream()
                .map(Finding::what)
                .filter(d -> d.weight() == Deviation.Weight.LIMIT)
                .findFirst();
    }

    @Test
    void aLineMayBeAsLongAsItsLimit() {
        assertThat(limit(OK + "A: " + "x".repeat(36) + "\r\n\r\n")).isEmpty();
        assertThat(limit(OK + "A: " + "x".repeat(37) + "\r\n\r\n")).contains(Deviation.LINE_LIMIT);
        assertThat(limit(OK + "A: " + "x".repeat(37) + "\n\r\n")).as("LF alone").isEmpty();
        assertThat(requestLimit("GET /" + "x".repeat(25) + " HTTP/1.1\r\n\r\n")).isEmpty();
        assertThat(requestLimit("GET /" + "x".repeat(26) + " HTTP/1.1\r\n\r\n")).contains(Deviation.LINE_LIMIT);
    }

    @Test
    void aHeadMayBeAsLongAsItsLimit() {
        String field = "A: " + "x".repeat(15) + "\r\n";
        assertThat(limit(OK + field + "x" + field + "\r\n")).isEmpty();
        assertThat(limit(OK + "x" + field + "x" + field + "\r\n")).contains(Deviation.HEAD_LIMIT);
        assertThat(read(OK + "x" + field + "x" + field + "\r\n").findings()).anySatisfy(
                f -> assertThat(f.says()).endsWith(": more than 60 octets"));
    }

    @Test
    void asManyFieldsMayComeAsTheLimitSays() {
        assertThat(limit(OK + "a: b\r\n".repeat(3) + "\r\n")).isEmpty();
        assertThat(limit(OK + "a: b\r\n".repeat(4) + "\r\n")).contains(Deviation.FIELDS_LIMIT);
        assertThat(read(OK + "a: b\r\n".repeat(4) + "\r\n").findings()).anySatisfy(
                f -> assertThat(f.says()).endsWith(": more than 3 fields"));
        Limits few = new Limits(40, 600, 3, 2, 60, 120, 10);
        for (int fields : new int[]{3, 4}) {
            ResponseReading reading = Feeding.read("GET",
                    Octets.latin1(CHUNKED + "0\r\n" + "a: b\r\n".repeat(fields) + "\r\n"), End.FIN, few);
            assertThat(reading.verdict().complete()).as("%d trailers", fields).isEqualTo(fields == 3);
        }
    }

    @Test
    void asManyInterimResponsesMayComeAsTheLimitSays() {
        String interim = "HTTP/1.1 103 \r\n\r\n";
        assertThat(limit(interim.repeat(2) + OK + "\r\n")).isEmpty();
        assertThat(limit(interim.repeat(3) + OK + "\r\n")).contains(Deviation.INTERIM_LIMIT);
        assertThat(read(interim.repeat(3)).interim()).as("what came is kept").hasSize(3);
    }

    @Test
    void aChunkLineMayBeAsLongAsItsLimit() {
        assertThat(limit(CHUNKED + "1;abc\r\nx\r\n0\r\n\r\n")).isEmpty();
        assertThat(limit(CHUNKED + "1;abcd\r\nx\r\n0\r\n\r\n")).contains(Deviation.CHUNK_LINE_LIMIT);
        assertThat(read(CHUNKED + "1;abcd\r\nx").findings()).anySatisfy(f -> {
            assertThat(f.at()).isEqualTo(CHUNKED.length());
            assertThat(f.length()).isEqualTo(7);
        });
    }

    @Test
    void trailersMayBeAsLongAsTheirLimit() {
        assertThat(limit(CHUNKED + "0\r\na: bcdef\r\n\r\n")).isEmpty();
        assertThat(limit(CHUNKED + "0\r\na: bcdefg\r\n\r\n")).contains(Deviation.TRAILERS_LIMIT);
        assertThat(read(CHUNKED + "0\r\na: bcdefg\r\n\r\n").response().orElseThrow().trailers().first("a"))
                .contains("bcdefg");
    }

    @Test
    void aBodyMayBeAsLongAsItsLimitHoweverItIsFramed() {
        for (int length : new int[]{9, 10}) {
            String data = "x".repeat(length);
            assertThat(limit(OK + "\r\n" + data)).isEmpty();
            assertThat(limit(OK + "Content-Length: " + length + "\r\n\r\n" + data)).isEmpty();
            assertThat(limit(CHUNKED + Integer.toHexString(length) + "\r\n" + data + "\r\n0\r\n\r\n")).isEmpty();
        }
        String more = "x".repeat(11);
        for (String answer : new String[]{OK + "\r\n" + more, OK + "Content-Length: 11\r\n\r\n" + more,
                CHUNKED + "b\r\n" + more + "\r\n0\r\n\r\n", CHUNKED + "5\r\nxxxxx\r\n6\r\nxxxxxx\r\n0\r\n\r\n"}) {
            assertThat(limit(answer)).as(answer).contains(Deviation.BODY_LIMIT);
            ResponseReading reading = read(answer);
            assertThat(reading.response().orElseThrow().body().latin1()).as(answer).isEqualTo("x".repeat(10));
            assertThat(reading.verdict().rule()).isEqualTo(Rule.LIMIT);
            assertThat(reading.verdict().complete()).isFalse();
        }
    }

    @Test
    void saysThatALimitKeepsItFromGoingOn() {
        ResponseFramer framer = new ResponseFramer("GET", SMALL);
        assertThat(framer.feed(Octets.latin1(OK + "\r\n0123456789")))
                .isEqualTo(new Progress.UntilClose(10));
        assertThat(framer.feed(Octets.latin1("a"))).isEqualTo(new Progress.Stuck(true));
        ResponseFramer foreign = new ResponseFramer("GET", SMALL);
        assertThat(foreign.feed(Octets.latin1("SSH"))).isEqualTo(new Progress.Stuck(false));
    }

    @ParameterizedTest
    @EnumSource
    void everyLimitHasANameThatTellsHowToRaiseIt(LimitName limit) {
        assertThat(limit.spelled()).matches("[a-z-]+");
        assertThat(LimitName.named(limit.spelled())).contains(limit);
        assertThat(LimitName.of(limit.reached())).contains(limit);
        assertThat(limit.reached().weight()).isEqualTo(Deviation.Weight.LIMIT);
        assertThat(limit.advice()).contains("\"" + limit.spelled() + "\"", "--limit " + limit.spelled() + "=N");
    }

    @Test
    void whatIsNoLimitHasNoName() {
        assertThat(LimitName.named("LINE")).isEmpty();
        assertThat(LimitName.of(Deviation.BARE_LF)).isEmpty();
        assertThat(LimitName.of(Deviation.CODING_WINDOW)).isEmpty();
    }
}
