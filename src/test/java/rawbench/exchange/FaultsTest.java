package rawbench.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import rawbench.faults.Misbehaving;
import rawbench.faults.RefusedPort;
import rawbench.http.End;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.TestPeer;
import rawbench.wire.TransportOptions;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What peers and networks do, by name, and what becomes of the exchange then. The peers are those that come with Rawbench
 * where one of these does it; where a moment counts, such as that of a reset, they are played by hand.
 */
final class FaultsTest {
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final Duration SOON = Duration.ofMillis(150);

    @Test
    void refusedPort() throws Exception {
        Exchange exchange = send(Sending.of(Target.parse("http://127.0.0.1:" + RefusedPort.number()), GET));
        assertThat(exchange.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(exchange.outcome().says()).contains("refused").contains("127.0.0.1");
        assertThat(exchange.address()).isEmpty();
        assertThat(exchange.reading()).isEmpty();
        assertThat(exchange.transcript().events()).anyMatch(WireEvent.Failed.class::isInstance);
    }

    @Test
    void unknownHost() throws Exception {
        Exchange exchange = send(resolved(host -> {
            throw new UnknownHostException(host);
        }, 80));
        assertThat(exchange.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(exchange.outcome().says()).contains("some.name").contains("not found");
    }

    @Test
    void whatComesOfAnAnswerThatCannotBeReadIsKept() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n";
        Octets rest = Octets.latin1("late octets");
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(head);
            client.hold();
            client.send(rest.latin1());
        })) {
            Exchange exchange = new Exchanger().send(Sending.of(target(peer), GET), new ExchangeObserver() {
                @Override
                public void received(long octets) {
                    peer.release();
                }
            }, new Cancellation());
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Malformed.class);
            assertThat(exchange.received()).isEqualTo(Octets.latin1(head).concat(rest));
            assertThat(exchange.reading().orElseThrow().verdict().end()).isEqualTo(End.FIN);
        }
    }

    @Test
    void timeThatTheObserverTakesIsNoSilenceOfThePeer() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\na");
            client.hold();
            client.send("b");
        })) {
            Sending sending = Sending.of(target(peer), GET).withDeadlines(Deadlines.DEFAULT.withIdle(SOON));
            Exchange exchange = new Exchanger().send(sending, new ExchangeObserver() {
                @Override
                public void received(long octets) {
                    assertThat(passes(never, SOON.multipliedBy(2))).isTrue();
                    peer.release();
                }
            }, new Cancellation());
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        }
    }

    /** Lets time pass that a slow reader would take. */
    private static boolean passes(CountDownLatch never, Duration time) {
        try {
            return !never.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void everyAddressRefused() throws Exception {
        int port = RefusedPort.number();
        Exchange exchange = send(resolved(addresses("127.0.0.2", "127.0.0.3"), port));
        assertThat(exchange.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(exchange.outcome().says()).contains("127.0.0.2:" + port).contains("127.0.0.3:" + port);
    }

    @Test
    void laterAddressAnswersWhereTheFirstRefuses() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            Exchange exchange = send(resolved(addresses("127.0.0.9", "::1", "127.0.0.1"), peer.port()));
            assertThat(exchange.outcome().ok()).isTrue();
            assertThat(exchange.address()).contains("127.0.0.1:" + peer.port());
            assertThat(exchange.transcript().events().stream().filter(WireEvent.Connecting.class::isInstance))
                    .hasSize(3);
            assertThat(exchange.transcript().events().stream().filter(WireEvent.Failed.class::isInstance)).hasSize(2);
        }
    }

    @Test
    void noAddressOfTheWantedFamily() throws Exception {
        Sending sending = resolved(addresses("127.0.0.1"), 80);
        Exchange exchange = send(
                sending.withTransport(sending.transport().withFamily(TransportOptions.Family.IPV6)));
        assertThat(exchange.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(exchange.outcome().says()).contains("no IPv6 address");
    }

    @Test
    void onlyTheWantedFamilyIsTried() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
            Sending sending = resolved(addresses("::1", "127.0.0.1"), peer.port());
            Exchange exchange = send(
                    sending.withTransport(sending.transport().withFamily(TransportOptions.Family.IPV4)));
            assertThat(exchange.outcome().ok()).isTrue();
            assertThat(exchange.transcript().events().stream().filter(WireEvent.Connecting.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void resolvingTakesTooLong() throws Exception {
        Sending sending = resolved(host -> {
            try {
                Thread.currentThread().join();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        }, 80).withDeadlines(new Deadlines(SOON, SOON, SOON, SOON, SOON, Deadlines.NONE));
        assertTimedOut(send(sending), Phase.RESOLVE);
    }

    @Test
    void connectingTakesTooLong() throws Exception {
        try (FullBacklog full = new FullBacklog()) {
            Sending sending = Sending.of(Target.parse("127.0.0.1:" + full.port()), GET)
                    .withDeadlines(new Deadlines(SOON, SOON, SOON, SOON, SOON, Deadlines.NONE));
            assertTimedOut(send(sending), Phase.CONNECT);
        }
    }

    @Test
    void handshakeTakesTooLong() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            Sending sending = Sending.of(Target.parse("https://127.0.0.1:" + peer.port()), GET)
                    .withDeadlines(new Deadlines(SOON, SOON, SOON, SOON, SOON, Deadlines.NONE));
            assertTimedOut(send(sending), Phase.TLS);
        }
    }

    @Test
    void neverReadsTheRequest() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            Exchange exchange = send(Sending.of(target(peer), Octets.of(new byte[64 << 20]))
                    .withDeadlines(Deadlines.DEFAULT.withIdle(SOON)));
            assertTimedOut(exchange, Phase.SENDING);
            assertThat(exchange.transcript().sent().length()).isPositive().isLessThan(64 << 20);
            assertThat(exchange.timings().sent()).isEmpty();
        }
    }

    @Test
    void neverAnswers() throws Exception {
        Exchange exchange = met("silence", Deadlines.DEFAULT.withFirstOctet(SOON));
        assertTimedOut(exchange, Phase.FIRST_OCTET);
        assertThat(exchange.reading().orElseThrow().verdict().end()).isEqualTo(End.TIMEOUT);
    }

    @Test
    void stallsInTheBody() throws Exception {
        Exchange exchange = met("stall", Deadlines.DEFAULT.withIdle(SOON));
        assertTimedOut(exchange, Phase.RECEIVING);
        assertThat(exchange.reading().orElseThrow().response().orElseThrow().body().latin1()).isEqualTo("half");
    }

    @Test
    void dripsForLongerThanTheWholeMayTake() throws Exception {
        Exchange exchange = met("endless-body", Deadlines.DEFAULT.withTotal(SOON));
        assertTimedOut(exchange, Phase.RECEIVING);
        assertThat(((Outcome.TimedOut) exchange.outcome()).after()).isEqualTo(SOON);
    }

    @Test
    void closesWithoutASingleOctet() throws Exception {
        Exchange exchange = met("fin");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.outcome().says()).contains("without sending a single octet");
        assertThat(exchange.reading().orElseThrow().verdict().end()).isEqualTo(End.FIN);
    }

    @Test
    void closesInTheHead() throws Exception {
        Exchange exchange = met("fin-in-head");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.outcome().says()).contains("head was cut off");
        assertThat(exchange.received().latin1()).isEqualTo("HTTP/1.1 200 OK\r\nContent-Le");
    }

    @Test
    void closesInTheBody() throws Exception {
        Exchange exchange = met("length-too-long");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.outcome().says()).contains("4 of 100 octets");
    }

    @Test
    void closesInAChunk() throws Exception {
        Exchange exchange = answered("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.reading().orElseThrow().response().orElseThrow().body().latin1()).isEqualTo("hel");
    }

    @Test
    void resetsBeforeTheHead() throws Exception {
        assertReset(met("rst"), "");
    }

    @Test
    void resetsInTheHead() throws Exception {
        assertReset(resetAfter("HTTP/1.1 200 OK\r\nX"), "HTTP/1.1 200 OK\r\nX");
    }

    @Test
    void resetsInTheBody() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf";
        Exchange exchange = resetAfter(answer);
        assertReset(exchange, answer);
        assertThat(exchange.reading().orElseThrow().response().orElseThrow().body().latin1()).isEqualTo("half");
    }

    @Test
    void resetIsNoEndOfABodyUntilClose() throws Exception {
        assertReset(resetAfter("HTTP/1.1 200 OK\r\n\r\nhalf"), "HTTP/1.1 200 OK\r\n\r\nhalf");
    }

    @Test
    void answersTooLargeAndClosesBeforeTheRequestIsRead() throws Exception {
        String refusal = "HTTP/1.1 413 Content Too Large\r\nContent-Length: 8\r\n\r\ntoo much";
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(refusal);
            client.plain().shutdownOutput();
        })) {
            Octets head = Octets.latin1("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 67108864\r\n\r\n");
            Exchange exchange = send(Sending.of(target(peer), head.concat(Octets.of(new byte[64 << 20]))));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.reading().orElseThrow().response().orElseThrow().status()).isEqualTo(413);
            assertThat(exchange.outcome().says()).contains("answered 413 after");
        }
    }

    @Test
    void anAnswerBeforeAFailedWriteIsRead() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.0 413 Content Too Large\r\n\r\ntoo much");
        })) {
            Octets head = Octets.latin1("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 67108864\r\n\r\n");
            Exchange exchange = send(Sending.of(target(peer), head.concat(Octets.of(new byte[64 << 20]))));
            // Unread octets make the peer's close a reset, which may overtake the answer in the system's buffers.
            assertThat(exchange.outcome().code()).isIn("ok", "incomplete");
            if (!exchange.received().isEmpty()) {
                assertThat(exchange.reading().orElseThrow().response().orElseThrow().status()).isEqualTo(413);
            }
        }
    }

    @Test
    void talksAnotherProtocol() throws Exception {
        Exchange ssh = answered("SSH-2.0-OpenSSH_9.2p1\r\n");
        assertThat(ssh.outcome()).isInstanceOf(Outcome.Malformed.class);
        assertThat(ssh.outcome().says()).contains("SSH-2.0-OpenSSH");

        Exchange h2 = met("http2-frames");
        assertThat(h2.outcome()).isInstanceOf(Outcome.Malformed.class);
        assertThat(h2.outcome().says()).contains("HTTP/2");

        Exchange alert = answered("\25\3\3\0\2\2\106");
        assertThat(alert.outcome()).isInstanceOf(Outcome.Malformed.class);
        assertThat(alert.outcome().says()).contains("this port speaks TLS");
        assertThat(alert.outcome().advice()).contains("https://");
    }

    @Test
    void neverEndsItsHead() throws Exception {
        assertThat(met("endless-head").outcome()).isInstanceOf(Outcome.Limited.class);
    }

    /** What becomes of a request to a peer that misbehaves in the way of this name. */
    private static Exchange met(String way) throws Exception {
        return met(way, Deadlines.DEFAULT);
    }

    private static Exchange met(String way, Deadlines deadlines) throws Exception {
        try (Misbehaving peer = Misbehaving.peer(way)) {
            return send(Sending.of(peer.target(), GET).withDeadlines(deadlines));
        }
    }

    private static Exchange answered(String answer) throws Exception {
        try (TestPeer peer = TestPeer.answers(answer)) {
            return send(peer);
        }
    }

    private static Exchange resetAfter(String answer) throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send(answer);
            client.hold();
            client.reset();
        })) {
            return new Exchanger().send(Sending.of(target(peer), GET), new ExchangeObserver() {
                @Override
                public void received(long octets) {
                    if (octets == answer.length()) {
                        peer.release();
                    }
                }
            }, new Cancellation());
        }
    }

    private static void assertReset(Exchange exchange, String received) {
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(exchange.outcome().says()).contains("reset").contains("after " + received.length() + " octet");
        assertThat(exchange.received().latin1()).isEqualTo(received);
        assertThat(exchange.reading().orElseThrow().verdict().end()).isEqualTo(End.RST);
    }

    private static void assertTimedOut(Exchange exchange, Phase phase) {
        assertThat(exchange.outcome()).as(exchange.outcome().says())
                .isInstanceOfSatisfying(Outcome.TimedOut.class, out -> {
                    assertThat(out.phase()).isEqualTo(phase);
                    assertThat(out.after()).isEqualTo(SOON);
                    assertThat(out.says()).contains("0.15 s");
                });
    }

    private static Sending resolved(rawbench.wire.Resolver resolver, int port) throws TargetException {
        return Sending.of(Target.parse("http://some.name:" + port), GET)
                .withTransport(TransportOptions.DEFAULT.withResolver(resolver));
    }

    private static rawbench.wire.Resolver addresses(String... literals) {
        return host -> java.util.Arrays.stream(literals).map(InetAddress::ofLiteral).toList();
    }

    private static Target target(TestPeer peer) throws TargetException {
        return Target.parse("http://127.0.0.1:" + peer.port());
    }

    private static Exchange send(TestPeer peer) throws TargetException {
        return send(Sending.of(target(peer), GET));
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }

}
