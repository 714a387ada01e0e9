package rawbench.exchange;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.HostAddress;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;
import rawbench.wire.TransportOptions;
import rawbench.wire.TransportOptions.Family;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses, families, interfaces, names and versions that a person chose, and what is said where they do not fit. */
final class ChoicesOfTheWayTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final TransportOptions USUAL = TransportOptions.DEFAULT;

    @Test
    void anAddressThatWasGivenIsTakenForItsHostAndPortOnly() throws Exception {
        try (TestPeer peer = TestPeer.answers(OK)) {
            String host = "name.invalid:" + peer.port();
            HostAddress given = HostAddress.parse(host + ":127.0.0.1");
            Exchange exchange = send("http://" + host, USUAL.withGiven(List.of(given)));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.address()).contains("127.0.0.1:" + peer.port());

            TransportOptions asking = USUAL.withGiven(List.of(HostAddress.parse("name.invalid:1:127.0.0.1")))
                    .withResolver(name -> List.of());
            assertThat(send("http://" + host, asking).outcome().says()).contains("no address is known");
        }
    }

    @Test
    void everyAddressThatWasGivenIsTried() throws Exception {
        try (TestPeer peer = TestPeer.answers(OK)) {
            List<HostAddress> given = List.of(HostAddress.parse("name.invalid:127.0.0.9"),
                    HostAddress.parse("name.invalid:127.0.0.1"));
            Exchange exchange = send("http://name.invalid:" + peer.port(), USUAL.withGiven(given));
            assertThat(exchange.outcome().ok()).isTrue();
            assertThat(exchange.transcript().events().stream().filter(WireEvent.Connecting.class::isInstance))
                    .hasSize(2);
        }
    }

    @Test
    void theLocalAddressIsTheOneThatThePeerSees() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.readHead();
            client.send("HTTP/1.0 200 OK\r\n\r\n" + client.plain().getInetAddress().getHostAddress());
        })) {
            Exchange exchange = send("http://127.0.0.1:" + peer.port(),
                    USUAL.withLocal(InetAddress.ofLiteral("127.0.0.9")));
            assertThat(exchange.received().latin1()).endsWith("127.0.0.9");
            assertThat(exchange.transcript().events())
                    .anyMatch(e -> e instanceof WireEvent.Connected connected
                            && connected.local().startsWith("127.0.0.9:"));
        }
    }

    @Test
    void aLocalAddressChoosesTheFamilyOfTheOthers() throws Exception {
        try (TestPeer peer = TestPeer.answers(OK)) {
            TransportOptions both = USUAL
                    .withResolver(_ -> List.of(InetAddress.ofLiteral("::1"), InetAddress.ofLiteral("127.0.0.1")))
                    .withLocal(InetAddress.ofLiteral("127.0.0.1"));
            Exchange exchange = send("http://some.name:" + peer.port(), both);
            assertThat(exchange.outcome().ok()).isTrue();
            assertThat(exchange.transcript().events().stream().filter(WireEvent.Connecting.class::isInstance))
                    .hasSize(1);
        }
    }

    @Test
    void whatDoesNotFitTogetherIsNamed() throws Exception {
        assertThat(send("http://127.0.0.1:1", USUAL.withLocal(InetAddress.ofLiteral("::1"))).outcome().says())
                .isEqualTo("The local address ::1 leads to no address of \"127.0.0.1\" (127.0.0.1), "
                        + "which is of another family");
        assertThat(send("http://127.0.0.1:1", USUAL.withFamily(Family.IPV6)).outcome().says())
                .contains("\"127.0.0.1\" has no IPv6 address", "it has 127.0.0.1");
        assertThat(send("http://[fe80::1%no-such-card]:1", USUAL).outcome().says())
                .contains("no network interface \"no-such-card\"");
        assertThat(send("http://127.0.0.1:1", USUAL.withLocal(InetAddress.ofLiteral("192.0.2.77"))).outcome().says())
                .contains("The local address cannot be used");
    }

    @Test
    void noNameIsSentWhereNoneIsWanted() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "some.name"), client -> {
            boolean none = ((ExtendedSSLSession) ((SSLSocket) client.top()).getSession()).getRequestedServerNames()
                    .isEmpty();
            client.readHead();
            client.send("HTTP/1.0 200 OK\r\n\r\n" + (none ? "no name" : "a name"));
        })) {
            TransportOptions way = USUAL.withGiven(List.of(HostAddress.parse("some.name:127.0.0.1")))
                    .withTls(trusting().withSni(Optional.of(TlsOptions.NO_SNI)));
            Exchange exchange = send("https://some.name:" + peer.port(), way);
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.received().latin1()).endsWith("no name");
            assertThat(exchange.tls().orElseThrow().sni()).isEmpty();
            assertThat(exchange.tls().orElseThrow().verified()).isTrue();
        }
    }

    @Test
    void aVersionThatThePlatformHasSwitchedOffIsNamed() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), client -> client.send(OK))) {
            TransportOptions old = USUAL.withTls(trusting().withVersions(List.of("TLSv1", "TLSv1.1")));
            Exchange exchange = send("https://127.0.0.1:" + peer.port(), old);
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(exchange.outcome().says()).contains("TLSv1 and TLSv1.1 cannot be offered",
                    "the Java platform has switched them off");
            assertThat(exchange.outcome().advice()).contains("jdk.tls.disabledAlgorithms");
        }
    }

    @Test
    void ofSeveralVersionsThoseThatDidNotGoAreNamed() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            SSLSocket socket = (SSLSocket) CERTIFICATES.signed(Validity.NOW, "127.0.0.1")
                    .getSocketFactory()
                    .createSocket(client.plain(), null, true);
            socket.setUseClientMode(false);
            socket.setEnabledProtocols(new String[]{"TLSv1.3"});
            socket.startHandshake();
        })) {
            TransportOptions way = USUAL.withTls(trusting().withVersions(List.of("TLSv1.1", "TLSv1.2")));
            assertThat(send("https://127.0.0.1:" + peer.port(), way).outcome().says())
                    .contains("offered were TLSv1.2; TLSv1.1 could not be offered");
        }
    }

    private static TlsOptions trusting() {
        return TlsOptions.DEFAULT.withAuthorities(Optional.of(CERTIFICATES.pem()));
    }

    private static Exchange send(String target, TransportOptions way) throws TargetException {
        return new Exchanger().send(Sending.of(Target.parse(target), GET).withTransport(way), ExchangeObserver.NONE,
                new Cancellation());
    }
}
