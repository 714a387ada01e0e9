package rawbench.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

/** Every octet has a name and an explanation, of answers and of requests. */
class FramingMapTest {
    private static List<String> told(FramingMap map) {
        return map.spans(0, 100).stream().map(s -> s.kind().says() + " | " + map.says(s)).toList();
    }

    @Test
    void everySpanOfAChunkedAnswerIsExplained() {
        ResponseReading reading = Feeding.read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nX-Other: 1\r\n\r\n"
                + "1a;n=\"v\"\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\nX-Sum: 9\r\n\r\n", End.OPEN);
        assertThat(told(reading.map())).containsExactly(
                "status line | version, status code and reason: HTTP/1.1 200 OK",
                "field line | Transfer-Encoding: how the body is framed: chunked tells its own end",
                "field line | X-Other",
                "empty line: the head ends | what follows is the body, if there is one",
                "chunk size | 26 octets of data follow, in hex 1a",
                "chunk extension | kept, and of no meaning here: ;n=\"v\"",
                "end of a chunk line | the data of the chunk follows",
                "chunk data | 26 octets of content",
                "end of chunk data | the next chunk follows",
                "last chunk | size 0: no more data; trailers, if any, and an empty line follow",
                "trailer field | X-Sum",
                "empty line: the message ends | nothing behind it belongs to the message");
    }

    @Test
    void controlsOfALineAreToldAsEscapesAndLongLinesAreCut() {
        ResponseReading reading = Feeding.read("HTTP/1.1 200 \u0001\u00e9" + "x".repeat(80) + "\r\n\r\n", End.FIN);
        assertThat(reading.map().says(reading.map().at(0))).contains("HTTP/1.1 200 \\x01\\xe9xxx").endsWith("x…");
    }

    @Test
    void aRequestHasAMapToo() {
        RequestReading reading = RequestReader.read(Octets.latin1(
                "\r\nPOST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nokGET / HTTP/1.1"));
        assertThat(told(reading.map())).containsExactly("empty line before the start line | passed over",
                "request line | method, request-target and version: POST /a HTTP/1.1",
                "field line | Host: which host and port are asked",
                "field line | Content-Length: how many octets the body has, unless Transfer-Encoding frames it",
                "empty line: the head ends | what follows is the body, if there is one",
                "body | 2 octets of content",
                "octets after the message | 14 octets that belong to no message asked for");
    }

    @Test
    void theLineOfASpanAndTheSizeOfAChunkCanBeHad() {
        FramingMap map = Feeding.read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1A \r\n"
                + "abcdefghijklmnopqrstuvwxyz\r\nzz\r\n", End.FIN).map();
        assertThat(map.line(map.at(17))).isEqualTo("Transfer-Encoding: chunked");
        assertThat(map.chunkSize(map.at(47))).hasValue(26);
        assertThat(map.chunkSize(map.at(17))).isEmpty();
        Span unreadable = map.numbered(map.count() - 1, 1).getFirst();
        assertThat(map.chunkSize(unreadable)).isEmpty();
    }

    @Test
    void theOctetsOfASpanCanBeHad() {
        FramingMap map = Feeding.read("HTTP/1.1 204 No\r\nA: b\r\n\r\n", End.OPEN).map();
        assertThat(map.octets(map.at(17))).isEqualTo(Octets.latin1("A: b\r\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void numbersOfSpansAgreeWithTheWalkOverManyChunks(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 100 + random.nextInt(500); i > 0; i--) {
            int size = 1 + random.nextInt(4);
            text.append(size)
                    .append(random.nextInt(3) == 0 ? ";x=" + i : "")
                    .append(random.nextBoolean() ? "\r\n" : "\n")
                    .append("data", 0, size)
                    .append(random.nextBoolean() ? "\r\n" : "\n");
        }
        String whole = text
                + List.of("", "0\r\n\r\n", "0\r\nX: y\r\n\r\nsurplus", "5\r\nda", "zz\r\n").get(random.nextInt(5));
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(Octets.latin1(whole));
        FramingMap map = framer.finish(Octets.latin1(whole), End.OPEN).map();
        Feeding.assertTiles(map);
        List<Span> all = map.spans(0, Integer.MAX_VALUE);
        int from = random.nextInt(all.size());
        assertThat(map.numbered(from, 50)).isEqualTo(all.subList(from, Math.min(all.size(), from + 50)));
    }

    @Test
    void everySpanOfAMillionChunksCanBeHadByItsNumber() {
        Octets piece = Octets.latin1("1\r\na\r\n".repeat(10_000));
        Octets head = Octets.latin1("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        Octets end = Octets.latin1("0\r\n\r\n");
        List<Octets> parts = new ArrayList<>(List.of(head));
        ResponseFramer framer = new ResponseFramer("GET", Limits.DEFAULT);
        framer.feed(head);
        for (int i = 0; i < 100; i++) {
            parts.add(piece);
            framer.feed(piece);
        }
        framer.feed(end);
        parts.add(end);
        FramingMap map = framer.finish(Octets.join(parts), End.OPEN).map();
        assertThat(map.count()).isEqualTo(3 + 4_000_000L - 1 + 3);
        long number = 3 + 4L * 765_432 - 1;
        List<Span> found = map.numbered(number, 4);
        assertThat(found.stream().map(Span::kind)).containsExactly(Span.Kind.CHUNK_DATA_END, Span.Kind.CHUNK_SIZE,
                Span.Kind.CHUNK_LINE_END, Span.Kind.CHUNK_DATA);
        assertThat(map.number(found.getLast().from())).isEqualTo(number + 3);
        assertThat(map.inContent(found.getLast().from())).hasValue(765_432);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void theSpansOfAnyRequestTile(long seed) {
        Random random = new Random(seed);
        List<String> pieces = List.of("POST / HTTP/1.1", "GET /", "\r\n", "\r\n\r\n", "\n", "Content-Length: 7",
                "Transfer-Encoding: chunked", "5\r\nhello\r\n", "0\r\n\r\n", "X : y", "hello", "3\nabc\n", "\u0000");
        for (int round = 0; round < Rounds.of(400); round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextBoolean() ? "\r\n" : "");
            }
            LineEnds ends = random.nextBoolean() ? LineEnds.CRLF : LineEnds.LF_TOO;
            FramingMap map = RequestReader.read(Octets.latin1(text.toString()), ends, Limits.DEFAULT).map();
            Feeding.assertTiles(map);
            map.walk(0, span -> !map.says(span).isEmpty());
        }
    }
}
