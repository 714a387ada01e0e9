package rawbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import rawbench.exchange.Proxy;
import rawbench.exchange.Sending;
import rawbench.exchange.TargetException;
import rawbench.octets.Octets;
import rawbench.wire.HostAddress;
import rawbench.wire.Identity;
import rawbench.wire.TlsOptions;
import rawbench.wire.TransportOptions;
import rawbench.wire.TransportOptions.Family;

/** The options that choose the way to the peer: proxy, TLS and addresses. */
final class WayOptions {
    private static final Map<String, String> VERSIONS = Map.of("1.0", "TLSv1", "1.1", "TLSv1.1", "1.2", "TLSv1.2",
            "1.3", "TLSv1.3");

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM certificates to trust beside the system's own.")
    Path authorities;

    @Option(names = "--insecure", description = "Do not check the certificate; what is wrong with it is still told.")
    boolean insecure;

    @Option(names = "--sni", paramLabel = "NAME", description = "The name for the TLS handshake; the target's host. An empty one sends none.")
    String sni;

    @Option(names = "--alpn", paramLabel = "LIST", split = ",", description = "Protocols to offer in the TLS handshake, as http/1.1; none.")
    List<String> alpn;

    @Option(names = "--tls", paramLabel = "LIST", split = ",", description = "TLS versions to offer, as 1.2,1.3.")
    List<String> versions;

    @Mixin
    CertificateOptions certificate = new CertificateOptions();

    @Option(names = "--proxy", paramLabel = "PROXY", description = "Go through this proxy: http://h:p, https://h:p or socks5://h:p, with user:password@ before the host "
            + "where it wants them.")
    String proxy;

    @Option(names = "--resolve", paramLabel = "HOST:ADDRESS", description = "Take this address for that host, HOST:PORT:ADDRESS for one port of it; may be repeated.")
    List<String> addresses = new ArrayList<>();

    @ArgGroup
    FamilyOptions family;

    @Option(names = "--local", paramLabel = "ADDRESS", description = "This machine's address to connect from.")
    String local;

    @Mixin
    SocketOptionWords socket = new SocketOptionWords();

    /** One of the two, or neither. */
    static final class FamilyOptions {
        @Option(names = "-4", description = "Try IPv4 addresses only.")
        boolean four;

        @Option(names = "-6", description = "Try IPv6 addresses only.")
        boolean six;
    }

    /** That sending, with what is given here in its place. */
    Sending over(Sending usual) throws CliException {
        Sending sending = usual.withTransport(over(usual.transport()));
        if (proxy == null) {
            return sending;
        }
        if (!Proxy.serves(sending.target().endpoint())) {
            throw CliException.usage("--proxy cannot be used for " + sending.target().spelled()
                    + ": proxies lead to TCP ports only");
        }
        try {
            return sending.withProxy(Optional.of(Proxy.parse(proxy)));
        } catch (TargetException unreadable) {
            throw new CliException(Status.USAGE, "--proxy: " + unreadable.getMessage(), unreadable);
        }
    }

    private TransportOptions over(TransportOptions usual) throws CliException {
        TransportOptions way = usual.withTls(tls(usual.tls())).withSocket(socket.over(usual.socket()));
        if (family != null) {
            way = way.withFamily(family.four ? Family.IPV4 : Family.IPV6);
        }
        if (!addresses.isEmpty()) {
            way = way.withGiven(given());
        }
        return local == null ? way : way.withLocal(read("--local", local, HostAddress::address));
    }

    private TlsOptions tls(TlsOptions usual) throws CliException {
        TlsOptions tls = usual.withVerify(usual.verify() && !insecure).withVersions(tlsVersions(usual.versions()));
        if (sni != null) {
            tls = tls.withSni(Optional.of(sni));
        }
        if (alpn != null) {
            tls = tls.withAlpn(alpn);
        }
        Optional<Identity> identity = certificate.identity();
        if (identity.isPresent()) {
            tls = tls.withIdentity(identity);
        }
        return authorities == null ? tls : tls.withAuthorities(Optional.of(pem()));
    }

    private Octets pem() throws CliException {
        try {
            return Octets.ofFile(authorities);
        } catch (IOException unreadable) {
            throw Words.unreadable(authorities, unreadable);
        }
    }

    private List<String> tlsVersions(List<String> usual) throws CliException {
        if (versions == null) {
            return usual;
        }
        List<String> known = new ArrayList<>();
        for (String version : versions) {
            String spelled = VERSIONS.get(version.strip());
            if (spelled == null) {
                throw CliException.usage("--tls knows no version \"" + version + "\"; it knows 1.0, 1.1, 1.2 and 1.3");
            }
            known.add(spelled);
        }
        return known;
    }

    private List<HostAddress> given() throws CliException {
        List<HostAddress> given = new ArrayList<>();
        for (String pair : addresses) {
            given.add(read("--resolve", pair, HostAddress::parse));
        }
        return given;
    }

    private static <T> T read(String option, String spelled, Function<String, T> reader) throws CliException {
        try {
            return reader.apply(spelled);
        } catch (IllegalArgumentException unreadable) {
            throw new CliException(Status.USAGE, option + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
