package rawbench.wire;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Looks at the certificates a peer presents, keeps them also when they are no good, and refuses them only where
 * verification is on.
 */
final class PeerTrust extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager platform;
    private final boolean verify;
    private final String peer;
    private volatile List<X509Certificate> chain = List.of();
    private volatile CertificateTrouble trouble;

    PeerTrust(X509ExtendedTrustManager platform, boolean verify, String peer) {
        this.platform = platform;
        this.verify = verify;
        this.peer = peer;
    }

    /** What was presented, the peer's own certificate first. */
    List<X509Certificate> chain() {
        return chain;
    }

    /** What is wrong with it, also where verification is off. */
    Optional<CertificateTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] presented, String authType, Socket socket)
            throws CertificateException {
        chain = List.of(presented);
        try {
            platform.checkServerTrusted(presented, authType, socket);
        } catch (CertificateException e) {
            trouble = CertificateTrouble.of(chain, peer, e, pathTrusted(presented, authType));
            if (verify) {
                throw e;
            }
        }
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
