package rawbench.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import rawbench.octets.Octets;

/** What an {@link Acceptor} shows over TLS, as the platform wants it. */
final class ServerKeys {
    private ServerKeys() {
    }

    static SSLContext context(Identity identity) throws IOException {
        char[] none = new char[0];
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, none);
            store.setKeyEntry("own", identity.key(), none, identity.chain());
            return context(store, none);
        } catch (GeneralSecurityException unusable) {
            throw new IOException("The " + identity + " cannot be used for a TLS listener (" + unusable.getMessage()
                    + "): give another, or have one generated", unusable);
        }
    }

    static SSLContext context(Octets pkcs12, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(pkcs12.stream(), password);
            return context(store, password);
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IOException("The PKCS#12 key store cannot be used (" + unusable.getMessage()
                    + "): give one with a private key and its certificate", unusable);
        }
    }

    private static SSLContext context(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
