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
        if (words.contains("fatal alert") || words.contains("alert received: Level: fatal")) {
            return fault(TlsProblem.HANDSHAKE_REFUSED, TlsWords.CLIENT_GAVE_UP.of(client, words),
                    TlsWords.GIVE_CLIENT_CERTIFICATE);
        }
        if (words.contains("SSL/TLS record") || words.contains("SSL message") || words.contains("plaintext")) {
            return fault(TlsProblem.NOT_TLS, TlsWords.CLIENT_NO_TLS.of(client, words), TlsWords.HAVE_CLIENT_SPEAK);
        }
        if (innermost(why) instanceof EOFException) {
            return fault(TlsProblem.CUT, TlsWords.CLIENT_LEFT.of(client), TlsWords.LOOK_CLIENT);
        }
        return fault(TlsProblem.BROKEN, TlsWords.CLIENT_FAILED.of(client, words), TlsWords.LOOK_CLIENT);
    }

    /** TLS stood, and a record came that cannot be right, or an alert. */
    static WireFault broken(String client, IOException why) {
        return fault(TlsProblem.BROKEN, TlsWords.CLIENT_BROKE.of(client, Faults.words(innermost(why))),
                TlsWords.LOOK_CLIENT);
    }

    /** Where the platform did not expect an alert, it stands in the cause of what it says. */
    private static Throwable innermost(Throwable why) {
        return why.getCause() == null ? why : innermost(why.getCause());
    }

    private static WireFault fault(TlsProblem problem, String says, TlsWords advice) {
        return new WireFault.Tls(problem, TlsFacts.NOTHING, says, advice.of());
    }
}
