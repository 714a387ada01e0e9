package rawbench.workbench;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import rawbench.draft.ListenerDraft;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;
import rawbench.wire.Identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class OwnCertificatesTest {
    private final OwnCertificates certificates = new OwnCertificates();

    @Test
    void oneServesForThisMachineHoweverItIsCalledAndAtEveryPort() throws Exception {
        Endpoint.Tls first = new Endpoint.Tls("localhost", 0);
        for (String same : new String[]{"127.0.0.1", "::1", "LOCALHOST"}) {
            assertThat(certificates.of(new Endpoint.Tls(same, 8443))).isEqualTo(certificates.of(first));
        }
        assertThat(new OwnCertificates().of(first)).isNotEqualTo(certificates.of(first));
    }

    @Test
    void anotherHostHasOneOfItsOwn() throws Exception {
        assertThat(certificates.of(new Endpoint.Tls("dev.test", 1)).orElseThrow().certificate().names())
                .contains("dev.test", "localhost");
        assertThat(certificates.of(new Endpoint.Tls("dev.test", 2)))
                .isEqualTo(certificates.of(new Endpoint.Tls("dev.test", 1)))
                .isNotEqualTo(certificates.of(new Endpoint.Tls("localhost", 1)));
    }

    @Test
    void whatSpeaksNoTlsHasNone() throws Exception {
        assertThat(certificates.of(new Endpoint.Tcp("127.0.0.1", 0))).isEmpty();
        assertThat(certificates.of(new Endpoint.Udp("127.0.0.1", 0))).isEmpty();
    }

    @Test
    void aPersonHasItAsAFile() throws Exception {
        ListenerHost host = new Workbench().listeners();
        assertThat(pem(host, ListenerDraft.NEW)).isEmpty();
        ListenerDraft tls = ListenerDraft.NEW.at("tls://127.0.0.1:0");
        assertThat(pem(host, tls).orElseThrow().latin1()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(pem(host, tls)).isEqualTo(pem(host, tls.at("https://localhost:8443")));
        assertThatThrownBy(() -> pem(host, tls.at("tls://noport"))).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("no port");
        assertThatThrownBy(() -> pem(host, tls.at("tls://b\u00a0c:1"))).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("no host name");
    }

    private static Optional<Octets> pem(ListenerHost host, ListenerDraft draft) throws WorkbenchException {
        return host.identity(draft).map(Identity::pem);
    }
}
