package rawbench.exchange;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code Expect: 100-continue} is sent in two steps (RFC 9110 10.1.1). */
final class ExpectTest {
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n";
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    /** Longer than any test lasts. */
    private static final Duration LONG = Duration.ofMinutes(5);

    @Test
    void theBodyGoesWhenTheServerSaysSo() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(CONTINUE);
            client.read(4);
            client.send(OK);
        })) {
            Exchange exchange = send(sending(peer).withExpectWait(LONG));

            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.sent()).isEqualTo(new Sent(HEAD.length() + 4, HEAD.length() + 4,
                    Sent.Expected.CONTINUED));
            assertThat(exchange.reading().orElseThrow().interim()).hasSize(1);
            List<Class<?>> steps = exchange.transcript()
                    .events()
                    .stream()
                    .filter(e -> e instanceof WireEvent.Sent || e instanceof WireEvent.Received)
                    .<Class<?>>map(Object::getClass)
                    .toList();
            // The second sending is written down when it is over, and the answer may be here before that.
            assertThat(steps).startsWith(WireEvent.Sent.class, WireEvent.Received.class)
                    .containsExactlyInAnyOrder(WireEvent.Sent.class, WireEvent.Received.class, WireEvent.Sent.class,
                            WireEvent.Received.class);
        }
    }

    @Test
    void anotherInterimResponseIsNoLeave() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 103 Early Hints\r\n\r\n");
            client.send("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n");
            client.hold();
        })) {
            Exchange exchange = send(sending(peer).withExpectWait(LONG));

            assertThat(exchange.sent().unsent()).isEqualTo(4);
        }
    }

    @Test
    void aFinalAnswerInsteadKeepsTheBodyBack() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 417 Expectation Failed\r\nContent-Length: 0\r\n\r\n");
            client.hold();
        })) {
            Exchange exchange = send(sending(peer).withExpectWait(LONG).withHalfClose(true));

            assertThat(exchange.outcome().ok()).isTrue();
            assertThat(exchange.outcome().says())
                    .endsWith("the server answered 417 before the body: 4 octets of it were not sent");
            assertThat(exchange.sent()).isEqualTo(new Sent(HEAD.length(), HEAD.length() + 4, Sent.Expected.REFUSED));
            assertThat(exchange.transcript().sent().latin1()).isEqualTo(HEAD);
            assertThat(exchange.transcript().events()).noneMatch(WireEvent.HalfClosed.class::isInstance);
        }
    }

    @Test
    void theBodyGoesAllTheSameWhenNoWordComes() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.read(4);
            client.send(OK);
        })) {
            Exchange exchange = send(sending(peer).withExpectWait(Duration.ofMillis(20)));

            assertThat(exchange.sent().whole()).isTrue();
            assertThat(exchange.sent().expected()).isEqualTo(Sent.Expected.NO_WORD);
            assertThat(exchange.outcome().says())
                    .endsWith("no 100 (Continue) came in time, so the body was sent without it");
        }
    }

    @Test
    void withoutAWaitAllGoesAtOnce() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(HEAD.length() + 4);
            client.send(CONTINUE + OK);
        })) {
            Exchange exchange = send(sending(peer).withExpectWait(Duration.ZERO));

            assertThat(exchange.sent().expected()).isEqualTo(Sent.Expected.NOT_ASKED);
            assertThat(exchange.outcome().ok()).isTrue();
        }
    }

    @Test
    void aConnectionThatEndsEndsTheWait() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::readHead)) {
            Exchange exchange = send(sending(peer).withExpectWait(LONG));

            assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
            assertThat(exchange.transcript().sent().latin1()).isEqualTo(HEAD);
        }
    }

    @Test
    void cancelEndsTheWait() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.hold();
        })) {
            Exchange exchange = new Exchanger().send(sending(peer).withExpectWait(LONG), new ExchangeObserver() {
                @Override
                public void phase(Phase phase) {
                    if (phase == Phase.CONTINUE) {
                        cancellation.cancel();
                    }
                }
            }, cancellation);

            assertThat(exchange.outcome()).isEqualTo(
                    new Outcome.Cancelled(Phase.CONTINUE, "Cancelled while waiting for 100 Continue"));
        }
    }

    @Test
    void aHeadWithoutBodyWaitsForNothing() throws Exception {
        try (TestPeer peer = TestPeer.answers(OK)) {
            Exchange exchange = send(Sending.of(target(peer), Octets.latin1(
                    "GET / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n\r\n")).withExpectWait(LONG));

            assertThat(exchange.sent().expected()).isEqualTo(Sent.Expected.NOT_ASKED);
        }
    }

    private static Sending sending(TestPeer peer) throws TargetException {
        return Sending.of(target(peer), Octets.latin1(HEAD + "body"));
    }

    private static Target target(TestPeer peer) throws TargetException {
        return Target.parse("127.0.0.1:" + peer.port());
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }
}
