package rawbench.exchange;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Deadlines;
import rawbench.wire.HostAddress;
import rawbench.wire.ProxyPeer;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes through a SOCKS5 proxy, and every way in which one does not let it through. */
final class SocksProxyTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Octets CHOSEN = Octets.of((byte) 5, (byte) 0);

    @Test
    void theProxyFindsTheAddressOfTheName() throws Exception {
        try (TestPeer peer = TestPeer.answers(OK); ProxyPeer proxy = ProxyPeer.socks5("")) {
            String authority = "only.the.proxy.knows:" + peer.port();
            Exchange exchange = send(sending("http://" + authority, "socks5h://" + proxy.authority()));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(proxy.asked()).containsExactly(authority);
            assertThat(exchange.transcript().sent()).isEqualTo(GET);
            assertThat(exchange.transcript().received()).isEqualTo(Octets.latin1(OK));
            assertThat(exchange.greeted().orElseThrow().said()).isEqualTo(Octets.join(List.of(
                    Octets.of((byte) 5, (byte) 1, (byte) 0), Octets.of((byte) 5, (byte) 1, (byte) 0, (byte) 3),
                    Octets.of((byte) 20), Octets.latin1("only.the.proxy.knows"),
                    Octets.of((byte) (peer.port() >> 8), (byte) peer.port()))));
            assertThat(exchange.greeted().orElseThrow().heard().length()).isEqualTo(12);
        }
    }

    @ParameterizedTest
    @CsvSource({"[2001:db8::1],[2001:db8::1]", "127.0.0.1,127.0.0.1", "given,192.0.2.7", "[fe80::1%lo],[fe80::1]"})
    void anAddressGoesAsAnAddress(String host, String asked) throws Exception {
        try (TestPeer peer = TestPeer.answers(OK); ProxyPeer proxy = ProxyPeer.socks5("")) {
            Sending sending = sending("http://" + host + ":" + peer.port(), "socks5://" + proxy.authority());
            HostAddress given = new HostAddress("given", OptionalInt.empty(), InetAddress.ofLiteral("192.0.2.7"));
            Exchange exchange = send(sending.withTransport(sending.transport().withGiven(List.of(given))));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(proxy.asked()).containsExactly(asked + ":" + peer.port());
        }
    }

    @Test
    void carriesTls() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "some.name"), client -> {
            client.readHead();
            client.send(OK);
        }); ProxyPeer proxy = ProxyPeer.socks5("")) {
            Exchange exchange = send(sending("https://some.name:" + peer.port(), "socks5://" + proxy.authority())
                    .withTls(TlsOptions.DEFAULT.withAuthorities(Optional.of(CERTIFICATES.pem()))));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.tls().orElseThrow().verified()).isTrue();
        }
    }

    @Test
    void logsInAndKeepsThePasswordToItself() throws Exception {
        try (TestPeer peer = TestPeer.answers(OK); ProxyPeer proxy = ProxyPeer.socks5("ann:s€cret")) {
            Exchange exchange = send(
                    sending("http://h:" + peer.port(), "socks5://ann:s%E2%82%ACcret@" + proxy.authority()));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.greeted().orElseThrow().said().latin1()).contains("\3ann\10********")
                    .doesNotContain("cret");
        }
    }

    @Test
    void saysThatALoginIsWantedOrWrong() throws Exception {
        try (ProxyPeer proxy = ProxyPeer.socks5("ann:secret")) {
            Outcome wanted = send(sending("http://h:1", "socks5://" + proxy.authority())).outcome();
            assertThat(wanted).isInstanceOf(Outcome.NoConnection.class);
            assertThat(wanted.says()).contains("The proxy " + proxy.authority() + " accepts none of the logins");
            assertThat(wanted.advice()).contains("socks5://user:password@host:port");

            Outcome wrong = send(sending("http://h:1", "socks5://ann:guess@" + proxy.authority())).outcome();
            assertThat(wrong.says()).contains("refused the user \"ann\"").doesNotContain("guess");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1|could not connect to h:1: general failure",
            "2|does not allow a connection to h:1", "3|has no network that leads to h:1", "4|cannot reach h:1",
            "5|was refused: nobody listens at h:1", "6|the time to live ran out", "7|does not know the command CONNECT",
            "8|does not know that kind of address: h:1", "9|did not connect to h:1 (SOCKS5 reply 9)",
            "255|did not connect to h:1 (SOCKS5 reply 255)"})
    void everyReplyCodeHasItsSentence(int code, String says) throws Exception {
        Exchange exchange = played(client -> {
            choose(client);
            client.send(Octets.of((byte) 5, (byte) code, (byte) 0, (byte) 1, (byte) 0, (byte) 0, (byte) 0, (byte) 0,
                    (byte) 0, (byte) 0));
        });
        assertThat(exchange.outcome()).isInstanceOf(Outcome.NoConnection.class);
        assertThat(exchange.outcome().says()).contains(says, "(SOCKS5 reply " + code + ")");
        assertThat(exchange.outcome().advice()).isNotEmpty();
        assertThat(exchange.greeted().orElseThrow().heard())
                .isEqualTo(Octets.of((byte) 5, (byte) 0, (byte) 5, (byte) code));
    }

    @Test
    void octetsRightBehindTheReplyAreThePeers() throws Exception {
        for (Octets bound : List.of(Octets.of((byte) 1, (byte) 1, (byte) 2, (byte) 3, (byte) 4),
                Octets.of((byte) 3, (byte) 2, (byte) 'a', (byte) 'b'),
                Octets.of((byte) 4).concat(Octets.owning(new byte[16])))) {
            try (TestPeer proxy = TestPeer.plays(client -> {
                choose(client);
                client.send(Octets.join(List.of(Octets.of((byte) 5, (byte) 0, (byte) 0), bound,
                        Octets.of((byte) 0, (byte) 25), Octets.latin1("220 hello\r\n"))));
            })) {
                Exchange exchange = send(Sending.of(Target.parse("tcp://h:25"), Octets.empty())
                        .withProxy(Optional.of(Proxy.parse("socks5://127.0.0.1:" + proxy.port()))));
                assertThat(exchange.received().latin1()).isEqualTo("220 hello\r\n");
            }
        }
    }

    @Test
    void namesAProxyThatSpeaksSomethingElse() throws Exception {
        Exchange exchange = played(client -> client.send("HTTP/1.1 400 Bad Request\r\n\r\n"));
        assertThat(exchange.outcome().says()).contains("does not speak SOCKS5: its answer begins with \"HTTP/1.1 400");
        assertThat(exchange.outcome().advice()).contains("http://");
        assertThat(played(client -> client.send("\5")).outcome().says())
                .contains("in the middle of the SOCKS5 greeting");
        assertThat(played(client -> client.send("\5\1")).outcome().says()).contains("login method 1", "not offered");
        assertThat(played(client -> {
            choose(client);
            client.send(Octets.of((byte) 5, (byte) 0, (byte) 0, (byte) 9));
        }).outcome().says()).contains("unknown type 9");
        assertThat(played(client -> {
            choose(client);
            client.send(Octets.of((byte) 5, (byte) 0, (byte) 0, (byte) 1, (byte) 127));
        }).outcome().says()).contains("closed the connection in the middle", "after 7 octets");
        assertThat(played(client -> {
            client.read(3);
            client.reset();
        }).outcome().says()).contains("broke the connection off");
    }

    @Test
    void aNameThatDoesNotFitIsSaidBeforeAnythingGoes() throws Exception {
        try (TestPeer proxy = TestPeer.plays(TestPeer.Client::hold)) {
            Exchange exchange = send(
                    sending("http://" + "long.".repeat(60) + "name:1", "socks5://127.0.0.1:" + proxy.port()));
            assertThat(exchange.outcome().says()).contains("304 octets", "no more than 255");
            assertThat(exchange.greeted()).isEmpty();
        }
    }

    @Test
    void aProxyThatIsSilentIsTimedOut() throws Exception {
        try (TestPeer proxy = TestPeer.plays(client -> {
            choose(client);
            client.hold();
        })) {
            Deadlines soon = new Deadlines(Deadlines.NONE, Duration.ofMillis(100), Deadlines.NONE, Deadlines.NONE,
                    Deadlines.NONE, Deadlines.NONE);
            Exchange exchange = send(
                    sending("http://h:1", "socks5://127.0.0.1:" + proxy.port()).withDeadlines(soon));
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TimedOut.class);
            assertThat(exchange.outcome().says()).contains("has not said whether it connects to h:1");
            assertThat(exchange.greeted().orElseThrow().heard()).isEqualTo(CHOSEN);
        }
    }

    @Test
    void cancelEndsTheGreeting() throws Exception {
        Cancellation cancellation = new Cancellation();
        try (TestPeer proxy = TestPeer.plays(client -> {
            choose(client);
            cancellation.cancel();
            client.hold();
        })) {
            Exchange exchange = new Exchanger().send(sending("http://h:1", "socks5://127.0.0.1:" + proxy.port()),
                    ExchangeObserver.NONE, cancellation);
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Cancelled.class);
        }
    }

    /** Takes the greeting and the request of a client that offers no login. */
    private static void choose(TestPeer.Client client) throws IOException {
        DataInputStream in = new DataInputStream(client.in());
        in.readNBytes(3);
        client.send(CHOSEN);
        in.readNBytes(4);
        in.readNBytes(in.readUnsignedByte() + 2);
    }

    private static Exchange played(TestPeer.Script script) throws Exception {
        try (TestPeer proxy = TestPeer.plays(script)) {
            return send(sending("http://h:1", "socks5://127.0.0.1:" + proxy.port()));
        }
    }

    private static Sending sending(String target, String proxy) throws TargetException {
        return Sending.of(Target.parse(target), GET).withProxy(Optional.of(Proxy.parse(proxy)));
    }

    private static Exchange send(Sending sending) {
        return new Exchanger().send(sending, ExchangeObserver.NONE, new Cancellation());
    }
}
