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
 * @param pinned the SHA-256 of the certificate that a person pinned for this endpoint; empty for none
 * @param own the certificate of this side that was shown to the peer; empty where it wanted none, or there was none
 */
public record TlsFacts(String protocol, String cipher, Optional<String> alpn, Optional<String> sni, boolean verified,
        Optional<String> problem, List<CertificateFacts> chain, Optional<String> pinned,
        Optional<CertificateFacts> own) {
    /** What is known where nothing was seen of the peer. */
    static final TlsFacts NOTHING = new TlsFacts("", "", Optional.empty(), Optional.empty(), false, Optional.empty(),
            List.of(), Optional.empty());

    public TlsFacts {
        chain = List.copyOf(chain);
    }

    /** Facts of a connection on which this side showed no certificate. */
    public TlsFacts(String protocol, String cipher, Optional<String> alpn, Optional<String> sni, boolean verified,
            Optional<String> problem, List<CertificateFacts> chain, Optional<String> pinned) {
        this(protocol, cipher, alpn, sni, verified, problem, chain, pinned, Optional.empty());
    }

    /** Whether the peer's certificate could not be verified and is taken because a person pinned it. */
    public boolean trustedByPin() {
        return problem.isPresent() && !chain.isEmpty() && pinned.equals(Optional.of(chain.getFirst().sha256()));
    }
}
