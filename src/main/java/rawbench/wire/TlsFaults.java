package rawbench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLException;

import rawbench.octets.Octets;

/** Names what went wrong with TLS, from the exception and from what was seen of the peer. */
final class TlsFaults {
    private static final String ALERT = "Received fatal alert: ";

    private TlsFaults() {
    }

    static WireFault ofHandshake(TlsClient client, SSLException e) {
        String words = words(e);
        String lower = words.toLowerCase(Locale.ROOT);
        Optional<CertificateTrouble> refused = client.refused();
        if (refused.isPresent()) {
            CertificateTrouble trouble = refused.get();
            return fault(client, trouble.problem(), sentence(trouble.says()), trouble.advice());
        }
        Octets first = client.plain().first();
        if (!first.isEmpty() && !looksLikeTls(first)) {
            return notTls(client, first);
        }
        if (caused(e, EOFException.class) || caused(e, SocketException.class)) {
            return cutInHandshake(client, "it ended the connection");
        }
        if (client.keys().wanted() && lower.contains("alert")) {
            return certificateWanted(client, words);
        }
        if (lower.contains("protocol_version") || lower.contains("no appropriate protocol")
                || lower.contains("protocol version")) {
            return noVersion(client, words);
        }
        if (lower.contains("alert")) {
            return fault(client, TlsProblem.HANDSHAKE_REFUSED,
                    client.address() + " refused the TLS handshake (" + words + ")", refusedAdvice(lower));
        }
        return fault(client, TlsProblem.BROKEN, "The TLS handshake with " + client.address() + " failed: " + words,
                "Look into the server's log and its TLS settings.");
    }

    private static WireFault noVersion(TlsClient client, String words) {
        String[] offered = client.socket().getEnabledProtocols();
        List<String> off = TlsVersions.switchedOff(offered);
        if (off.size() == offered.length) {
            return fault(client, TlsProblem.PROTOCOL_VERSION,
                    "Nothing was sent to " + client.address() + ": " + String.join(" and ", off)
                            + " cannot be offered, since the Java platform has switched "
                            + (off.size() == 1 ? "it" : "them") + " off (jdk.tls.disabledAlgorithms)",
                    TlsVersions.ADVICE);
        }
        String without = off.isEmpty() ? ""
                : "; " + String.join(" and ", off)
                        + " could not be offered, since the Java platform has switched "
                        + (off.size() == 1 ? "it" : "them")
                        + " off (jdk.tls.disabledAlgorithms)";
        String went = Stream.of(offered).filter(version -> !off.contains(version)).collect(Collectors.joining(", "));
        return fault(client, TlsProblem.PROTOCOL_VERSION,
                "No TLS version in common with " + client.address() + " (" + words + "), offered were " + went
                        + without,
                off.isEmpty() ? "Offer another version, or have the server speak TLS 1.2 or 1.3." : TlsVersions.ADVICE);
    }

    /** The peer left in the middle of the handshake. */
    static WireFault cutInHandshake(TlsClient client, String how) {
        return client.keys().wanted() ? certificateWanted(client, how)
                : fault(client, TlsProblem.CUT,
                        "The TLS handshake with " + client.address() + " was cut off: " + how,
                        "Look whether this port speaks TLS at all, and into the server's log.");
    }

    /** A connection that stood broke. In TLS 1.3 only then a server can say that it misses a certificate. */
    static WireFault ofOpen(TlsClient client, IOException e, boolean reading, boolean silent) {
        boolean alert = e instanceof SSLException && Faults.words(e).toLowerCase(Locale.ROOT).contains("alert");
        if (client.keys().wanted() && (alert || reading && silent)) {
            return certificateWanted(client, words(e));
        }
        if (caused(e, SocketException.class)) {
            return Faults.broken(client.address(), reading, e);
        }
        return fault(client, TlsProblem.BROKEN,
                "TLS with " + client.address() + " broke in the middle: " + words(e),
                "Look into the server's log; what came until then is kept.");
    }

    private static WireFault certificateWanted(TlsClient client, String words) {
        if (client.keys().shown().isPresent()) {
            return fault(client, TlsProblem.CLIENT_CERTIFICATE_REFUSED,
                    client.address() + " was shown the " + client.keys().shown().get() + " and does not take it ("
                            + words + ")",
                    "Look whether the server knows the authority that signed it, whether it is still valid, and into "
                            + "the server's log.");
        }
        if (client.keys().identity().isPresent()) {
            return fault(client, TlsProblem.CLIENT_CERTIFICATE_WANTED,
                    client.address() + " wants a certificate of this side, but takes no "
                            + client.keys().identity().get().key().getAlgorithm() + " key such as that of the "
                            + client.keys().identity().get() + ", so none was shown (" + words + ")",
                    "Use a certificate with a key of another kind.");
        }
        return fault(client, TlsProblem.CLIENT_CERTIFICATE_WANTED,
                client.address() + " wants a certificate of this side, and none was shown (" + words + ")",
                "Give one that the server knows, in Settings or with --cert and --key.");
    }

    private static WireFault notTls(TlsClient client, Octets first) {
        Octets shown = first.slice(0, Math.min(first.length(), 24));
        return fault(client, TlsProblem.NOT_TLS,
                client.address() + " does not speak TLS: its answer begins with \"" + line(shown) + "\"",
                "Send without TLS (http:// or tcp://), or name the port that speaks TLS.");
    }

    /** The octets up to the end of their first line. */
    private static String line(Octets shown) {
        long end = shown.indexOf('\n', 0);
        Octets line = end > 0 ? shown.slice(0, shown.at(end - 1) == '\r' ? end - 1 : end) : shown;
        return line.toString();
    }

    /** A TLS record begins with its type, 20 to 23, and a major version of 3 (RFC 8446 5.1). */
    private static boolean looksLikeTls(Octets first) {
        return first.at(0) >= 20 && first.at(0) <= 24 && (first.length() < 2 || first.at(1) == 3);
    }

    private static String refusedAdvice(String alert) {
        if (alert.contains("unrecognized_name")) {
            return "The server knows no host of that name: send another one (SNI).";
        }
        if (alert.contains("no_application_protocol")) {
            return "The server speaks none of the protocols offered by ALPN: offer http/1.1 or nothing.";
        }
        return "The two sides have no TLS version or cipher suite in common: look at the server's TLS settings.";
    }

    /** The platform's words; of an alert only its name (RFC 8446 6). */
    private static String words(Throwable e) {
        String words = Faults.words(e);
        int alert = words.indexOf(ALERT);
        return alert < 0 ? words : "TLS alert " + words.substring(alert + ALERT.length());
    }

    private static boolean caused(Throwable e, Class<? extends Throwable> kind) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String sentence(String says) {
        return Character.toUpperCase(says.charAt(0)) + says.substring(1);
    }

    private static WireFault fault(TlsClient client, TlsProblem problem, String says, String advice) {
        return new WireFault.Tls(problem, client.facts(), says, advice);
    }
}
