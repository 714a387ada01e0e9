package rawbench.wire;

import java.nio.file.Path;

/** Where the octets go: one end of a socket, named by a person. (The request-target of HTTP is another thing.) */
public sealed interface Endpoint {
    /** A TCP port of a host: a name, an IPv4 address, or an IPv6 address without brackets. */
    record Tcp(String host, int port) implements Endpoint {}

    /** TLS over a TCP port. */
    record Tls(String host, int port) implements Endpoint {}

    /** A Unix stream socket. */
    record UnixSocket(Path path) implements Endpoint {
        @Override
        public String host() {
            return path.toString();
        }

        @Override
        public int port() {
            return 0;
        }

        @Override
        public String authority() {
            return host();
        }
    }

    /** A UDP port of a host. */
    record Udp(String host, int port) implements Endpoint {}

    /** The name or address, IPv6 without brackets; the path of a Unix socket. */
    String host();

    /** 0 where there is none. */
    int port();

    /** {@code host:port} as people write it, IPv6 in brackets; the path of a Unix socket. */
    default String authority() {
        return (host().indexOf(':') >= 0 ? "[" + host() + "]" : host()) + ":" + port();
    }

    /** The same kind of endpoint at another place; a Unix socket has neither host nor port, and stays itself. */
    default Endpoint at(String host, int port) {
        return switch (this) {
            case Tcp _ -> new Tcp(host, port);
            case Tls _ -> new Tls(host, port);
            case Udp _ -> new Udp(host, port);
            case UnixSocket same -> same;
        };
    }

    /** Where a client on this machine goes to come to a listener here: never "any address". */
    default Endpoint fromHere() {
        return at(Bindable.fromHere(host()), port());
    }

    /**
     * Whether who connects to this comes out at what listens there; plain and TLS count as the same. Names are looked up,
     * which may block for long; one that is not known leads nowhere.
     */
    default boolean leadsTo(Endpoint listening) {
        return SamePlace.of(this, listening);
    }
}
