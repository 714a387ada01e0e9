package rawbench.calls;

import java.util.ArrayList;
import java.util.List;

import rawbench.wire.Endpoint;
import rawbench.wire.SocketOptions;

/** Socket options as the level, the name and the value that {@code setsockopt} takes. */
final class Options {
    private Options() {
    }

    static List<String[]> of(SocketOptions options, Endpoint endpoint) {
        List<String[]> all = new ArrayList<>();
        if (endpoint instanceof Endpoint.Tcp || endpoint instanceof Endpoint.Tls) {
            // Connections of this program have it unless a person wants it otherwise.
            all.add(option("IPPROTO_TCP", "TCP_NODELAY", options.noDelay().orElse(true)));
        }
        options.keepAlive().ifPresent(on -> all.add(option("SOL_SOCKET", "SO_KEEPALIVE", on)));
        options.reuseAddress().ifPresent(on -> all.add(option("SOL_SOCKET", "SO_REUSEADDR", on)));
        options.sendBuffer().ifPresent(octets -> all.add(option("SOL_SOCKET", "SO_SNDBUF", octets)));
        options.receiveBuffer().ifPresent(octets -> all.add(option("SOL_SOCKET", "SO_RCVBUF", octets)));
        options.timeToLive().ifPresent(hops -> all.add(option("IPPROTO_IP", "IP_TTL", hops)));
        if (options.broadcast()) {
            all.add(option("SOL_SOCKET", "SO_BROADCAST", true));
        }
        return all;
    }

    private static String[] option(String level, String name, boolean on) {
        return option(level, name, on ? 1 : 0);
    }

    private static String[] option(String level, String name, int value) {
        return new String[]{level, name, String.valueOf(value)};
    }
}
