package rawbench.exchange;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.http.Framing;
import rawbench.http.Message;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** What an observer is told of an answer while it comes. */
class LookingOnTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");

    /** Writes down what it hears, in order. */
    private static final class Heard implements ExchangeObserver {
        private final List<String> words = new ArrayList<>();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        @Override
        public void answering(int number, Message head, Framing framing) {
            words.add(number + " " + head.status() + " " + framing.code());
        }

        @Override
        public void body(byte[] octets, int from, int count) {
            body.write(octets, from, count);
            words.add(Octets.copyOf(octets, from, count).latin1());
        }
    }

    private static Heard hear(Octets request, String... pieces) throws Exception {
        Heard heard = new Heard();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            for (String piece : pieces) {
                client.send(Octets.latin1(piece));
            }
        })) {
            Sending sending = Sending.of(Target.parse("http://127.0.0.1:" + peer.port()), request)
                    .withExpectWait(Duration.ZERO);
            new Exchanger().send(sending, heard, new Cancellation());
        }
        return heard;
    }

    @Test
    void theHeadIsToldBeforeTheBodyAndTheBodyWithoutItsChunkLines() throws Exception {
        Heard heard = hear(GET, "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
        assertThat(heard.words).containsExactly("0 200 chunked", "abc", "de");
    }

    @Test
    void everyAnswerOfATextIsTold() throws Exception {
        Heard heard = hear(GET.concat(GET),
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n");
        assertThat(heard.words).containsExactly("0 200 length", "ok", "1 404 length");
    }

    @Test
    void anAnswerWithoutBodyIsToldByItsHeadAlone() throws Exception {
        assertThat(hear(GET, "HTTP/1.1 204 No Content\r\n\r\n").words).containsExactly("0 204 none");
        assertThat(hear(GET, "no HTTP at all").words).isEmpty();
    }

    @Test
    void theOctetsToldAreTheBody() throws Exception {
        String body = "x".repeat(200_000);
        Heard heard = hear(GET, "HTTP/1.1 200 OK\r\n\r\n", body.substring(0, 70_000), body.substring(70_000));
        assertThat(heard.words).first().isEqualTo("0 200 close");
        assertThat(heard.body.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).isEqualTo(body);
    }
}
