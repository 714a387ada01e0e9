package rawbench.convert;

import java.util.Locale;

import rawbench.compare.Delta;

/** What is known of two messages beside their octets, as people read it. */
final class DeltaWords {
    private DeltaWords() {
    }

    /** What it is that is known. */
    static String name(Delta.Part part) {
        return switch (part) {
            case STATUS -> "status";
            case OCTETS -> "octets of all";
            case CODED -> "octets of the body as it travelled";
            case DECODED -> "octets of the body decoded";
            case RESOLVE -> "time to resolve the name";
            case CONNECT -> "time to connect";
            case TLS -> "time for TLS";
            case SEND -> "time to send";
            case WAIT -> "time to the first octet";
            case RECEIVE -> "time to receive";
            case TOTAL -> "time for all";
            case VERDICT -> "verdict";
            case OUTCOME -> "outcome";
            case ADDRESS -> "address";
            case TLS_PROTOCOL -> "TLS version";
            case TLS_CIPHER -> "TLS cipher suite";
            case CERTIFICATE -> "SHA-256 of the certificate";
        };
    }

    static String a(Delta delta) {
        return delta.a().map(text -> text + unit(delta)).orElse("not known");
    }

    static String b(Delta delta) {
        return delta.b().map(text -> text + unit(delta)).orElse("not known");
    }

    private static String unit(Delta delta) {
        return delta.part().time() ? " ms" : "";
    }

    /** How far the second is from the first; empty where that is no number. */
    static String change(Delta delta) {
        if (delta.change().isEmpty()) {
            return delta.same() ? "same" : "different";
        }
        double change = delta.change().getAsDouble();
        return change == 0 ? "same" : String.format(Locale.ROOT, delta.part().time() ? "%+.1f ms" : "%+.0f", change);
    }
}
