package rawbench.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
}
