package rawbench.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/**
 * The way on which a program is to send.
 *
 * @param sni the name for the handshake; empty for the endpoint's own
 */
record Wire(Endpoint endpoint, boolean insecure, Optional<String> sni, List<String> alpn) {
    /** Cuts octets behind each LF, and where a line would grow too long to be read. */
    static List<Octets> lines(Octets octets, int longest) {
        List<Octets> lines = new ArrayList<>();
        for (long at = 0; at < octets.length();) {
            long lf = octets.indexOf('\n', at);
            long end = Math.min(lf < 0 ? octets.length() : lf + 1, at + longest);
            lines.add(octets.slice(at, end));
            at = end;
        }
        return lines;
    }

    /** The name for the handshake. */
    String serverName(String host) {
        return sni.orElse(host);
    }

    static boolean isAddress(String host) {
        return host.contains(":") || host.matches("[0-9.]+");
    }

    /** Where a server is to listen that takes the place of the one there: on this machine, seen from it alone. */
    static String local(Endpoint endpoint) {
        return endpoint instanceof Endpoint.UnixSocket ? endpoint.host() : local(endpoint.host());
    }

    private static String local(String host) {
        return host.equals("::1") || host.startsWith("127.") && isAddress(host) ? host : "127.0.0.1";
    }

    /** What a server says to each datagram of its client; never without a place for the first. */
    static List<List<Octets>> answers(Talk talk) {
        List<List<Octets>> answers = new ArrayList<>();
        for (Talk.Turn turn : talk.turns()) {
            if (turn.byClient()) {
                answers.add(new ArrayList<>());
            } else if (!answers.isEmpty()) {
                answers.getLast().add(turn.octets());
            }
        }
        return answers.isEmpty() ? List.of(List.of()) : answers;
    }

    /**
     * The inside of a literal of C's family.
     *
     * @param units the characters, or octets as characters
     * @param quote what the literal stands in
     * @param coded the format of a character that is not plain ASCII
     */
    static String literal(IntStream units, char quote, String coded) {
        StringBuilder literal = new StringBuilder();
        units.forEach(c -> literal.append(switch (c) {
            case '\r' -> "\\r";
            case '\n' -> "\\n";
            case '\\' -> "\\\\";
            default -> c == quote ? "\\" + quote
                    : c >= ' ' && c < 0x7F ? String.valueOf((char) c) : String.format(Locale.ROOT, coded, c);
        }));
        return literal.toString();
    }
}
