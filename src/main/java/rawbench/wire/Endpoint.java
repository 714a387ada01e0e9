package rawbench.wire;

import java.nio.file.Path;

/** Where the octets go: one end of a socket, named by a person. (The request-target of HTTP is another thing.) */
public sealed interface Endpoint {
    /** A TCP port of a host: a name, an IPv4 address, or an IPv6 address without brackets. */
    record Tcp(String host, int port) implements Endpoint {}

    /** TLS over a TCP port. */
    record Tls(String host, int port) implements Endpoint {}

    /** A Unix stream socket. */
    record UnixSocket(Path path) implements Endpoint {}

    /** A UDP port of a host. */
    record Udp(String host, int port) implements Endpoint {}

    /** {@code host:port} as people write it, IPv6 in brackets; the path of a Unix socket. */
    default String authority() {
        return switch (this) {
            case Tcp(String host, int port) -> authority(host, port);
            case Tls(String host, int port) -> authority(host, port);
            case Udp(String host, int port) -> authority(host, port);
            case UnixSocket(Path path) -> path.toString();
        };
    }

    /**
     * Whether who connects to this comes out at what listens there; plain and TLS count as the same. Names are looked up,
     * which may block for long; one that is not known leads nowhere.
     */
    default boolean leadsTo(Endpoint listening) {
        return SamePlace.of(this, listening);
    }

    private static String authority(String host, int port) {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
