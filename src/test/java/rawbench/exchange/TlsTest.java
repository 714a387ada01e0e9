package rawbench.exchange;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.api.Test;

import rawbench.faults.Misbehaving;
import rawbench.http.End;
import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.CertificateFacts;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsFacts;
import rawbench.wire.TlsOptions;
import rawbench.wire.TlsProblem;
import rawbench.wire.TransportOptions;
import rawbench.wire.WireEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** TLS as it should be, and every kind of trouble with it by its name. */
final class TlsTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final TlsOptions TRUSTING = trusting();

    @Test
    void verifiesAgainstAGivenAuthorityBesideThePlatformsOwn() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), TlsTest::answer)) {
            Exchange exchange = send(peer, "127.0.0.1", TRUSTING);

            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            TlsFacts facts = exchange.tls().orElseThrow();
            assertThat(facts.verified()).isTrue();
            assertThat(facts.protocol()).isEqualTo("TLSv1.3");
            assertThat(facts.cipher()).startsWith("TLS_");
            assertThat(facts.sni()).isEmpty();
            assertThat(facts.chain()).hasSize(2);
            assertThat(facts.chain().getFirst().names()).containsExactly("127.0.0.1");
            assertThat(facts.chain().getFirst().key()).isEqualTo("EC 256");
            assertThat(exchange.transcript().sent()).isEqualTo(GET);
            assertThat(exchange.transcript().events()).anyMatch(WireEvent.TlsEstablished.class::isInstance);
            assertThat(exchange.timings().tls()).isPresent();
        }
    }

    @Test
    void sendsTheHostsNameAndTheProtocolsOffered() throws Exception {
        TestPeer.Script script = client -> {
            SSLSocket socket = (SSLSocket) client.top();
            SNIHostName name = (SNIHostName) ((javax.net.ssl.ExtendedSSLSession) socket.getSession())
                    .getRequestedServerNames()
                    .getFirst();
            client.readHead();
            client.send("HTTP/1.0 200 OK\r\n\r\n" + name.getAsciiName() + " " + socket.getApplicationProtocol());
        };
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "some.name"), script)) {
            TlsOptions options = new TlsOptions(true, Optional.empty(), List.of("http/1.1"), TRUSTING.authorities(),
                    List.of());
            Exchange exchange = send(peer, "some.name", options);
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.received().latin1()).endsWith("some.name ");
            assertThat(exchange.tls().orElseThrow().sni()).contains("some.name");
        }
    }

    @Test
    void verifiesTheNameThatWasAskedFor() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "other.name"), TlsTest::answer)) {
            TlsOptions options = new TlsOptions(true, Optional.of("other.name"), List.of(), TRUSTING.authorities(),
                    List.of("TLSv1.2"));
            Exchange exchange = send(peer, "some.name", options);
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.tls().orElseThrow().sni()).contains("other.name");
            assertThat(exchange.tls().orElseThrow().protocol()).isEqualTo("TLSv1.2");
        }
    }

    @Test
    void namesAnExpiredCertificate() throws Exception {
        Outcome signed = refused(CERTIFICATES.signed(Validity.PAST, "127.0.0.1"));
        assertThat(signed.says()).contains("certificate of 127.0.0.1 expired on").doesNotContain("self-signed");
        Outcome selfSigned = refused(CERTIFICATES.selfSigned(Validity.PAST, "127.0.0.1"));
        assertThat(selfSigned.says()).contains("expired on").contains("self-signed");
    }

    @Test
    void namesACertificateOfTheFuture() throws Exception {
        assertThat(refused(CERTIFICATES.signed(Validity.FUTURE, "127.0.0.1")).says()).contains("not valid before");
    }

    @Test
    void namesAWrongHostAndTheRightOnes() throws Exception {
        assertThat(refused(CERTIFICATES.signed(Validity.NOW, "a.example", "b.example")).says())
                .contains("not for the host 127.0.0.1")
                .contains("a.example, b.example");
    }

    @Test
    void namesASelfSignedCertificate() throws Exception {
        assertThat(refused(CERTIFICATES.selfSigned(Validity.NOW, "127.0.0.1")).says()).contains("self-signed");
    }

    @Test
    void namesAnUnknownAuthority() throws Exception {
        SSLContext stranger = new TestCertificates("A Stranger").signed(Validity.NOW, "127.0.0.1");
        assertThat(refused(stranger).says()).contains("CN=A Stranger").contains("not known here");
    }

    @Test
    void keepsTheCertificatesOfARefusedPeer() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.PAST, "127.0.0.1"), TlsTest::answer)) {
            Exchange exchange = send(peer, "127.0.0.1", TRUSTING);
            TlsFacts facts = exchange.tls().orElseThrow();
            assertThat(facts.chain()).hasSize(2);
            assertThat(facts.verified()).isFalse();
            assertThat(facts.problem().orElseThrow()).contains("expired");
            assertThat(exchange.address()).contains("127.0.0.1:" + peer.port());
        }
    }

    @Test
    void sendsAnywayWhereVerificationIsOffAndSaysWhatIsWrong() throws Exception {
        TlsOptions insecure = new TlsOptions(false, Optional.empty(), List.of(), Optional.empty(), List.of());
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.selfSigned(Validity.PAST, "a.example"), TlsTest::answer)) {
            Exchange exchange = send(peer, "127.0.0.1", insecure);
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.tls().orElseThrow().verified()).isFalse();
            assertThat(exchange.tls().orElseThrow().problem().orElseThrow()).contains("expired");
            assertThat(send(peer, "127.0.0.1", TRUSTING).outcome()).isInstanceOf(Outcome.TlsFailed.class);
        }
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "a.example"), TlsTest::answer)) {
            TlsOptions trusting = new TlsOptions(false, Optional.empty(), List.of(), TRUSTING.authorities(),
                    List.of());
            assertThat(send(peer, "127.0.0.1", trusting).tls().orElseThrow().problem().orElseThrow())
                    .contains("a.example");
        }
    }

    @Test
    void takesTheCertificateThatAPersonPinnedAndStillSaysWhatIsWrong() throws Exception {
        SSLContext server = CERTIFICATES.selfSigned(Validity.PAST, "a.example");
        try (TestPeer peer = TestPeer.tls(server, TlsTest::answer)) {
            TlsFacts shown = send(peer, "127.0.0.1", TRUSTING).tls().orElseThrow();
            Exchange exchange = send(peer, "127.0.0.1", pinning(shown.chain().getFirst().sha256()));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            TlsFacts facts = exchange.tls().orElseThrow();
            assertThat(facts.trustedByPin()).isTrue();
            assertThat(facts.verified()).isFalse();
            assertThat(facts.problem().orElseThrow()).contains("expired");
            assertThat(facts.chain().getFirst().problems()).contains(TlsProblem.EXPIRED, TlsProblem.SELF_SIGNED);
        }
    }

    @Test
    void refusesAnotherCertificateThanThePinnedOneAndNamesBoth() throws Exception {
        String pinned = "ab".repeat(32);
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.selfSigned(Validity.NOW, "127.0.0.1"), TlsTest::answer)) {
            Exchange exchange = send(peer, "127.0.0.1", pinning(pinned));
            TlsFacts facts = exchange.tls().orElseThrow();
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(exchange.outcome().says()).contains("has changed")
                    .contains(CertificateFacts.spelled(pinned))
                    .contains(CertificateFacts.spelled(facts.chain().getFirst().sha256()))
                    .contains("self-signed");
            assertThat(facts.trustedByPin()).isFalse();
            assertThat(facts.chain().getFirst().problems()).startsWith(TlsProblem.CERTIFICATE_CHANGED);
        }
    }

    @Test
    void aCertificateThatVerifiesNeedsNoPin() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), TlsTest::answer)) {
            Exchange exchange = send(peer, "127.0.0.1", TRUSTING.withPinned(Optional.of("ab".repeat(32))));
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.tls().orElseThrow().verified()).isTrue();
            assertThat(exchange.tls().orElseThrow().trustedByPin()).isFalse();
        }
    }

    @Test
    void saysWhichLinkOfAChainIsWrong() throws Exception {
        SSLContext stranger = new TestCertificates("A Stranger").signed(Validity.PAST, "127.0.0.1");
        try (TestPeer peer = TestPeer.tls(stranger, TlsTest::answer)) {
            TlsFacts facts = send(peer, "127.0.0.1", TRUSTING).tls().orElseThrow();
            assertThat(facts.chain().getFirst().problems()).containsExactly(TlsProblem.EXPIRED);
            assertThat(facts.chain().getLast().problems()).containsExactly(TlsProblem.UNTRUSTED);
        }
    }

    @Test
    void namesAPortThatDoesNotSpeakTls() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(5);
            client.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            client.hold();
        })) {
            Exchange exchange = send(peer, "127.0.0.1", TRUSTING);
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(exchange.outcome().says()).contains("does not speak TLS").contains("HTTP/1.1 400");
        }
    }

    @Test
    void namesAPortThatSpeaksTlsToPlainHttp() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), TlsTest::answer)) {
            Exchange exchange = new Exchanger().send(
                    Sending.of(Target.parse("http://127.0.0.1:" + peer.port()), GET), ExchangeObserver.NONE,
                    new Cancellation());
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Malformed.class);
            assertThat(exchange.outcome().says()).contains("this port speaks TLS");
        }
    }

    @Test
    void namesAPeerThatLeavesDuringTheHandshake() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> client.read(5))) {
            Exchange exchange = send(peer, "127.0.0.1", TRUSTING);
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(exchange.outcome().says()).contains("cut off");
        }
    }

    @Test
    void namesAVersionThatThePeerDoesNotSpeak() throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            client.read(5);
            client.send(Octets.of((byte) 21, (byte) 3, (byte) 1, (byte) 0, (byte) 2, (byte) 2, (byte) 70));
            client.hold();
        })) {
            Exchange exchange = send(peer, "127.0.0.1", TRUSTING);
            assertThat(exchange.outcome()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(exchange.outcome().says()).contains("No TLS version in common").contains("TLSv1.3");
        }
    }

    @Test
    void namesARefusedHandshake() throws Exception {
        Exchange exchange = met("tls-alert");
        assertThat(exchange.outcome()).isInstanceOf(Outcome.TlsFailed.class);
        assertThat(exchange.outcome().says()).contains("refused the TLS handshake (TLS alert handshake_failure)");
    }

    @Test
    void namesAWantedClientCertificate() throws Exception {
        for (int i = 0; i < 10; i++) {
            String version = i % 2 == 0 ? "TLSv1.2" : "TLSv1.3";
            Outcome outcome = wantingCertificate(version);
            assertThat(outcome).as(version + ": " + outcome.says()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(outcome.says()).contains("wants a certificate");
        }
    }

    @Test
    void aBodyUntilCloseIsCutWithoutCloseNotify() throws Exception {
        Exchange cut = met("close-without-notify");
        assertThat(cut.outcome()).isInstanceOf(Outcome.Incomplete.class);
        assertThat(cut.outcome().says()).contains("close_notify");
        assertThat(cut.reading().orElseThrow().verdict().end()).isEqualTo(End.NO_CLOSE_NOTIFY);

        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), client -> {
            client.readHead();
            client.send("HTTP/1.0 200 OK\r\n\r\nall");
        })) {
            Exchange whole = send(peer, "127.0.0.1", TRUSTING);
            assertThat(whole.outcome().ok()).as(whole.outcome().says()).isTrue();
            assertThat(whole.reading().orElseThrow().verdict().end()).isEqualTo(End.FIN);
        }
    }

    @Test
    void aLengthMakesCloseNotifyNeedless() throws Exception {
        assertThat(cut(OK).outcome().ok()).isTrue();
    }

    @Test
    void garbageInTheMiddleBreaksTlsAndKeepsWhatCame() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nhalf");
            client.plain().getOutputStream().write(new byte[100]);
            client.hold();
        })) {
            Exchange exchange = send(peer, "127.0.0.1", TRUSTING);
            assertThat(exchange.outcome()).as(exchange.outcome().says()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(exchange.outcome().says()).contains("broke in the middle");
            assertThat(exchange.received().latin1()).endsWith("half");
        }
    }

    @Test
    void resetUnderTlsIsAReset() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), client -> {
            client.readHead();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n");
            client.hold();
            client.reset();
        })) {
            Exchange exchange = new Exchanger().send(sending(peer, "127.0.0.1", TRUSTING), new ExchangeObserver() {
                @Override
                public void received(long octets) {
                    peer.release();
                }
            }, new Cancellation());
            assertThat(exchange.outcome()).as(exchange.outcome().says()).isInstanceOf(Outcome.Incomplete.class);
            assertThat(exchange.outcome().says()).contains("reset");
        }
    }

    @Test
    void anEarlyAnswerUnderTlsIsSeen() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), client -> {
            client.readHead();
            client.send("HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n");
            client.hold();
        })) {
            Octets head = Octets.latin1("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 67108864\r\n\r\n");
            Sending sending = sending(peer, "127.0.0.1", TRUSTING);
            Exchange exchange = new Exchanger().send(
                    sending.withRequest(head.concat(Octets.of(new byte[64 << 20]))),
                    ExchangeObserver.NONE, new Cancellation());
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(exchange.reading().orElseThrow().response().orElseThrow().status()).isEqualTo(413);
        }
    }

    @Test
    void endsItsOwnSideOfTlsWhenAsked() throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), client -> {
            client.readAll();
            client.send(OK);
        })) {
            Exchange exchange = new Exchanger().send(sending(peer, "127.0.0.1", TRUSTING).withHalfClose(true),
                    ExchangeObserver.NONE, new Cancellation());
            assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
            assertThat(peer.clients().getFirst().got()).isEqualTo(GET);
        }
    }

    @Test
    void unusableOptionsAreNamed() throws Exception {
        try (TestPeer peer = TestPeer.plays(TestPeer.Client::hold)) {
            TlsOptions noPem = new TlsOptions(true, Optional.empty(), List.of(),
                    Optional.of(Octets.latin1("not a certificate")), List.of());
            assertThat(send(peer, "127.0.0.1", noPem).outcome().says()).contains("authorities");
            TlsOptions noVersion = new TlsOptions(true, Optional.empty(), List.of(), Optional.empty(),
                    List.of("TLSv9"));
            assertThat(send(peer, "127.0.0.1", noVersion).outcome().says()).contains("TLSv9");
            TlsOptions noName = new TlsOptions(true, Optional.of("no name at all"), List.of(), Optional.empty(),
                    List.of());
            assertThat(send(peer, "127.0.0.1", noName).outcome().says()).contains("no name at all");
        }
    }

    private static Outcome wantingCertificate(String version) throws Exception {
        try (TestPeer peer = TestPeer.plays(client -> {
            SSLSocket socket = (SSLSocket) CERTIFICATES.signed(Validity.NOW, "127.0.0.1")
                    .getSocketFactory()
                    .createSocket(client.plain(), null, true);
            socket.setUseClientMode(false);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setNeedClientAuth(true);
            parameters.setProtocols(new String[]{version});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
        })) {
            return send(peer, "127.0.0.1", TRUSTING).outcome();
        }
    }

    /** What becomes of a request to a peer that misbehaves in the way of this name, and whose certificate is nobody's. */
    private static Exchange met(String way) throws Exception {
        TlsOptions unverified = new TlsOptions(false, Optional.empty(), List.of(), Optional.empty(), List.of());
        try (Misbehaving peer = Misbehaving.peer(way)) {
            return new Exchanger().send(Sending.of(peer.target(), GET).withTls(unverified), ExchangeObserver.NONE,
                    new Cancellation());
        }
    }

    private static Exchange cut(String answer) throws Exception {
        try (TestPeer peer = TestPeer.tls(CERTIFICATES.signed(Validity.NOW, "127.0.0.1"), client -> {
            client.readHead();
            client.send(answer);
            client.plain().close();
        })) {
            return send(peer, "127.0.0.1", TRUSTING);
        }
    }

    private static Outcome refused(SSLContext context) throws Exception {
        try (TestPeer peer = TestPeer.tls(context, TlsTest::answer)) {
            Outcome outcome = send(peer, "127.0.0.1", TRUSTING).outcome();
            assertThat(outcome).as(outcome.says()).isInstanceOf(Outcome.TlsFailed.class);
            assertThat(outcome.advice()).isNotEmpty();
            return outcome;
        }
    }

    private static void answer(TestPeer.Client client) throws IOException {
        client.readHead();
        client.send(OK);
    }

    private static Exchange send(TestPeer peer, String host, TlsOptions options) throws TargetException {
        return new Exchanger().send(sending(peer, host, options), ExchangeObserver.NONE, new Cancellation());
    }

    private static Sending sending(TestPeer peer, String host, TlsOptions options) throws TargetException {
        TransportOptions transport = TransportOptions.DEFAULT.withTls(options)
                .withResolver(_ -> List.of(InetAddress.ofLiteral("127.0.0.1")));
        return Sending.of(Target.parse("https://" + host + ":" + peer.port()), GET).withTransport(transport);
    }

    private static TlsOptions pinning(String sha256) {
        return TlsOptions.DEFAULT.withPinned(Optional.of(sha256));
    }

    private static TlsOptions trusting() {
        return new TlsOptions(true, Optional.empty(), List.of(), Optional.of(CERTIFICATES.pem()), List.of());
    }
}
