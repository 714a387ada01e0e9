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
            return cutInHandshake(client, TlsWords.PEER_LEFT.of());
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
                    TlsWords.REFUSED.of(client.address(), words), refusedAdvice(lower).of());
        }
        return fault(client, TlsProblem.BROKEN, TlsWords.FAILED.of(client.address(), words),
                TlsWords.LOOK_SETTINGS.of());
    }

    private static WireFault noVersion(TlsClient client, String words) {
        String[] offered = client.socket().getEnabledProtocols();
        List<String> off = TlsVersions.switchedOff(offered);
        String all = String.join(" and ", off);
        if (off.size() == offered.length) {
            TlsWords says = off.size() == 1 ? TlsWords.OFF_ONE : TlsWords.OFF_SEVERAL;
            return fault(client, TlsProblem.PROTOCOL_VERSION, says.of(client.address(), all), TlsWords.SWITCH_ON.of());
        }
        String went = Stream.of(offered).filter(version -> !off.contains(version)).collect(Collectors.joining(", "));
        String says = TlsWords.NO_VERSION.of(client.address(), words, went);
        if (off.isEmpty()) {
            return fault(client, TlsProblem.PROTOCOL_VERSION, says, TlsWords.OFFER_ANOTHER.of());
        }
        TlsWords without = off.size() == 1 ? TlsWords.AND_OFF_ONE : TlsWords.AND_OFF_SEVERAL;
        return fault(client, TlsProblem.PROTOCOL_VERSION, without.of(says, all), TlsWords.SWITCH_ON.of());
    }

    /** The peer left in the middle of the handshake. */
    static WireFault cutInHandshake(TlsClient client, String how) {
        return client.keys().wanted() ? certificateWanted(client, how)
                : fault(client, TlsProblem.CUT,
                        TlsWords.CUT.of(client.address(), how), TlsWords.LOOK_TLS_PORT.of());
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
                TlsWords.BROKE.of(client.address(), words(e)), TlsWords.LOOK_LOG.of());
    }

    private static WireFault certificateWanted(TlsClient client, String words) {
        if (client.keys().shown().isPresent()) {
            return fault(client, TlsProblem.CLIENT_CERTIFICATE_REFUSED,
                    TlsWords.OWN_REFUSED.of(client.address(), client.keys().shown().get(), words),
                    TlsWords.LOOK_OWN.of());
        }
        if (client.keys().identity().isPresent()) {
            return fault(client, TlsProblem.CLIENT_CERTIFICATE_WANTED,
                    TlsWords.OWN_KEY.of(client.address(), client.keys().identity().get().key().getAlgorithm(),
                            client.keys().identity().get(), words),
                    TlsWords.OTHER_KEY.of());
        }
        return fault(client, TlsProblem.CLIENT_CERTIFICATE_WANTED,
                TlsWords.OWN_WANTED.of(client.address(), words), TlsWords.GIVE_OWN.of());
    }

    private static WireFault notTls(TlsClient client, Octets first) {
        Octets shown = first.slice(0, Math.min(first.length(), 24));
        return fault(client, TlsProblem.NOT_TLS,
                TlsWords.NOT_TLS.of(client.address(), line(shown)), TlsWords.SEND_PLAIN.of());
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

    private static TlsWords refusedAdvice(String alert) {
        if (alert.contains("unrecognized_name")) {
            return TlsWords.UNKNOWN_NAME;
        }
        if (alert.contains("no_application_protocol")) {
            return TlsWords.NO_ALPN;
        }
        return TlsWords.NOTHING_IN_COMMON;
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
