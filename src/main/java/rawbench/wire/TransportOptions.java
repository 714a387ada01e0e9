package rawbench.wire;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * How a connection is opened.
 *
 * @param tls for endpoints with TLS
 * @param resolver where addresses come from
 * @param given addresses that a person gave for hosts; the resolver is not asked for these
 * @param family which addresses are tried
 * @param local the address of this machine to connect from; empty for the system's choice
 * @param socket what a person set on the socket
 */
public record TransportOptions(TlsOptions tls, Resolver resolver, List<HostAddress> given, Family family,
        Optional<InetAddress> local, SocketOptions socket) {
    /** The addresses that are tried. */
    public enum Family {
        ANY,
        IPV4,
        IPV6
    }

    /** The system's addresses, all of them, TLS verified. */
    public static final TransportOptions DEFAULT = new TransportOptions(TlsOptions.DEFAULT, Resolver.SYSTEM,
            List.of(), Family.ANY, Optional.empty(), SocketOptions.NONE);

    public TransportOptions {
        given = List.copyOf(given);
    }

    public TransportOptions withTls(TlsOptions other) {
        return new TransportOptions(other, resolver, given, family, local, socket);
    }

    public TransportOptions withResolver(Resolver other) {
        return new TransportOptions(tls, other, given, family, local, socket);
    }

    public TransportOptions withGiven(List<HostAddress> other) {
        return new TransportOptions(tls, resolver, other, family, local, socket);
    }

    public TransportOptions withFamily(Family other) {
        return new TransportOptions(tls, resolver, given, other, local, socket);
    }

    public TransportOptions withLocal(InetAddress other) {
        return new TransportOptions(tls, resolver, given, family, Optional.of(other), socket);
    }

    public TransportOptions withSocket(SocketOptions other) {
        return new TransportOptions(tls, resolver, given, family, local, other);
    }

    /** The addresses that a person gave for this host at this port. */
    List<InetAddress> given(String host, int port) {
        return given.isEmpty() ? List.of()
                : given.stream().filter(one -> one.counts(host, port)).map(HostAddress::address).toList();
    }
}
