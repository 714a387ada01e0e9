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
 * What is wrong with the certificates of a peer, for a person: the dates first, since they are the most common and a
 * path that cannot be built hides them.
 */
record CertificateTrouble(TlsProblem problem, String says, String advice) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'")
            .withZone(ZoneOffset.UTC);
    private static final String ANYWAY = " To send anyway, switch verification off for this endpoint.";

    static CertificateTrouble of(List<X509Certificate> chain, String peer, Exception refusal, boolean pathTrusted) {
        List<CertificateTrouble> all = new ArrayList<>();
        Instant now = Instant.now();
        for (int i = 0; i < chain.size(); i++) {
            dates(all, chain.get(i), i == 0, peer, now);
        }
        if (pathTrusted) {
            all.add(wrongHost(chain.getFirst(), peer));
        } else if (selfSigned(chain.getFirst())) {
            all.add(new CertificateTrouble(TlsProblem.SELF_SIGNED,
                    "the certificate of " + peer + " is self-signed: nobody vouches for it",
                    "Add it as an authority if it is yours." + ANYWAY));
        } else if (noPath(refusal)) {
            all.add(new CertificateTrouble(TlsProblem.UNTRUSTED,
                    "the certificate of " + peer + " is signed by \"" + chain.getLast().getIssuerX500Principal()
                            + "\", an authority that is not known here",
                    "Add that authority's certificate, or have the server send the whole chain." + ANYWAY));
        } else if (all.isEmpty()) {
            all.add(new CertificateTrouble(TlsProblem.CERTIFICATE_INVALID,
                    "the certificate of " + peer + " is not accepted: " + Faults.words(root(refusal)),
                    "Look at the certificate." + ANYWAY));
        }
        return joined(all);
    }

    private static void dates(List<CertificateTrouble> all, X509Certificate certificate, boolean own, String peer,
            Instant now) {
        String whose = own ? "the certificate of " + peer
                : "the authority \"" + certificate.getSubjectX500Principal()
                        + "\" above the certificate of " + peer;
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isAfter(to)) {
            all.add(new CertificateTrouble(TlsProblem.EXPIRED, whose + " expired on " + DAY.format(to),
                    "The server needs a new certificate; look at this machine's clock too." + ANYWAY));
        } else if (now.isBefore(from)) {
            all.add(new CertificateTrouble(TlsProblem.NOT_YET_VALID,
                    whose + " is not valid before " + DAY.format(from),
                    "Look at this machine's clock and the server's." + ANYWAY));
        }
    }

    private static CertificateTrouble wrongHost(X509Certificate certificate, String peer) {
        CertificateFacts facts = CertificateFacts.of(certificate);
        String names = facts.names().isEmpty() ? "no host at all (its subject is " + facts.subject() + ")"
                : String.join(", ", facts.names());
        return new CertificateTrouble(TlsProblem.WRONG_HOST,
                "the certificate is not for the host " + peer + " but for " + names,
                "Name the host as the certificate does, or give the name to send (SNI)." + ANYWAY);
    }

    private static CertificateTrouble joined(List<CertificateTrouble> all) {
        CertificateTrouble first = all.getFirst();
        if (all.size() == 1) {
            return first;
        }
        List<String> sentences = all.stream().map(CertificateTrouble::says).toList();
        return new CertificateTrouble(first.problem, String.join("; ", sentences), first.advice);
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
