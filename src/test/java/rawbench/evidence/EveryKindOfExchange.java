package rawbench.evidence;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.exchange.Exchange;
import rawbench.exchange.ExchangeObserver;
import rawbench.exchange.Exchanger;
import rawbench.exchange.HeldConnection;
import rawbench.exchange.Keep;
import rawbench.exchange.Outcome;
import rawbench.exchange.Proxy;
import rawbench.exchange.Sending;
import rawbench.exchange.Target;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.ProxyPeer;
import rawbench.wire.SocketOptions;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;
import rawbench.wire.TransportOptions;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Exchanges of every kind, whatever became of them: what is kept of each in some form must be the same exchange again. */
public abstract class EveryKindOfExchange {
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final TlsOptions TRUSTING = TlsOptions.DEFAULT.withAuthorities(Optional.of(CERTIFICATES.pem()));
    protected static final String GET = "GET /a?b HTTP/1.1\r\nHost: h\r\nCookie: id=c2VjcmV0\r\n\r\n";
    private static final Deadlines SOON = Deadlines.DEFAULT.withFirstOctet(Duration.ofMillis(200))
            .withIdle(Duration.ofMillis(200));

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.0 200 OK\r\n\r\nto the end",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n0\r\nX: y\r\n\r\nbehind it",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nok",
            "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nX: \u00e9\u0000\t \r\n folded\r\nContent-Le", "",
            "SSH-2.0-OpenSSH_9.9\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nab",
            "\n\r\n \\x | = [section]\n# not a note\n"})
    void answersOfEveryKind(String answer) throws Exception {
        try (TestPeer peer = TestPeer.answers(answer)) {
            same(send(sending("http", peer.port(), GET)));
        }
    }

    @Test
    void severalAnswersAndOneOfThem() throws Exception {
        String ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n";
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.readHead();
            client.readHead();
            client.send(ok + "a1" + ok + "b2" + "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\ncut");
        })) {
            Exchange all = send(sending("http", peer.port(), GET + GET + GET));
            assertThat(all.replies()).hasSize(3);
            same(all);
            for (Exchange one : all.each()) {
                same(one);
            }
        }
    }

    @Test
    void reset() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome");
            client.plain().setSoLinger(true, 0);
            client.plain().close();
        })) {
            same(send(sending("http", peer.port(), GET)));
        }
    }

    @Test
    void nobodyListens() throws Exception {
        Exchange refused = send(Sending.of(Target.parse("http://127.0.0.1:9"), Octets.latin1(GET)));
        assertThat(refused.outcome()).isInstanceOf(Outcome.NoConnection.class);
        same(refused);
        same(send(Sending.of(Target.parse("http://no.such.host.invalid"), Octets.latin1(GET))));
    }

    @Test
    void silence() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            Exchange exchange = send(sending("http", peer.port(), GET).withDeadlines(SOON).withHalfClose(true));
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TimedOut.class);
            same(exchange);
        }
    }

    @Test
    void cancelled() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            cancellation.cancel();
            client.hold();
        })) {
            Exchange exchange = new Exchanger().send(sending("http", peer.port(), GET), ExchangeObserver.NONE,
                    cancellation);
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Cancelled.class);
            same(exchange);
        }
    }

    @Test
    void theBodyThatWasNotWanted() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n")) {
            Exchange exchange = send(sending("http", peer.port(),
                    "POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\nabc"));
            assertThat(exchange.sent().whole()).isFalse();
            same(exchange);
        }
    }

    @Test
    void tlsWithEverythingThatIsKnownOfIt() throws Exception {
        String answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(TestCertificates.Validity.NOW, "127.0.0.1"), client -> {
            client.readHead();
            client.send(answer);
        })) {
            Exchange trusted = send(sending("https", peer.port(), GET).withTls(TRUSTING.withAlpn(List.of("http/1.1"))));
            assertThat(trusted.outcome().ok()).isTrue();
            same(trusted);
            Exchange refused = send(sending("https", peer.port(), GET));
            assertThat(refused.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            same(refused);
        }
        try (TestPeer peer = TestPeer.answers("HTTP/1.1 400 Bad Request\r\n\r\n")) {
            same(send(sending("https", peer.port(), GET)));
        }
    }

    @Test
    void throughAProxyWhoseCredentialsAreNeverWritten() throws Exception {
        try (TestPeer peer = TestPeer.answers("HTTP/1.0 200 OK\r\n\r\n");
                ProxyPeer proxy = ProxyPeer.http("ann:wonder")) {
            Exchange exchange = send(sending("http", peer.port(), GET)
                    .withProxy(Optional.of(Proxy.parse("http://ann:wonder@" + proxy.authority()))));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            same(exchange);
        }
    }

    @Test
    void rawOctetsAndDatagrams() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> client.send("+OK ready\r\n"))) {
            same(send(sending("tcp", peer.port(), "\u0000\u00ff")));
        }
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread echo = Thread.ofVirtual().start(() -> {
                try {
                    DatagramPacket packet = new DatagramPacket(new byte[100], 100);
                    peer.receive(packet);
                    peer.send(new DatagramPacket(new byte[0], 0, packet.getSocketAddress()));
                    peer.send(new DatagramPacket(new byte[]{1, 2}, 2, packet.getSocketAddress()));
                } catch (java.io.IOException closed) {
                    // Then the exchange says that nothing came.
                }
            });
            same(send(sending("udp", peer.getLocalPort(), "x").withDeadlines(SOON)));
            echo.join();
        }
    }

    @Test
    void whatIsSetOnASocketAndWhoseDatagramsCame() throws Exception {
        try (DatagramSocket peer = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
            Thread answer = Thread.ofVirtual().start(() -> {
                try (DatagramSocket other = new DatagramSocket(0, InetAddress.ofLiteral("127.0.0.1"))) {
                    DatagramPacket packet = new DatagramPacket(new byte[100], 100);
                    peer.receive(packet);
                    other.send(new DatagramPacket(new byte[]{1, 2}, 2, packet.getSocketAddress()));
                } catch (java.io.IOException closed) {
                    // Then the exchange says that nothing came.
                }
            });
            Exchange exchange = send(sending("udp", peer.getLocalPort(), "x").withDeadlines(SOON)
                    .withTransport(TransportOptions.DEFAULT
                            .withSocket(SocketOptions.parse("any-source=on, receive-buffer=999999999"))));
            answer.join();
            assertThat(exchange.transcript().events()).hasAtLeastOneElementOfType(WireEvent.DatagramFrom.class)
                    .hasAtLeastOneElementOfType(WireEvent.Configured.class);
            same(exchange);
        }
    }

    @Test
    void aConnectionThatWasHeld() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            for (int i = 0; i < 2; i++) {
                client.readHead();
                client.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + i);
            }
        }); HeldConnection held = new HeldConnection(Keep.ALWAYS, _ -> {})) {
            Sending sending = sending("http", peer.port(), GET);
            same(held.send(sending, false, ExchangeObserver.NONE, new Cancellation()));
            same(held.send(sending, false, ExchangeObserver.NONE, new Cancellation()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bodiesOfAllOctets(int seed) throws Exception {
        Octets body = OctetRowsTest.octets(new Random(seed));
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n");
            client.send(body);
        })) {
            same(send(sending("http", peer.port(), GET)));
        }
    }

    static List<Integer> seeds() {
        return List.of(1, 2, 3, 4, 5, 6, 7, 8);
    }

    /** Fails where the exchange is another one once it was written and read. */
    protected abstract void same(Exchange exchange) throws Exception;

    protected static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }

    protected static Sending sending(String scheme, int port, String request) throws Exception {
        return Sending.of(Target.parse(scheme + "://127.0.0.1:" + port), Octets.latin1(request));
    }
}
