package rawbench.wire;

import java.time.Instant;
import java.util.List;

/**
 * What a person wants to know about one certificate of a chain.
 *
 * @param names the subject's alternative names: host names and addresses
 * @param sha256 the fingerprint of the whole certificate, in hex
 */
public record CertificateFacts(String subject, String issuer, Instant notBefore, Instant notAfter, List<String> names,
        String serial, String key, String signature, String sha256) {
    public CertificateFacts {
        names = List.copyOf(names);
    }
}
