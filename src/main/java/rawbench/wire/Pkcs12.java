package rawbench.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rawbench.octets.Octets;

/** The first private key of a PKCS#12 file (RFC 7292) with its certificates. */
record Pkcs12(List<X509Certificate> chain, PrivateKey key) {
    static Pkcs12 read(Octets file, Optional<String> password) throws IdentityException {
        char[] secret = password.orElse("").toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file.stream(), secret);
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                if (chain != null && store.getKey(alias, secret) instanceof PrivateKey key) {
                    return new Pkcs12(Stream.of(chain).map(X509Certificate.class::cast).toList(), key);
                }
            }
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(e, password.isPresent());
        }
        throw new IdentityException(IdentityWords.NO_KEY_IN_STORE.of(), false, null);
    }

    private static IdentityException unreadable(Exception e, boolean given) {
        if (e instanceof UnrecoverableKeyException || e.getCause() instanceof UnrecoverableKeyException) {
            return new IdentityException(given ? IdentityWords.WRONG_STORE_PASSWORD.of()
                    : IdentityWords.STORE_PASSWORD_WANTED.of(), true, e);
        }
        return new IdentityException(IdentityWords.NEITHER.of(), false, e);
    }

    @Override
    public String toString() {
        return "Pkcs12[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
