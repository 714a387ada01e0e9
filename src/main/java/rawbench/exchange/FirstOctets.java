package rawbench.exchange;

import java.util.Optional;

import rawbench.octets.Escapes;
import rawbench.octets.Octets;

/** Recognises by its first octets what an answer is that is not HTTP/1.x. */
final class FirstOctets {
    private static final int SHOWN = 32;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;

    /** What it is, and what to try. */
    record Recognised(String says, String advice) {}

    private FirstOctets() {
    }

    static Recognised of(Octets received, Target target) {
        return tls(received).or(() -> http2(received))
                .or(() -> banner(received, target))
                .orElseGet(
                        () -> new Recognised("The answer is not HTTP/1.x: it begins with \"" + shown(received) + "\"",
                                "Look at the octets as received, or choose tcp:// to talk without HTTP."));
    }

    /** An alert or handshake record (RFC 8446 5.1): the port speaks TLS. */
    private static Optional<Recognised> tls(Octets received) {
        boolean record = received.length() >= 2 && received.at(0) >= 0x14 && received.at(0) <= 0x17
                && received.at(1) == 3;
        return record ? Optional.of(new Recognised(
                "The answer is not HTTP but a TLS " + (received.at(0) == 0x15 ? "alert" : "record")
                        + " (it begins with \"" + shown(received) + "\"): this port speaks TLS",
                "Send with https:// (or tls://).")) : Optional.empty();
    }

    /** A SETTINGS or GOAWAY frame on stream 0 (RFC 9113 4.1). */
    private static Optional<Recognised> http2(Octets received) {
        boolean frame = received.length() >= 9 && (received.at(3) == SETTINGS || received.at(3) == GOAWAY)
                && received.at(0) == 0 && zero(received, 5, 9);
        boolean preface = received.startsWith(Octets.latin1("PRI * HTTP/2.0"));
        return frame || preface ? Optional.of(new Recognised(
                "The answer is HTTP/2, in binary frames (it begins with \"" + shown(received) + "\")",
                "Offer http/1.1 or nothing by ALPN, or use a port that speaks HTTP/1.1.")) : Optional.empty();
    }

    private static Optional<Recognised> banner(Octets received, Target target) {
        if (received.startsWith(Octets.latin1("SSH-"))) {
            return Optional.of(new Recognised("The answer is not HTTP but SSH: it begins with \"" + shown(received)
                    + "\"", "Look whether the port is right: " + target.endpoint().authority() + " is an SSH server."));
        }
        if (received.startsWith(Octets.latin1("220"))) {
            return Optional.of(new Recognised(
                    "The answer is not HTTP; it begins with \"" + shown(received) + "\", as mail and FTP servers do",
                    "Look whether the port is right, or choose tcp:// to talk without HTTP."));
        }
        return Optional.empty();
    }

    private static boolean zero(Octets octets, int from, int to) {
        for (int i = from; i < to; i++) {
            if (octets.at(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static String shown(Octets received) {
        return Escapes.encode(received.slice(0, Math.min(SHOWN, received.length())));
    }
}
