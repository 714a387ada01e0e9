package rawbench.exchange;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import rawbench.http.WritePoint;
import rawbench.http.WritePoint.Act;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.TestPeer;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What a request's write points have done between its octets. */
final class WritePointsTest {
    private static final String HEAD = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    /** Longer than any test lasts. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static Exchange send(TestPeer peer, WritePoint... points) throws TargetException {
        return new Exchanger().send(sending(peer, points), ExchangeObserver.NONE, new Cancellation());
    }

    private static Sending sending(TestPeer peer, WritePoint... points) throws TargetException {
        return Sending.of(Target.parse("http://127.0.0.1:" + peer.port()), Octets.latin1(HEAD + "body"))
                .withExpectWait(LONG)
                .withPoints(List.of(points));
    }

    private static TestPeer reads() {
        return TestPeer.plays(client -> {
            client.readHead();
            client.read(4);
            client.send(OK);
        });
    }

    private static List<WireEvent.Sent> sent(Exchange exchange) {
        return exchange.transcript()
                .events()
                .stream()
                .filter(WireEvent.Sent.class::isInstance)
                .map(WireEvent.Sent.class::cast)
                .toList();
    }

    @Test
    void eachFlushBeginsAWriteOfItsOwn() throws Exception {
        try (TestPeer peer = reads()) {
            Exchange exchange = send(peer, new WritePoint(HEAD.length() + 2, new Act.Flush()),
                    new WritePoint(3, new Act.Flush()));

            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(sent(exchange).stream().map(WireEvent.Sent::to)).containsExactly(3L, HEAD.length() + 2L,
                    HEAD.length() + 4L);
            assertThat(exchange.transcript().sent().latin1()).isEqualTo(HEAD + "body");
        }
    }

    @Test
    void nothingGoesWhileItWaits() throws Exception {
        try (TestPeer peer = reads()) {
            Exchange exchange = send(peer, new WritePoint(HEAD.length(), new Act.Wait(Duration.ofMillis(40))));

            List<WireEvent.Sent> sent = sent(exchange);
            assertThat(sent).hasSize(2);
            assertThat(sent.get(1).nanos() - sent.get(0).nanos()).isGreaterThanOrEqualTo(40_000_000);
            assertThat(exchange.outcome().ok()).isTrue();
        }
    }

    @Test
    void aWaitIsNoSilenceThatADeadlineCounts() throws Exception {
        try (TestPeer peer = reads()) {
            Sending sending = sending(peer, new WritePoint(HEAD.length(), new Act.Wait(Duration.ofMillis(500))));
            Exchange exchange = new Exchanger().send(
                    sending.withDeadlines(sending.deadlines().withIdle(Duration.ofMillis(400))),
                    ExchangeObserver.NONE, new Cancellation());
            assertThat(exchange.sent().whole()).isTrue();
        }
    }

    @Test
    void theBodyWaitsForLeaveWithoutAnExpectField() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 100 Continue\r\n\r\n");
            client.read(4);
            client.send(OK);
        })) {
            Exchange exchange = send(peer, new WritePoint(HEAD.length(), new Act.AwaitContinue()));

            assertThat(exchange.sent().expected()).isEqualTo(Sent.Expected.CONTINUED);
            assertThat(exchange.sent().whole()).isTrue();
        }
    }

    @Test
    void whatFollowsAHalfCloseDoesNotGo() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readAll();
            client.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        })) {
            Exchange exchange = send(peer, new WritePoint(HEAD.length() + 1, new Act.HalfClose()));

            assertThat(peer.clients().getFirst().got().latin1()).isEqualTo(HEAD + "b");
            assertThat(exchange.sent())
                    .isEqualTo(new Sent(HEAD.length() + 1, HEAD.length() + 4, Sent.Expected.HALF_CLOSED));
            assertThat(exchange.outcome().says())
                    .endsWith("this side ended after 48 octets of the request's 51, as its write point says");
            assertThat(exchange.transcript().events()).anyMatch(WireEvent.HalfClosed.class::isInstance);
        }
    }

    @Test
    void aHalfCloseAtTheEndTakesNothingAway() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readAll();
            client.send(OK);
        })) {
            Exchange exchange = send(peer, new WritePoint(HEAD.length() + 4, new Act.HalfClose()));

            assertThat(exchange.sent().whole()).isTrue();
            assertThat(exchange.outcome().ok()).isTrue();
        }
    }

    @Test
    void anAnswerThatCameEndsTheWait() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n");
            client.hold();
        })) {
            Exchange exchange = send(peer, new WritePoint(HEAD.length(), new Act.Wait(LONG)));

            assertThat(exchange.sent().unsent()).isEqualTo(4);
            assertThat(exchange.reading().orElseThrow().response().orElseThrow().status()).isEqualTo(413);
        }
    }

    @Test
    void cancelEndsTheWait() throws Exception {
        CountDownLatch paused = new CountDownLatch(1);
        Cancellation cancellation = new Cancellation();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.hold();
        })) {
            Sending sending = sending(peer, new WritePoint(HEAD.length(), new Act.Wait(LONG)));
            Thread canceller = Thread.ofVirtual().start(() -> {
                try {
                    paused.await();
                    cancellation.cancel();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
            Exchange exchange = new Exchanger().send(sending, new ExchangeObserver() {
                @Override
                public void phase(Phase phase) {
                    if (phase == Phase.PAUSED) {
                        paused.countDown();
                    }
                }
            }, cancellation);
            canceller.join();

            assertThat(exchange.outcome()).isInstanceOf(Outcome.Cancelled.class);
            assertThat(exchange.sent().octets()).isEqualTo(HEAD.length());
        }
    }

    @Test
    void pointsBehindTheEndAreDoneAtTheEnd() throws Exception {
        try (TestPeer peer = reads()) {
            Exchange exchange = send(peer, new WritePoint(100_000, new Act.Flush()));

            assertThat(exchange.sent().whole()).isTrue();
        }
    }
}
