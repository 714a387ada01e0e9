package rawbench.exchange;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.http.End;
import rawbench.http.Message;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;

import static org.assertj.core.api.Assertions.assertThat;

/** Several requests in one text are answered in order (RFC 9112 9.3.2). */
final class SeveralTest {
    private static final String GET = "GET /%d HTTP/1.1\r\nHost: h\r\n\r\n";
    private static final String HEAD = "HEAD / HTTP/1.1\r\nHost: h\r\n\r\n";

    @Test
    void everyRequestHasItsAnswer() throws Exception {
        Exchange exchange = talk(GET.formatted(1) + GET.formatted(2) + GET.formatted(3),
                ok("one") + chunked("two") + ok("three"));

        assertThat(exchange.outcome()).isEqualTo(new Outcome.Ok("All 3 requests were answered"));
        assertThat(exchange.asked()).isEqualTo(3);
        assertThat(bodies(exchange)).containsExactly("one", "two", "three");
        assertThat(exchange.replies()).extracting(r -> r.request().latin1())
                .containsExactly(GET.formatted(1), GET.formatted(2), GET.formatted(3));
        assertThat(Octets.join(exchange.replies().stream().map(Reply::received).toList()))
                .isEqualTo(exchange.received());
    }

    @Test
    void theAnswerToHeadHasNoBodyAndTheNextBeginsBehindItsHead() throws Exception {
        Exchange exchange = talk(HEAD + GET.formatted(2), "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + ok("two"));

        assertThat(bodies(exchange)).containsExactly("", "two");
        assertThat(exchange.outcome().ok()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 20})
    void splitAnywhereTheAnswersAreTheSame(int piece) throws Exception {
        String answers = "HTTP/1.1 103 Early Hints\r\n\r\n" + ok("one") + "\r\n" + chunked("two");
        Octets octets = Octets.latin1(answers);
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.readHead();
            for (long at = 0; at < octets.length(); at += piece) {
                client.send(octets.slice(at, Math.min(octets.length(), at + piece)));
            }
            client.hold();
        })) {
            Exchange exchange = send(peer, GET.formatted(1) + GET.formatted(2));

            assertThat(bodies(exchange)).containsExactly("one", "two");
            assertThat(exchange.readings().getFirst().interim()).hasSize(1);
            assertThat(exchange.replies().get(1).received().latin1()).isEqualTo("\r\n" + chunked("two"));
        }
    }

    @Test
    void whatComesBehindTheLastAnswerIsItsSurplus() throws Exception {
        Exchange exchange = talk(GET.formatted(1) + GET.formatted(2), ok("one") + ok("two") + "more");

        assertThat(exchange.readings()).extracting(r -> r.surplus().latin1()).containsExactly("", "more");
        assertThat(exchange.outcome().ok()).isTrue();
    }

    @Test
    void oneRequestHasOneAnswerAndTheRestIsSurplus() throws Exception {
        Exchange exchange = talk(GET.formatted(1), ok("one") + ok("two"));

        assertThat(exchange.asked()).isEqualTo(1);
        assertThat(exchange.readings()).extracting(r -> r.surplus().latin1()).containsExactly(ok("two"));
        assertThat(exchange.each()).containsExactly(exchange);
    }

    @Test
    void countsTheAnswersThatCame() throws Exception {
        Exchange exchange = talk(GET.formatted(1) + GET.formatted(2), ok("one"));

        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.outcome().says()).startsWith("1 of 2 answers came: ");
        assertThat(exchange.readings().getFirst().verdict().end()).isEqualTo(End.FIN);
        assertThat(exchange.each()).singleElement().isEqualTo(exchange);
    }

    @Test
    void anAnswerThatClosesEndsTheWaiting() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\none" + ok("two"));
            client.hold();
        })) {
            Exchange exchange = send(peer, GET.formatted(1) + GET.formatted(2));

            assertThat(exchange.outcome().says())
                    .isEqualTo("1 of 2 answers came: the server said Connection: close");
            assertThat(bodies(exchange)).containsExactly("one");
        }
    }

    @Test
    void silenceInPlaceOfAnAnswerIsATimeout() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(ok("one"));
            client.hold();
        })) {
            Sending sending = sending(peer, GET.formatted(1) + GET.formatted(2));
            Exchange exchange = send(sending.withDeadlines(sending.deadlines().withIdle(Duration.ofMillis(200))));

            assertThat(exchange.outcome()).isInstanceOf(Outcome.TimedOut.class);
            assertThat(exchange.outcome().says()).startsWith("1 of 2 answers came: Timed out after 0.2 s");
            assertThat(exchange.replies().getFirst().outcome().ok()).isTrue();
        }
    }

    @Test
    void namesTheAnswerThatIsNotWhole() throws Exception {
        Exchange exchange = talk(GET.formatted(1) + GET.formatted(2),
                ok("one") + "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ntwo");

        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.outcome().says()).startsWith("Answer 2 of 2: ");
        assertThat(exchange.replies()).extracting(r -> r.outcome().ok()).containsExactly(true, false);
    }

    @Test
    void eachAnswerIsAnExchangeOfItsOwn() throws Exception {
        Exchange exchange = talk(HEAD + GET.formatted(2), "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + ok("two"));

        List<Exchange> each = exchange.each();
        assertThat(each).extracting(e -> e.sending().method()).containsExactly("HEAD", "GET");
        assertThat(each.get(1).received().latin1()).isEqualTo(ok("two"));
        assertThat(each.get(1).reading()).contains(exchange.readings().get(1));
        assertThat(each.get(1).transcript()).isSameAs(exchange.transcript());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "G", "hello world\r\n\r\n", "GET /2 HTTP/1.1\r\nHost: h\r\n"})
    void whatNoServerAnswersIsNoSecondRequest(String behind) throws Exception {
        Exchange exchange = talk(GET.formatted(1) + behind, ok("one"));

        assertThat(exchange.asked()).isEqualTo(1);
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
    }

    private static List<String> bodies(Exchange exchange) {
        return exchange.readings().stream().map(r -> r.response().map(Message::body).orElseThrow().latin1()).toList();
    }

    private static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String chunked(String body) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + body.length() + "\r\n" + body
                + "\r\n0\r\n\r\n";
    }

    private static Exchange talk(String requests, String answers) throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(requests.length());
            client.send(answers);
        })) {
            return send(peer, requests);
        }
    }

    private static Sending sending(TestPeer peer, String requests) throws TargetException {
        return Sending.of(Target.parse("127.0.0.1:" + peer.port()), Octets.latin1(requests));
    }

    private static Exchange send(TestPeer peer, String requests) throws TargetException {
        return send(sending(peer, requests));
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }
}
