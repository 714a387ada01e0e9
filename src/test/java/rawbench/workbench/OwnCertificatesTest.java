package rawbench.workbench;

import org.junit.jupiter.api.Test;

import rawbench.draft.ListenerDraft;
import rawbench.wire.Endpoint;

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
        assertThat(host.certificate(ListenerDraft.NEW)).isEmpty();
        ListenerDraft tls = ListenerDraft.NEW.at("tls://127.0.0.1:0");
        assertThat(host.certificate(tls).orElseThrow().latin1()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(host.certificate(tls)).isEqualTo(host.certificate(tls.at("https://localhost:8443")));
        assertThatThrownBy(() -> host.certificate(tls.at("tls://noport"))).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("no port");
        assertThatThrownBy(() -> host.certificate(tls.at("tls://b\u00a0c:1"))).isInstanceOf(WorkbenchException.class)
                .hasMessageContaining("no host name");
    }
}
