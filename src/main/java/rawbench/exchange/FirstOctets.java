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
    record Recognised(String says, String advice) {
        private static Recognised of(OutcomeWords says, Octets received, OutcomeWords advice) {
            return new Recognised(says.of(shown(received)), advice.of());
        }
    }

    private FirstOctets() {
    }

    static Recognised of(Octets received, Target target) {
        return tls(received).or(() -> http2(received))
                .or(() -> banner(received, target))
                .orElseGet(
                        () -> Recognised.of(OutcomeWords.NOT_HTTP, received, OutcomeWords.LOOK_OCTETS_OR_TCP));
    }

    /** An alert or handshake record (RFC 8446 5.1): the port speaks TLS. */
    private static Optional<Recognised> tls(Octets received) {
        boolean record = received.length() >= 2 && received.at(0) >= 0x14 && received.at(0) <= 0x17
                && received.at(1) == 3;
        if (!record) {
            return Optional.empty();
        }
        OutcomeWords says = received.at(0) == 0x15 ? OutcomeWords.TLS_ALERT : OutcomeWords.TLS_RECORD;
        return Optional.of(Recognised.of(says, received, OutcomeWords.SEND_HTTPS));
    }

    /** A SETTINGS or GOAWAY frame on stream 0 (RFC 9113 4.1). */
    private static Optional<Recognised> http2(Octets received) {
        boolean frame = received.length() >= 9 && (received.at(3) == SETTINGS || received.at(3) == GOAWAY)
                && received.at(0) == 0 && zero(received, 5, 9);
        boolean preface = received.startsWith(Octets.latin1("PRI * HTTP/2.0"));
        return frame || preface
                ? Optional.of(Recognised.of(OutcomeWords.HTTP_2, received, OutcomeWords.OFFER_HTTP_1))
                : Optional.empty();
    }

    private static Optional<Recognised> banner(Octets received, Target target) {
        if (received.startsWith(Octets.latin1("SSH-"))) {
            return Optional.of(new Recognised(OutcomeWords.SSH.of(shown(received)),
                    OutcomeWords.LOOK_SSH.of(target.endpoint().authority())));
        }
        if (received.startsWith(Octets.latin1("220"))) {
            return Optional.of(
                    Recognised.of(OutcomeWords.BANNER, received, OutcomeWords.LOOK_PORT_OR_TCP));
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
