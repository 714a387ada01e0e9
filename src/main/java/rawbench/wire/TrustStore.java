package rawbench.wire;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;

import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import rawbench.octets.Octets;

/** Whom to trust: the platform's authorities, and beside them those that a person gave. */
final class TrustStore {
    private TrustStore() {
    }

    static X509ExtendedTrustManager platformAnd(Optional<Octets> authorities)
            throws GeneralSecurityException, IOException {
        return authorities.isEmpty() ? manager(null) : manager(with(authorities.get()));
    }

    private static KeyStore with(Octets pem) throws GeneralSecurityException, IOException {
        Collection<? extends Certificate> given = CertificateFactory.getInstance("X.509")
                .generateCertificates(pem.stream());
        if (given.isEmpty()) {
            throw new CertificateException("there is no certificate in it");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (Certificate authority : given) {
            store.setCertificateEntry("given-" + number++, authority);
        }
        for (X509Certificate authority : manager(null).getAcceptedIssuers()) {
            store.setCertificateEntry("platform-" + number++, authority);
        }
        return store;
    }

    private static X509ExtendedTrustManager manager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new IllegalStateException("every Java platform has a PKIX trust manager");
    }
}
