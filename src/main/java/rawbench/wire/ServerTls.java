package rawbench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSession;

/** What is known of TLS at the end that is listened at: facts of a handshake, and sentences for one that failed. */
final class ServerTls {
    private ServerTls() {
    }

    /** Who came shows no certificate, so there is none to verify. */
    static TlsFacts facts(SSLSession session) {
        Optional<String> name = session instanceof ExtendedSSLSession extended ? extended.getRequestedServerNames()
                .stream()
                .filter(SNIHostName.class::isInstance)
                .map(n -> ((SNIHostName) n).getAsciiName())
                .findFirst() : Optional.empty();
        return new TlsFacts(session.getProtocol(), session.getCipherSuite(), Optional.empty(), name, false,
                Optional.empty(), List.of(), Optional.empty(), own(session.getLocalCertificates()));
    }

    private static Optional<CertificateFacts> own(Certificate[] shown) {
        return shown != null && shown.length > 0 && shown[0] instanceof X509Certificate certificate
                ? Optional.of(CertificateFacts.of(certificate, List.of()))
                : Optional.empty();
    }

    static WireFault notAgreed(String client, Throwable why) {
        String words = Faults.words(innermost(why));
        String begin = "No TLS was agreed on with " + client;
        if (words.contains("fatal alert") || words.contains("alert received: Level: fatal")) {
            return fault(TlsProblem.HANDSHAKE_REFUSED, begin + ": it gave up with an alert (" + words + ")",
                    "If it does not trust the certificate of this listener, give it that certificate, or tell it not to "
                            + "check.");
        }
        if (words.contains("SSL/TLS record") || words.contains("SSL message") || words.contains("plaintext")) {
            return fault(TlsProblem.NOT_TLS, begin + ": what it sends is not TLS (" + words + ")",
                    "Have it speak TLS, or listen with tcp.");
        }
        if (innermost(why) instanceof EOFException) {
            return fault(TlsProblem.CUT, begin + ": it left during the handshake",
                    "Look into the client's own messages.");
        }
        return fault(TlsProblem.BROKEN, begin + " (" + words + ")", "Look into the client's own messages.");
    }

    /** TLS stood, and a record came that cannot be right, or an alert. */
    static WireFault broken(String client, IOException why) {
        return fault(TlsProblem.BROKEN, "TLS with " + client + " broke (" + Faults.words(innermost(why)) + ")",
                "Look into the client's own messages.");
    }

    /** Where the platform did not expect an alert, it stands in the cause of what it says. */
    private static Throwable innermost(Throwable why) {
        return why.getCause() == null ? why : innermost(why.getCause());
    }

    private static WireFault fault(TlsProblem problem, String says, String advice) {
        return new WireFault.Tls(problem, TlsFacts.NOTHING, says, advice);
    }
}
