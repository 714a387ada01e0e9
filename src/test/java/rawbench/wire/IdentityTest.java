package rawbench.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Random;

import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The forms in which a person has a certificate and its key. */
final class IdentityTest {
    private static final Optional<String> NO_PASSWORD = Optional.empty();
    private static final BouncyCastleProvider BOUNCY = new BouncyCastleProvider();
    private static final Owner RSA = new Owner("RSA", 2048, "SHA256withRSA");
    private static final Owner EC = new Owner("EC", 256, "SHA256withECDSA");

    @ParameterizedTest
    @CsvSource({"RSA,2048,SHA256withRSA", "EC,256,SHA256withECDSA", "EC,521,SHA512withECDSA", "Ed25519,255,Ed25519"})
    void readsKeysInPkcs8(String kind, int size, String signature) throws Exception {
        Owner owner = new Owner(kind, size, signature);
        Identity identity = Identity.of(owner.certificate(), Optional.of(owner.pkcs8(null)), NO_PASSWORD);
        assertThat(identity.key()).isEqualTo(owner.key.getPrivate());
        assertThat(identity.chain()).containsExactly(owner.own);
        assertThat(identity.certificate().subject()).isEqualTo("CN=Owner " + kind);
    }

    @Test
    void readsTheOldFormsOfRsaAndEc() throws Exception {
        assertThat(RSA.old().latin1()).contains("BEGIN RSA PRIVATE KEY");
        assertThat(EC.old().latin1()).contains("BEGIN EC PRIVATE KEY");
        for (Octets key : new Octets[]{RSA.old(), RSA.old().concat(EC.old())}) {
            assertThat(Identity.of(RSA.certificate(), Optional.of(key), NO_PASSWORD).key())
                    .isEqualTo(RSA.key.getPrivate());
        }
        assertThat(Identity.of(EC.certificate(), Optional.of(EC.old()), NO_PASSWORD).key())
                .isInstanceOfSatisfying(java.security.interfaces.ECPrivateKey.class,
                        read -> assertThat(read.getS())
                                .isEqualTo(((java.security.interfaces.ECPrivateKey) EC.key.getPrivate()).getS()));
    }

    @Test
    void theCurveOfAnOldEcKeyMayStandBeforeIt() throws Exception {
        ECPrivateKey curveless = new ECPrivateKey(256,
                ((java.security.interfaces.ECPrivateKey) EC.key.getPrivate()).getS());
        Octets key = Owner.pem(new PemObject("EC PRIVATE KEY", curveless.getEncoded()));
        assertRefused(EC.certificate(), key, NO_PASSWORD, "does not name its curve", false);
        Octets curve = Owner.pem(new PemObject("EC PARAMETERS", SECObjectIdentifiers.secp256r1.getEncoded()));
        assertThat(Identity.of(EC.certificate(), Optional.of(curve.concat(key)), NO_PASSWORD).key())
                .isEqualTo(EC.key.getPrivate());
    }

    @Test
    void readsEncryptedKeysWithTheirPasswordOnly() throws Exception {
        for (var cipher : new org.bouncycastle.asn1.ASN1ObjectIdentifier[]{PKCS8Generator.AES_256_CBC,
                PKCS8Generator.AES_128_CBC, PKCS8Generator.PBE_SHA1_3DES}) {
            Octets sealed = RSA.pkcs8(new JceOpenSSLPKCS8EncryptorBuilder(cipher).setProvider(BOUNCY)
                    .setPassword("open".toCharArray())
                    .build());
            assertThat(Identity.of(RSA.certificate(), Optional.of(sealed), Optional.of("open")).key())
                    .isEqualTo(RSA.key.getPrivate());
            assertRefused(RSA.certificate(), sealed, Optional.of("shut"), "password does not open the private key",
                    true);
            assertRefused(RSA.certificate(), sealed, NO_PASSWORD, "encrypted, and no password was given", true);
        }
    }

