package rawbench.wire;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;

import rawbench.octets.Octets;

/** Shows the certificate of an {@link Acceptor} to whoever comes over TLS. */
final class ServerKeys extends X509ExtendedKeyManager {
    private static final String ALIAS = "own";

    private final Identity identity;

    private ServerKeys(Identity identity) {
        this.identity = identity;
    }

    static SSLContext context(Identity identity) throws IOException {
        try {
            return context(new KeyManager[]{new ServerKeys(identity)});
        } catch (GeneralSecurityException unusable) {
            throw new IOException(IdentityWords.NOT_FOR_LISTENER.of(identity.chain()[0].getSubjectX500Principal(),
                    unusable.getMessage()), unusable);
        }
    }

    static SSLContext context(Octets pkcs12, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(pkcs12.stream(), password);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            return context(keys.getKeyManagers());
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IOException(IdentityWords.STORE_NOT_FOR_LISTENER.of(unusable.getMessage()), unusable);
        }
    }

    private static SSLContext context(KeyManager[] keys) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, null, null);
        return context;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        String own = identity.key().getAlgorithm();
        // TLS 1.2 also asks for the key together with what signed it: EC_EC, EC_RSA.
        return keyType.equals(own) || keyType.startsWith(own + "_") ? ALIAS : null;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return new String[]{ALIAS};
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        return null;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return identity.chain();
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return identity.key();
    }
}
