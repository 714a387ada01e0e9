package rawbench.ui.listen;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import rawbench.octets.Octets;
import rawbench.wire.CertificateFacts;

/**
 * The certificate that a listener shows over TLS, for a person to give to a client or to know it again by.
 *
 * @param pem it and those that vouch for it, as a file
 * @param fingerprint its SHA-256, as {@code AB:CD:…}
 */
record ShownCertificate(String pem, String fingerprint) {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";

    static ShownCertificate of(Octets file) {
        String pem = file.text(StandardCharsets.US_ASCII);
        String first = pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END));
        String digest = Octets.owning(Base64.getMimeDecoder().decode(first)).sha256();
        return new ShownCertificate(pem, CertificateFacts.spelled(digest));
    }
}
