package rawbench.http;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that a fuzzer found and that were once read wrongly. */
final class FuzzFindingsTest {
    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    @Test
    void chunkLineIsNamedWhereNotOneOctetOfItsChunkCame() {
        ResponseReading reading = Feeding.read(CHUNKED + "6;a=\"\n", End.FIN);
        assertThat(reading.map().at(CHUNKED.length()).kind()).isEqualTo(Span.Kind.CHUNK_SIZE);
        assertThat(reading.map().at(CHUNKED.length() + 1).kind()).isEqualTo(Span.Kind.CHUNK_EXTENSION);
    }

    @Test
    void chunkLineIsNamedWhereTheBodysLimitIsReachedBeforeItsChunk() {
        Limits limits = new Limits(80, 300, 6, 3, 40, 60, 5);
        ResponseReading reading = Feeding.read("GET", Octets.latin1(CHUNKED + "5\r\nhello\r\n1\r\n!"), End.FIN, limits);
        assertThat(reading.map().at(CHUNKED.length() + "5\r\nhello\r\n".length()).kind())
                .isEqualTo(Span.Kind.CHUNK_SIZE);
    }
}
