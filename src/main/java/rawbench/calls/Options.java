package rawbench.calls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;

/** Socket options as the level, the name and the value that {@code setsockopt} takes. */
final class Options {
    private Options() {
    }

    /** @param six whether the socket is one of IPv6 */
    static List<String[]> of(SocketOptions options, Endpoint endpoint, boolean six) {
        List<String[]> all = new ArrayList<>();
        if (endpoint instanceof Endpoint.Tcp || endpoint instanceof Endpoint.Tls) {
            // Connections of this program have it unless a person wants it otherwise.
            all.add(option("IPPROTO_TCP", "TCP_NODELAY", options.noDelay().orElse(true)));
        }
        options.keepAlive().ifPresent(on -> all.add(option("SOL_SOCKET", "SO_KEEPALIVE", on)));
        options.reuseAddress().ifPresent(on -> all.add(option("SOL_SOCKET", "SO_REUSEADDR", on)));
        options.sendBuffer().ifPresent(octets -> all.add(option("SOL_SOCKET", "SO_SNDBUF", octets)));
        options.receiveBuffer().ifPresent(octets -> all.add(option("SOL_SOCKET", "SO_RCVBUF", octets)));
        options.timeToLive()
                .ifPresent(hops -> all.add(six
                        ? option("IPPROTO_IPV6", "IPV6_MULTICAST_HOPS", hops)
                        : option("IPPROTO_IP", "IP_MULTICAST_TTL", hops)));
        if (options.broadcast()) {
            all.add(option("SOL_SOCKET", "SO_BROADCAST", true));
        }
        return all;
    }

    /** What a transcript says that was asked for; empty where that is no text of this version's. */
    static Optional<SocketOptions> read(String spelled) {
        try {
            return Optional.of(SocketOptions.parse(spelled));
        } catch (IllegalArgumentException otherVersion) {
            return Optional.empty();
        }
    }

    /** What the system made of what was asked for, where it is something else. */
    static List<String[]> changed(String asked, String given, Endpoint endpoint, boolean six) {
        List<String[]> wanted = read(asked).map(options -> of(options, endpoint, six)).orElse(List.of());
        List<String[]> got = read(given).map(options -> of(options, endpoint, six)).orElse(List.of());
        List<String[]> changed = new ArrayList<>();
        for (int i = 0; i < wanted.size() && wanted.size() == got.size(); i++) {
            if (!Arrays.equals(wanted.get(i), got.get(i))) {
                changed.add(got.get(i));
            }
        }
        return changed;
    }

    private static String[] option(String level, String name, boolean on) {
        return option(level, name, on ? 1 : 0);
    }

    private static String[] option(String level, String name, int value) {
        return new String[]{level, name, String.valueOf(value)};
    }
}
