package rawbench.wire;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Looks at the certificates a peer presents, keeps them also when they are no good, and refuses them only where
 * verification is on and no person pinned the peer's own.
 */
final class PeerTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager platform;
    private final boolean verify;
    private final Optional<String> pinned;
    private final String peer;
    private volatile List<X509Certificate> chain = List.of();
    private volatile List<CertificateTrouble> troubles = List.of();
    private volatile boolean refused;

    PeerTrust(X509ExtendedTrustManager platform, TlsOptions options, String peer) {
        this.platform = platform;
        this.verify = options.verify();
        this.pinned = options.pinned();
        this.peer = peer;
    }

    /** What is wrong with it in one sentence, also where it is taken all the same. */
    Optional<CertificateTrouble> trouble() {
        return troubles.isEmpty() ? Optional.empty()
                : Optional.of(changed() ? troubles.getFirst() : CertificateTrouble.joined(troubles));
    }

    /** Why the peer is refused because of its certificates; empty where they are taken, for whatever reason. */
    Optional<CertificateTrouble> refusal() {
        return refused ? trouble() : Optional.empty();
    }

    /** What is known of each certificate, and what is wrong with it. */
    List<CertificateFacts> facts() {
        List<CertificateFacts> facts = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            int link = i;
            facts.add(CertificateFacts.of(chain.get(i),
                    troubles.stream().filter(t -> t.link() == link).map(CertificateTrouble::problem).toList()));
        }
        return facts;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String authType, Socket socket)
            throws CertificateException {
        chain = List.of(presented);
        try {
            platform.checkServerTrusted(presented, authType, socket);
        } catch (CertificateException e) {
            List<CertificateTrouble> all = CertificateTrouble.of(chain, peer, e, pathTrusted(presented, authType));
            String own = CertificateFacts.fingerprint(presented[0]);
            if (pinned.isPresent() && !pinned.get().equals(own)) {
                all.addFirst(CertificateTrouble.changed(presented[0], peer, pinned.get(), all));
            }
            troubles = List.copyOf(all);
            refused = verify && !pinned.equals(Optional.of(own));
            if (refused) {
                throw e;
            }
        }
    }

    private boolean changed() {
        return troubles.getFirst().problem() == TlsProblem.CERTIFICATE_CHANGED;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String authType, SSLEngine engine)
            throws CertificateException {
        platform.checkServerTrusted(presented, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String authType) throws CertificateException {
        platform.checkServerTrusted(presented, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String authType) throws CertificateException {
        platform.checkClientTrusted(presented, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String authType, Socket socket)
            throws CertificateException {
        platform.checkClientTrusted(presented, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] presented, String authType, SSLEngine engine)
            throws CertificateException {
        platform.checkClientTrusted(presented, authType, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return platform.getAcceptedIssuers();
    }

    /** Whether the chain is good when nobody asks for the host's name. */
    private boolean pathTrusted(X509Certificate[] presented, String authType) {
        try {
            platform.checkServerTrusted(presented, authType);
            return true;
        } catch (CertificateException noPath) {
            return false;
        }
    }
}
