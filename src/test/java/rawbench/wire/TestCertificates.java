package rawbench.wire;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemGenerationException;

import rawbench.octets.Octets;

/** Certificates for tests, good and bad, all signed by one authority that nobody else knows, or by themselves. */
public final class TestCertificates {
    private static final Duration DAY = Duration.ofDays(1);

    private final KeyPair authorityKey = key();
    private final X500Name name;
    private final X509Certificate authority;

    /** How long a certificate is valid, counted from now. */
    public enum Validity {
        NOW(-1, 1),
        PAST(-3, -2),
        FUTURE(2, 3);

        private final int from;
        private final int to;

        Validity(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    /** A certificate with its chain, and its key in PKCS#8, both as PEM: how a server of the platform wants them. */
    public record Pem(Octets chain, Octets key) {}

    public TestCertificates() {
        this("Test Authority");
    }

    /** Certificates of an authority with this name. */
    public TestCertificates(String common) {
        name = new X500Name("CN=" + common);
        authority = sign(name, name, authorityKey, authorityKey, Validity.NOW, true, List.of());
    }

    /** The authority's certificate as a file of authorities holds it. */
    public Octets pem() {
        return pem(authority);
    }

    /** A certificate of the authority for these names. */
    public Pem signedPem(Validity validity, String... names) {
        KeyPair key = key();
        X509Certificate own = sign(name, new X500Name("CN=Test"), key, authorityKey, validity, false, List.of(names));
        return new Pem(pem(own).concat(pem()), pem(key));
    }

    /** A certificate that is signed by itself. */
    public Pem selfSignedPem(Validity validity, String... names) {
        KeyPair key = key();
        X500Name self = new X500Name("CN=Test");
        return new Pem(pem(sign(self, self, key, key, validity, false, List.of(names))), pem(key));
    }

    private static Octets pem(KeyPair key) {
        try {
            return pem(new JcaPKCS8Generator(key.getPrivate(), null));
        } catch (PemGenerationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Octets pem(Object object) {
        try (StringWriter text = new StringWriter(); JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(object);
            pem.flush();
            return Octets.latin1(text.toString());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A server with a certificate of the authority for these names. */
    public SSLContext signed(Validity validity, String... names) {
        KeyPair key = key();
        X509Certificate own = sign(name, new X500Name("CN=Test Server"), key,
                authorityKey, validity, false, List.of(names));
        return context(key, new X509Certificate[]{own, authority});
    }

    /** A server with a certificate that is signed by itself. */
    public SSLContext selfSigned(Validity validity, String... names) {
        KeyPair key = key();
        X500Name self = new X500Name("CN=Test Server");
        X509Certificate own = sign(self, self, key, key, validity, false, List.of(names));
        return context(key, new X509Certificate[]{own});
    }

    /** A client's certificate of the authority, with its key. */
    public Identity identity(String common) {
        KeyPair key = key();
        X509Certificate own = sign(name, new X500Name("CN=" + common), key, authorityKey, Validity.NOW, false,
                List.of());
        try (StringWriter text = new StringWriter(); JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(own);
            pem.writeObject(new JcaPKCS8Generator(key.getPrivate(), null));
            pem.flush();
            return Identity.of(Octets.latin1(text.toString()), Optional.empty(), Optional.empty());
        } catch (IOException | IdentityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private X509Certificate sign(X500Name issuer, X500Name subject, KeyPair key, KeyPair signer, Validity validity,
            boolean mayIssue, List<String> names) {
        Instant at = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer,
                new BigInteger(64, new SecureRandom()), Date.from(at.plus(DAY.multipliedBy(validity.from))),
                Date.from(at.plus(DAY.multipliedBy(validity.to))), subject, key.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(mayIssue));
            if (!names.isEmpty()) {
                GeneralName[] all = names.stream()
                        .map(n -> new GeneralName(
                                TlsClient.literal(n) ? GeneralName.iPAddress : GeneralName.dNSName, n))
                        .toArray(GeneralName[]::new);
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
            }
            return new JcaX509CertificateConverter().getCertificate(
                    builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
        } catch (IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SSLContext context(KeyPair key, X509Certificate[] chain) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key.getPrivate(), new char[0], chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("authority", authority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            KeyManager[] keyManagers = keys.getKeyManagers();
            TrustManager[] trustManagers = trust.getTrustManagers();
            context.init(keyManagers, trustManagers, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
