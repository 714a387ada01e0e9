package rawbench.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** What was sent from here is the same exchange where only its transcript is known. */
class OverheardTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** What is asked, and what is answered before the peer ends. */
    record Talk(String asked, String answered) {}

    static Stream<Talk> talks() {
        return Stream.of(new Talk(GET, OK), new Talk(GET + GET, OK + OK), new Talk(GET + GET, OK),
                new Talk("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"),
                new Talk(GET, "HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nok"),
                new Talk(GET, "HTTP/1.1 200 OK\r\n\r\nto the end"), new Talk(GET, ""),
                new Talk(GET, "220 mail ready\r\n"),
                new Talk(GET, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"));
    }

    @ParameterizedTest
    @MethodSource("talks")
    void isWhatWasSentFromHere(Talk talk) throws Exception {
        Exchange sent = sent("http", talk);
        Exchange heard = Overheard.exchange(sent.target(), sent.transcript()).orElseThrow();
        assertThat(heard.outcome()).isEqualTo(sent.outcome());
        assertThat(heard.asked()).isEqualTo(sent.asked());
        assertThat(heard.address()).isEqualTo(sent.address());
        assertThat(heard.request()).isEqualTo(sent.request());
        assertThat(told(heard)).isEqualTo(told(sent));
        assertThat(heard.timings().done()).isPositive();
    }

    private static List<Object> told(Exchange exchange) {
        return exchange.replies()
                .stream()
                .<Object>map(reply -> List.of(reply.asked(), reply.from(), reply.received(), reply.outcome(),
                        reply.reading().verdict()))
                .toList();
    }

    @Test
    void octetsWithoutFramingEndWithThePeer() throws Exception {
        Exchange sent = sent("tcp", new Talk("hello", "you too"));
        Exchange heard = Overheard.exchange(sent.target(), sent.transcript()).orElseThrow();
        assertThat(heard.outcome()).isEqualTo(sent.outcome()).isInstanceOf(Outcome.Ok.class);
        assertThat(heard.received()).isEqualTo(Octets.latin1("you too"));
    }

    @Test
    void whereNothingWentThereIsNone() throws Exception {
        Exchange refused = new Exchanger().send(Sending.of(Target.parse("http://127.0.0.1:1"), Octets.latin1(GET)),
                ExchangeObserver.NONE, new Cancellation());
        assertThat(Overheard.exchange(refused.target(), refused.transcript())).isEqualTo(Optional.empty());
    }

    private static Exchange sent(String scheme, Talk talk) throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(talk.asked().length());
            client.send(talk.answered());
        })) {
            return new Exchanger().send(
                    Sending.of(Target.parse(scheme + "://127.0.0.1:" + peer.port()), Octets.latin1(talk.asked())),
                    ExchangeObserver.NONE, new Cancellation());
        }
    }
}
