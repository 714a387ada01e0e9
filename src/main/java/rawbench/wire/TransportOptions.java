package rawbench.wire;

import java.net.InetAddress;
import java.util.Optional;

/**
 * How a connection is opened.
 *
 * @param tls for endpoints with TLS
 * @param resolver where addresses come from
 * @param family which addresses are tried
 * @param local the address of this machine to connect from; empty for the system's choice
 */
public record TransportOptions(TlsOptions tls, Resolver resolver, Family family, Optional<InetAddress> local) {
    /** The addresses that are tried. */
    public enum Family {
        ANY,
        IPV4,
        IPV6
    }

    /** The system's addresses, all of them, TLS verified. */
    public static final TransportOptions DEFAULT = new TransportOptions(TlsOptions.DEFAULT, Resolver.SYSTEM, Family.ANY,
            Optional.empty());

    public TransportOptions withTls(TlsOptions other) {
        return new TransportOptions(other, resolver, family, local);
    }

    public TransportOptions withResolver(Resolver other) {
        return new TransportOptions(tls, other, family, local);
    }

    public TransportOptions withFamily(Family other) {
        return new TransportOptions(tls, resolver, other, local);
    }

    public TransportOptions withLocal(InetAddress other) {
        return new TransportOptions(tls, resolver, family, Optional.of(other));
    }
}
