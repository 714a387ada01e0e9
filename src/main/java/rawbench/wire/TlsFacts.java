package rawbench.wire;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a TLS connection, also of one that failed.
 *
 * @param protocol as "TLSv1.3"; empty where none was agreed on
 * @param cipher the cipher suite; empty where none was agreed on
 * @param alpn the application protocol agreed on
 * @param sni the name that was sent; empty for none
 * @param verified whether certificate and host name were checked and found right
 * @param problem what is wrong with the certificate, also where a person said to go on
 * @param chain the certificates presented, the peer's own first
 */
public record TlsFacts(String protocol, String cipher, Optional<String> alpn, Optional<String> sni, boolean verified,
        Optional<String> problem, List<CertificateFacts> chain) {
    public TlsFacts {
        chain = List.copyOf(chain);
    }
}
