package rawbench.exchange;

import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.wire.Cancellation;
import rawbench.wire.Identity;
import rawbench.wire.TestCertificates;
import rawbench.wire.TestCertificates.Validity;
import rawbench.wire.TestPeer;
import rawbench.wire.TlsOptions;

import static org.assertj.core.api.Assertions.assertThat;

/** This side's certificate: wanted and shown, shown and refused, and not shown where nobody asks. */
final class ClientCertificateTest {
    private static final TestCertificates CERTIFICATES = new TestCertificates();
    private static final TestCertificates OTHERS = new TestCertificates("Other Authority");
    private static final Octets GET = Octets.latin1("GET / HTTP/1.1\r\nHost: h\r\n\r\n");

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isShownToAPeerThatWantsIt(String version) throws Exception {
        Exchange exchange = exchange(version, true, CERTIFICATES.identity("some client"));
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        assertThat(exchange.received().latin1()).endsWith("CN=some client");
        assertThat(exchange.tls().orElseThrow().own().orElseThrow().subject()).isEqualTo("CN=some client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void refusedByThePeerItIsNamed(String version) throws Exception {
        Exchange exchange = exchange(version, true, OTHERS.identity("stranger"));
        assertThat(exchange.outcome()).isInstanceOf(Outcome.TlsFailed.class);
        assertThat(exchange.outcome().says()).contains("was shown the certificate of CN=stranger and does not take it");
        assertThat(exchange.tls().orElseThrow().own().orElseThrow().subject()).isEqualTo("CN=stranger");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void isNotShownWhereNobodyAsks(String version) throws Exception {
        Exchange exchange = exchange(version, false, CERTIFICATES.identity("some client"));
        assertThat(exchange.outcome().ok()).as(exchange.outcome().says()).isTrue();
        assertThat(exchange.tls().orElseThrow().own()).isEmpty();
    }

    private static Exchange exchange(String version, boolean wanted, Identity identity) throws Exception {
        SSLContext context = CERTIFICATES.signed(Validity.NOW, "127.0.0.1");
        try (TestPeer peer = TestPeer.plays(client -> {
            SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(client.plain(), null, true);
            socket.setUseClientMode(false);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setNeedClientAuth(wanted);
            parameters.setProtocols(new String[]{version});
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            byte[] request = socket.getInputStream().readNBytes((int) GET.length());
            assertThat(request).hasSize((int) GET.length());
            String who = wanted ? socket.getSession().getPeerPrincipal().getName() : "nobody";
            Octets.latin1("HTTP/1.0 200 OK\r\n\r\n" + who).writeTo(socket.getOutputStream());
            socket.close();
        })) {
            TlsOptions options = TlsOptions.DEFAULT.withAuthorities(Optional.of(CERTIFICATES.pem()))
                    .withIdentity(Optional.of(identity));
            return new Exchanger().send(Sending.of(Target.parse("https://127.0.0.1:" + peer.port()), GET)
                    .withTls(options), ExchangeObserver.NONE, new Cancellation());
        }
    }
}
