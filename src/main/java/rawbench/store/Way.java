package rawbench.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.wire.TransportOptions.Family;

/**
 * How connections are made, as a person chose it: for everything, or for one tab, which then wins. Nothing of it is
 * secret: a password is asked for when it is needed.
 *
 * @param versions of TLS that are offered, as "TLSv1.3"; empty where nobody chose
 * @param certificate this side's certificate, for servers that want one; empty for none
 * @param proxy as {@code http://user@host:port} or {@code socks5://host:port}; {@link #DIRECT} for none on purpose;
 *        empty where nobody chose
 * @param addresses the addresses to take for hosts, each as {@code HOST:ADDRESS} or {@code HOST:PORT:ADDRESS}
 * @param family the addresses that are tried; empty where nobody chose
 * @param local the address of this machine to connect from; empty for the system's choice
 * @param socket what is set on sockets, as {@code wire.SocketOptions} spells it; empty where nobody chose
 */
public record Way(List<String> versions, Optional<CertificateFiles> certificate, Optional<String> proxy,
        List<String> addresses, Optional<Family> family, Optional<String> local, Optional<String> socket) {
    /** No proxy, also where there is a usual one. */
    public static final String DIRECT = "direct";
    /** Nothing chosen. */
    public static final Way USUAL = new Way(List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
            Optional.empty(), Optional.empty());

    public Way {
        versions = List.copyOf(versions);
        addresses = List.copyOf(addresses);
    }

    /**
     * Where a client certificate lies.
     *
     * @param certificate a PKCS#12 file, or PEM certificates
     * @param key the PEM file of the private key; empty where it lies in the first file
     */
    public record CertificateFiles(Path certificate, Optional<Path> key) {}

    /** This choice, and another one where this says nothing. */
    public Way over(Way other) {
        List<String> all = new ArrayList<>(addresses);
        other.addresses.stream()
                .filter(usual -> addresses.stream().noneMatch(a -> sameHost(a, usual)))
                .forEach(all::add);
        return new Way(versions.isEmpty() ? other.versions : versions, certificate.or(other::certificate),
                proxy.or(other::proxy), all, family.or(other::family), local.or(other::local),
                socket.or(other::socket));
    }

    private static boolean sameHost(String address, String other) {
        return host(address).equalsIgnoreCase(host(other));
    }

    private static String host(String address) {
        return address.substring(0, Math.max(0, address.indexOf(':')));
    }

    public Way withVersions(List<String> chosen) {
        return new Way(chosen, certificate, proxy, addresses, family, local, socket);
    }

    public Way withCertificate(Optional<CertificateFiles> chosen) {
        return new Way(versions, chosen, proxy, addresses, family, local, socket);
    }

    public Way withProxy(Optional<String> chosen) {
        return new Way(versions, certificate, chosen, addresses, family, local, socket);
    }

    public Way withAddresses(List<String> chosen) {
        return new Way(versions, certificate, proxy, chosen, family, local, socket);
    }

    public Way withFamily(Optional<Family> chosen) {
        return new Way(versions, certificate, proxy, addresses, chosen, local, socket);
    }

    public Way withLocal(Optional<String> chosen) {
        return new Way(versions, certificate, proxy, addresses, family, chosen, socket);
    }

    public Way withSocket(Optional<String> chosen) {
        return new Way(versions, certificate, proxy, addresses, family, local, chosen);
    }
}
