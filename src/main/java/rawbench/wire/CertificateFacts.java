package rawbench.wire;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import rawbench.octets.Octets;

/**
 * What a person wants to know about one certificate of a chain.
 *
 * @param names the subject's alternative names: host names and addresses
 * @param serial in hex
 * @param key kind and size of the public key, as "RSA 2048"
 * @param signature the algorithm the issuer signed with
 * @param sha256 the fingerprint of the whole certificate, in hex
 * @param problems what is wrong with this one, in its place in the chain
 */
public record CertificateFacts(String subject, String issuer, Instant notBefore, Instant notAfter, List<String> names,
        String serial, String key, String signature, String sha256, List<TlsProblem> problems) {
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    public CertificateFacts {
        names = List.copyOf(names);
        problems = List.copyOf(problems);
    }

    /** A fingerprint as other tools show it to people: pairs of hex digits with colons between. */
    public static String spelled(String sha256) {
        return sha256.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
    }

    static CertificateFacts of(X509Certificate certificate, List<TlsProblem> problems) {
        return new CertificateFacts(certificate.getSubjectX500Principal().toString(),
                certificate.getIssuerX500Principal().toString(), certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(), names(certificate), certificate.getSerialNumber().toString(16),
                key(certificate.getPublicKey()), certificate.getSigAlgName(), fingerprint(certificate), problems);
    }

    /** The host names and addresses that a certificate is for. */
    static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? List.of()
                    : names.stream()
                            .filter(n -> n.getFirst().equals(DNS_NAME) || n.getFirst().equals(IP_ADDRESS))
                            .map(n -> n.get(1).toString())
                            .toList();
        } catch (CertificateParsingException unreadable) {
            return List.of("(names that cannot be read)");
        }
    }

    private static String key(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
            case ECPublicKey ec -> "EC " + ec.getParams().getOrder().bitLength();
            default -> key.getAlgorithm();
        };
    }

    /** The SHA-256 of the whole certificate, in hex. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return Octets.owning(certificate.getEncoded()).sha256();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was read can be written", impossible);
        }
    }
}
