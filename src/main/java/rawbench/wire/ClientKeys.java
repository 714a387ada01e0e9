package rawbench.wire;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;

import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Shows this side's certificate, where there is one, to a peer that asks, and remembers whether one asked. The person
 * chose the certificate, so it is shown also where the peer's list of authorities does not name its issuer.
 */
final class ClientKeys extends X509ExtendedKeyManager {
    private static final String ALIAS = "own";

    private final Optional<Identity> identity;
    private volatile boolean wanted;
    private volatile boolean shown;

    ClientKeys(Optional<Identity> identity) {
        this.identity = identity;
    }

    boolean wanted() {
        return wanted;
    }

    /** What was shown to the peer; empty where it did not ask, or takes no key of that kind. */
    Optional<Identity> shown() {
        return shown ? identity : Optional.empty();
    }

    /** What could be shown. */
    Optional<Identity> identity() {
        return identity;
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        wanted = true;
        boolean fits = identity.isPresent() && Arrays.asList(keyTypes).contains(identity.get().key().getAlgorithm());
        return fits ? ALIAS : null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return identity.isPresent() ? new String[]{ALIAS} : new String[0];
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        shown = identity.isPresent();
        return identity.map(Identity::chain).orElseGet(() -> new X509Certificate[0]);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity.map(Identity::key).orElse(null);
    }
}
