package rawbench.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import rawbench.octets.Octets;

/** A PKCS#12 key store as a person would hand it over: one key with a certificate that it signed itself. */
public final class TestKeyStore {
    public static final String PASSWORD = "practice";

    private TestKeyStore() {
    }

    public static Octets pkcs12() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            KeyPair key = generator.generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            X509Certificate[] chain = {selfSigned(key)};
            store.setKeyEntry("server", key.getPrivate(), PASSWORD.toCharArray(), chain);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, PASSWORD.toCharArray());
            return Octets.owning(file.toByteArray());
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static X509Certificate selfSigned(KeyPair key) throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=127.0.0.1");
        Instant now = Instant.now();
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(Duration.ofDays(1))), name,
                key.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
    }
}
