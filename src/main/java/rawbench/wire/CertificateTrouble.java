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
                    TlsWords.SELF_SIGNED.of(peer), anyway(TlsWords.ADD_IF_YOURS)));
        } else if (noPath(refusal)) {
            all.add(new CertificateTrouble(TlsProblem.UNTRUSTED, chain.size() - 1,
                    TlsWords.UNTRUSTED.of(peer, chain.getLast().getIssuerX500Principal()),
                    anyway(TlsWords.ADD_CHAIN)));
        } else if (all.isEmpty()) {
            all.add(new CertificateTrouble(TlsProblem.CERTIFICATE_INVALID, 0,
                    TlsWords.NOT_ACCEPTED.of(peer, Faults.words(root(refusal))), anyway(TlsWords.LOOK_CERTIFICATE)));
        }
        return all;
    }

    /** The certificate is not the one that a person pinned for this endpoint; {@code others} are its troubles. */
    static CertificateTrouble changed(X509Certificate now, String peer, String pinned,
            List<CertificateTrouble> others) {
        String changed = TlsWords.CHANGED.of(peer, CertificateFacts.spelled(pinned),
                CertificateFacts.spelled(CertificateFacts.fingerprint(now)));
        return new CertificateTrouble(TlsProblem.CERTIFICATE_CHANGED, 0,
                FaultWords.JOINED.of(changed, joined(others).says), TlsWords.ASK_OWNER.of());
    }

    private static void dates(List<CertificateTrouble> all, X509Certificate certificate, int link, String peer,
            Instant now) {
        String authority = certificate.getSubjectX500Principal().toString();
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isAfter(to)) {
            all.add(new CertificateTrouble(TlsProblem.EXPIRED, link,
                    link == 0 ? TlsWords.EXPIRED.of(peer, DAY.format(to))
                            : TlsWords.AUTHORITY_EXPIRED.of(authority, peer, DAY.format(to)),
                    anyway(TlsWords.NEW_CERTIFICATE)));
        } else if (now.isBefore(from)) {
            all.add(new CertificateTrouble(TlsProblem.NOT_YET_VALID, link,
                    link == 0 ? TlsWords.NOT_YET_VALID.of(peer, DAY.format(from))
                            : TlsWords.AUTHORITY_NOT_YET_VALID.of(authority, peer, DAY.format(from)),
                    anyway(TlsWords.LOOK_CLOCKS)));
        }
    }

    private static CertificateTrouble wrongHost(X509Certificate certificate, String peer) {
        List<String> names = CertificateFacts.names(certificate);
        return new CertificateTrouble(TlsProblem.WRONG_HOST, 0,
                names.isEmpty() ? TlsWords.NO_HOST.of(peer, certificate.getSubjectX500Principal())
                        : TlsWords.WRONG_HOST.of(peer, String.join(", ", names)),
                anyway(TlsWords.NAME_IT_SO));
    }

    /** Everything in one sentence, with the advice for the first. */
    static CertificateTrouble joined(List<CertificateTrouble> all) {
        CertificateTrouble first = all.getFirst();
        if (all.size() == 1) {
            return first;
        }
        String says = all.stream().map(CertificateTrouble::says).reduce(FaultWords.JOINED::of).orElseThrow();
        return new CertificateTrouble(first.problem, first.link, says, first.advice);
    }

    private static String anyway(TlsWords advice) {
        return TlsWords.ANYWAY.of(advice.of());
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
