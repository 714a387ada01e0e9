package rawbench.ui.listen;

import java.nio.charset.StandardCharsets;

import rawbench.wire.CertificateFacts;
import rawbench.wire.Identity;

/**
 * The certificate that a listener shows over TLS, for a person to give to a client or to know it again by.
 *
 * @param pem it and those that vouch for it, as a file
 * @param fingerprint its SHA-256, as {@code AB:CD:…}
 */
record ShownCertificate(String pem, String fingerprint) {
    static ShownCertificate of(Identity shown) {
        return new ShownCertificate(shown.pem().text(StandardCharsets.US_ASCII),
                CertificateFacts.spelled(shown.certificate().sha256()));
    }
}
