package rawbench.wire;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/**
 * One block of a PEM file (RFC 7468); what stands between blocks is a comment.
 *
 * @param label as "CERTIFICATE"
 * @param encrypted whether it has the headers of the old encryption (RFC 1421 4.6.1.3)
 */
record Pem(String label, boolean encrypted, Octets octets) {
    private static final Pattern BLOCK = Pattern
            .compile(
                    "-----BEGIN ([A-Z0-9 ]+)-----\\s((?:[A-Za-z0-9-]+:[^\\n]*\\n|\\s)*)([A-Za-z0-9+/=\\s]*)-----END \\1-----");

    /** The blocks of a file in order; none where it is something else. */
    static List<Pem> of(Octets file) throws IdentityException {
        List<Pem> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(file.latin1());
        while (matcher.find()) {
            try {
                blocks.add(new Pem(matcher.group(1), matcher.group(2).contains("ENCRYPTED"),
                        Octets.owning(Base64.getMimeDecoder().decode(matcher.group(3)))));
            } catch (IllegalArgumentException notBase64) {
                throw new IdentityException(
                        IdentityWords.NO_BASE64.of(matcher.group(1)),
                        false, notBase64);
            }
        }
        return blocks;
    }

    /** A certificate as a block with lines of 64 characters. */
    static Octets certificate(X509Certificate certificate) {
        try {
            String lines = Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(certificate.getEncoded());
            return Octets.latin1("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n");
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was read can be written", impossible);
        }
    }

    /** Its octets may be a private key. */
    @Override
    public String toString() {
        return label;
    }
}