    @Test
    void saysHowToRenewAnOldEncryptedKey() throws Exception {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(RSA.key.getPrivate(),
                    new JcePEMEncryptorBuilder("AES-256-CBC").setProvider(BOUNCY).build("open".toCharArray()));
        }
        assertRefused(RSA.certificate(), Octets.latin1(text.toString()), Optional.of("open"), "openssl pkcs8 -topk8",
                false);
    }

    @Test
    void readsCertificateAndKeyFromOneFile() throws Exception {
        Octets both = EC.old().concat(Octets.latin1("a comment\r\n")).concat(EC.certificate());
        assertThat(Identity.of(both, Optional.empty(), NO_PASSWORD).chain()).containsExactly(EC.own);
    }

    @Test
    void theCertificateOfTheKeyStandsFirst() throws Exception {
        Octets chain = RSA.certificate().concat(EC.certificate());
        assertThat(Identity.of(chain, Optional.of(EC.pkcs8(null)), NO_PASSWORD).chain())
                .containsExactly(EC.own, RSA.own);
    }

    @Test
    void readsPkcs12WithItsPasswordOnly() throws Exception {
        Octets file = EC.pkcs12("open");
        Identity identity = Identity.of(file, Optional.empty(), Optional.of("open"));
        assertThat(identity.chain()).containsExactly(EC.own);
        assertThat(identity).hasToString("certificate of CN=Owner EC");
        assertThat(Identity.of(file, Optional.empty(), Optional.of("open"))).isEqualTo(identity);
        assertThatThrownBy(() -> Identity.of(file, Optional.empty(), Optional.of("shut")))
                .hasMessageContaining("password does not open the PKCS#12");
        assertThatThrownBy(() -> Identity.of(file, Optional.empty(), NO_PASSWORD))
                .hasMessageContaining("wants a password");
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertRefused(RSA.certificate(), EC.pkcs8(null), NO_PASSWORD,
                "does not belong to the certificate of \"CN=Owner RSA",
                false);
        assertRefused(RSA.certificate(), RSA.certificate(), NO_PASSWORD, "no private key in the file", false);
        assertRefused(RSA.pkcs8(null), RSA.pkcs8(null), NO_PASSWORD, "no certificate in the file", false);
        assertRefused(Octets.latin1("nothing"), RSA.pkcs8(null), NO_PASSWORD, "no certificate in the file", false);
        assertThatThrownBy(() -> Identity.of(Octets.latin1("nothing"), Optional.empty(), NO_PASSWORD))
                .hasMessage("The certificate is neither in PEM nor in PKCS#12");
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        empty.setCertificateEntry("only", RSA.own);
        assertThatThrownBy(() -> Identity.of(stored(empty, "open"), Optional.empty(), Optional.of("open")))
                .hasMessageContaining("no private key with its certificate");
    }

    @ParameterizedTest
    @CsvSource({"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "DSA PRIVATE KEY",
            "CERTIFICATE", "OPENSSH PRIVATE KEY"})
    void whateverABlockHoldsIsRefusedWithASentence(String label) throws Exception {
        Random random = new Random(7);
        byte[] real = EC.key.getPrivate().getEncoded();
        for (int i = 0; i < 200; i++) {
            byte[] octets = new byte[random.nextInt(60)];
            random.nextBytes(octets);
            if (i % 2 == 0) {
                // Cut short and bent, it gets further.
                System.arraycopy(real, 0, octets, 0, Math.min(octets.length, real.length));
                if (octets.length > 0) {
                    octets[random.nextInt(octets.length)] ^= (byte) 0x81;
                }
            }
            Octets block = Octets.latin1("-----BEGIN " + label + "-----\n"
                    + java.util.Base64.getMimeEncoder().encodeToString(octets) + "\n-----END " + label + "-----\n");
            boolean certificate = label.equals("CERTIFICATE");
            assertThatThrownBy(() -> Identity.of(certificate ? block : EC.certificate(),
                    Optional.of(certificate ? EC.pkcs8(null) : block), Optional.of("x")))
                    .isInstanceOf(IdentityException.class);
        }
    }

    private static void assertRefused(Octets certificate, Octets key, Optional<String> password, String says,
            boolean wanted) {
        assertThatThrownBy(() -> Identity.of(certificate, Optional.of(key), password))
                .isInstanceOfSatisfying(IdentityException.class, e -> assertThat(e.passwordWanted()).isEqualTo(wanted))
                .hasMessageContaining(says);
    }

    private static Octets stored(KeyStore store, String password) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        store.store(file, password.toCharArray());
        return Octets.owning(file.toByteArray());
    }

    /** Somebody with a key of some kind and a certificate for it. */
    private static final class Owner {
        private final KeyPair key;
        private final X509Certificate own;

        Owner(String kind, int size, String signature) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
                generator.initialize(size);
                key = generator.generateKeyPair();
                X500Name name = new X500Name("CN=Owner " + kind);
                Instant now = Instant.now();
                own = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name,
                        BigInteger.ONE, Date.from(now), Date.from(now.plus(Duration.ofDays(1))), name,
                        key.getPublic()).build(new JcaContentSignerBuilder(signature).build(key.getPrivate())));
            } catch (GeneralSecurityException | OperatorCreationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        Octets certificate() throws IOException {
            return pem(own);
        }

        /** PKCS#1 or SEC1. */
        Octets old() throws IOException {
            return key.getPrivate() instanceof java.security.interfaces.ECPrivateKey ec
                    ? pem(new PemObject("EC PRIVATE KEY",
                            new ECPrivateKey(256, ec.getS(), SECObjectIdentifiers.secp256r1).getEncoded()))
                    : pem(key.getPrivate());
        }

        Octets pkcs8(OutputEncryptor sealed) throws IOException {
            return pem(new JcaPKCS8Generator(key.getPrivate(), sealed));
        }

        Octets pkcs12(String password) throws IOException, GeneralSecurityException {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("own", key.getPrivate(), password.toCharArray(), new X509Certificate[]{own});
            return stored(store, password);
        }

        private static Octets pem(Object what) throws IOException {
            StringWriter text = new StringWriter();
            try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
                pem.writeObject(what);
            }
            return Octets.latin1(text.toString());
        }
    }
}
