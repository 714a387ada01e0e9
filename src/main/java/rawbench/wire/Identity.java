package rawbench.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;

/**
 * A certificate of this side with its private key, for peers that want to know who asks. The key can be used but not
 * looked at.
 */
public final class Identity {
    private final List<X509Certificate> chain;
    private final PrivateKey key;

    private Identity(List<X509Certificate> chain, PrivateKey key) {
        this.chain = chain;
        this.key = key;
    }

    /**
     * Reads a certificate and its key from the octets of files: PKCS#12, or PEM with a key in PKCS#8, PKCS#1 or SEC1.
     *
     * @param certificate a PKCS#12 file, or PEM certificates, with or without the key
     * @param key the PEM file of the key; empty where it stands in the first file
     * @param password of the PKCS#12 file or of the key; empty for none
     * @throws IdentityException with what is wrong with them
     */
    public static Identity of(Octets certificate, Optional<Octets> key, Optional<String> password)
            throws IdentityException {
        List<Pem> blocks = Pem.of(certificate);
        if (blocks.isEmpty() && key.isEmpty()) {
            Pkcs12 store = Pkcs12.read(certificate, password);
            return of(store.chain(), store.key());
        }
        return of(certificates(blocks), new KeyReader(password).read(key.isPresent() ? Pem.of(key.get()) : blocks));
    }

    /**
     * A certificate made up on the spot, with a new key (EC P-256), for listeners of this machine: it is for localhost,
     * 127.0.0.1, ::1 and these other names, and nobody but itself vouches for it. A peer that is to trust it wants
     * {@link #pem} as its authority.
     *
     * @param others host names and addresses, at most 100
     * @param days how long it is valid, from 1 to 10,000; it began the day before, for clocks that differ
     * @throws IdentityException where one of the names cannot stand in a certificate
     */
    public static Identity selfSigned(List<String> others, int days) throws IdentityException {
        return SelfSigned.of(others, days);
    }

    /**
     * As {@link #selfSigned}, for who listens at this host: a host name, an address of this machine, or the address that
     * stands for them all, 0.0.0.0 or ::.
     */
    public static Identity selfSignedAt(String host, int days) throws IdentityException {
        return selfSigned(Addresses.all(host) ? Addresses.ofThisMachine() : List.of(host), days);
    }

    /** A certificate that is known to belong to this key. */
    static Identity made(X509Certificate certificate, PrivateKey key) {
        return new Identity(List.of(certificate), key);
    }

    private static List<X509Certificate> certificates(List<Pem> blocks) throws IdentityException {
        List<X509Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (Pem block : blocks) {
                if (block.label().endsWith("CERTIFICATE")) {
                    all.add((X509Certificate) factory.generateCertificate(block.octets().stream()));
                }
            }
        } catch (CertificateException e) {
            throw new IdentityException(IdentityWords.CERTIFICATE_UNREADABLE.of(Faults.words(e)), false, e);
        }
        if (all.isEmpty()) {
            throw new IdentityException(IdentityWords.NO_CERTIFICATE.of(), false, null);
        }
        return all;
    }

    private static Identity of(List<X509Certificate> certificates, PrivateKey key) throws IdentityException {
        for (X509Certificate own : certificates) {
            if (belongs(key, own.getPublicKey())) {
                List<X509Certificate> chain = new ArrayList<>(certificates);
                chain.remove(own);
                chain.addFirst(own);
                return new Identity(List.copyOf(chain), key);
            }
        }
        throw new IdentityException(IdentityWords.OTHER_KEY.of(certificates.getFirst().getSubjectX500Principal()),
                false, null);
    }

    /** Whether what the one signs, the other verifies. */
    private static boolean belongs(PrivateKey key, PublicKey open) {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            case "DSA" -> "SHA256withDSA";
            default -> key.getAlgorithm();
        };
        byte[] sample = "rawbench".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(sample);
            byte[] signed = signature.sign();
            signature.initVerify(open);
            signature.update(sample);
            return signature.verify(signed);
        } catch (GeneralSecurityException ofAnotherKind) {
            return false;
        }
    }

    /** What is known of the certificate. */
    public CertificateFacts certificate() {
        return CertificateFacts.of(chain.getFirst(), List.of());
    }

    /** The certificate and those that vouch for it as a PEM file (RFC 7468), without the key. */
    public Octets pem() {
        Octets file = Octets.empty();
        for (X509Certificate one : chain) {
            file = file.concat(Pem.certificate(one));
        }
        return file;
    }

    X509Certificate[] chain() {
        return chain.toArray(X509Certificate[]::new);
    }

    PrivateKey key() {
        return key;
    }

    /** Read twice from the same files it is the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Identity that && chain.equals(that.chain) && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return chain.hashCode();
    }

    @Override
    public String toString() {
        return "certificate of " + chain.getFirst().getSubjectX500Principal();
    }
}
