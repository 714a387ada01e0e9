package rawbench.calls;

import java.util.Locale;

import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** Arguments as C would have them: families, addresses, octets in a string literal. */
final class Spelling {
    /** As many octets of what went are spelled. */
    private static final int PREVIEW = 28;
    private static final int IPV4 = 16;
    private static final int IPV6 = 28;
    private static final int UNIX = 110;

    private Spelling() {
    }

    /** @param address {@code 127.0.0.1:80}, {@code [::1]:80}, or a path */
    static String family(String address) {
        return switch (length(address)) {
            case IPV4 -> "AF_INET";
            case IPV6 -> "AF_INET6";
            default -> "AF_UNIX";
        };
    }

    /** The socket address and its length, as two arguments. */
    static String address(String address) {
        String at = length(address) == UNIX ? '"' + address + '"' : address;
        return "{" + family(address) + ", " + at + "}, " + length(address);
    }

    private static int length(String address) {
        return address.startsWith("[") ? IPV6 : address.matches("[0-9.]+:[0-9]+") ? IPV4 : UNIX;
    }

    static String type(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Udp ? "SOCK_DGRAM" : "SOCK_STREAM";
    }

    /** The beginning of octets as a literal of C, with dots where there are more. */
    static String literal(Octets all, long from, long to) {
        long end = Math.min(to, all.length());
        long shown = Math.min(end, from + PREVIEW);
        StringBuilder literal = new StringBuilder("\"");
        for (long at = Math.min(from, shown); at < shown; at++) {
            literal.append(unit(all.at(at)));
        }
        return literal.append('"').append(shown < to ? "…" : "").toString();
    }

    private static String unit(int octet) {
        int c = octet & 0xFF;
        return switch (c) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            // Octal, of which a literal takes three digits at most: hexadecimal would swallow a digit that follows.
            default -> c >= ' ' && c < 0x7F ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\%03o", c);
        };
    }
}
