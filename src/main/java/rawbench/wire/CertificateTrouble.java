package rawbench.wire;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is wrong with the certificates of a peer, for a person.
 *
 * @param link the certificate it is wrong with, counted from the peer's own, which is 0
 */
record CertificateTrouble(TlsProblem problem, int link, String says, String advice) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);
    private static final String ANYWAY = " To send anyway, switch verification off for this endpoint.";

    /**
     * All that is wrong: the dates first, since they are the most common and a path that cannot be built hides them.
     */
    static List<CertificateTrouble> of(List<X509Certificate> chain, String peer, Exception refusal,
            boolean pathTrusted) {
        List<CertificateTrouble> all = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < chain.size(); i++) {
            dates(all, chain.get(i), i, peer, now);
        }
        if (pathTrusted) {
            all.add(wrongHost(chain.getFirst(), peer));
        } else if (selfSigned(chain.getFirst())) {
            all.add(new CertificateTrouble(TlsProblem.SELF_SIGNED, 0,
                    "the certificate of " + peer + " is self-signed: nobody vouches for it",
                    "Add it as an authority if it is yours." + ANYWAY));
        } else if (noPath(refusal)) {
            all.add(new CertificateTrouble(TlsProblem.UNTRUSTED, chain.size() - 1,
                    "the certificate of " + peer + " is signed by \"" + chain.getLast().getIssuerX500Principal()
                            + "\", an authority that is not known here",
                    "Add that authority's certificate, or have the server send the whole chain." + ANYWAY));
        } else if (all.isEmpty()) {
            all.add(new CertificateTrouble(TlsProblem.CERTIFICATE_INVALID, 0,
                    "the certificate of " + peer + " is not accepted: " + Faults.words(root(refusal)),
                    "Look at the certificate." + ANYWAY));
        }
        return all;
    }

    /** The certificate is not the one that a person pinned for this endpoint; {@code others} are its troubles. */
    static CertificateTrouble changed(X509Certificate now, String peer, String pinned,
            List<CertificateTrouble> others) {
        return new CertificateTrouble(TlsProblem.CERTIFICATE_CHANGED, 0,
                "the certificate of " + peer + " has changed: the one you trusted has the SHA-256 "
                        + CertificateFacts.spelled(pinned) + ", this one has "
                        + CertificateFacts.spelled(CertificateFacts.fingerprint(now)) + "; " + joined(others).says,
                "Ask who runs the server whether it has a new certificate, and trust that one only then.");
    }

    private static void dates(List<CertificateTrouble> all, X509Certificate certificate, int link, String peer,
            Instant now) {
        String whose = link == 0 ? "the certificate of " + peer
                : "the authority \"" + certificate.getSubjectX500Principal()
                        + "\" above the certificate of " + peer;
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isAfter(to)) {
            all.add(new CertificateTrouble(TlsProblem.EXPIRED, link, whose + " expired on " + DAY.format(to),
                    "The server needs a new certificate; look at this machine's clock too." + ANYWAY));
        } else if (now.isBefore(from)) {
            all.add(new CertificateTrouble(TlsProblem.NOT_YET_VALID, link,
                    whose + " is not valid before " + DAY.format(from),
                    "Look at this machine's clock and the server's." + ANYWAY));
        }
    }

    private static CertificateTrouble wrongHost(X509Certificate certificate, String peer) {
        List<String> names = CertificateFacts.names(certificate);
        String whom = names.isEmpty()
                ? "no host at all (its subject is " + certificate.getSubjectX500Principal() + ")"
                : String.join(", ", names);
        return new CertificateTrouble(TlsProblem.WRONG_HOST, 0,
                "the certificate is not for the host " + peer + " but for " + whom,
                "Name the host as the certificate does, or give the name to send (SNI)." + ANYWAY);
    }

    /** Everything in one sentence, with the advice for the first. */
    static CertificateTrouble joined(List<CertificateTrouble> all) {
        CertificateTrouble first = all.getFirst();
        if (all.size() == 1) {
            return first;
        }
        List<String> sentences = all.stream().map(CertificateTrouble::says).toList();
        return new CertificateTrouble(first.problem, first.link, String.join("; ", sentences), first.advice);
    }

    private static boolean selfSigned(X509Certificate certificate) {
        if (!certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException signedByAnother) {
            return false;
        }
    }

    private static boolean noPath(Throwable refusal) {
        for (Throwable e = refusal; e != null; e = e.getCause()) {
            if (e instanceof CertPathBuilderException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }
}
