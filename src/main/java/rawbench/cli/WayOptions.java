package rawbench.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

import rawbench.octets.Octets;
import rawbench.wire.Resolver;
import rawbench.wire.TlsOptions;
import rawbench.wire.TransportOptions;
import rawbench.wire.TransportOptions.Family;

/** The options that choose the way to the peer: TLS and addresses. */
final class WayOptions {
    private static final Map<String, String> VERSIONS = Map.of("1.0", "TLSv1", "1.1", "TLSv1.1", "1.2", "TLSv1.2",
            "1.3", "TLSv1.3");

    @Option(names = "--ca", paramLabel = "FILE", description = "PEM certificates to trust beside the system's own.")
    Path authorities;

    @Option(names = "--insecure", description = "Do not check the certificate; what is wrong with it is still told.")
    boolean insecure;

    @Option(names = "--sni", paramLabel = "NAME", description = "The name for the TLS handshake; the target's host.")
    String sni;

    @Option(names = "--alpn", paramLabel = "LIST", split = ",", description = "Protocols to offer in the TLS handshake, as http/1.1; none.")
    List<String> alpn;

    @Option(names = "--tls", paramLabel = "LIST", split = ",", description = "TLS versions to offer, as 1.2,1.3.")
    List<String> versions;

    @Option(names = "--resolve", paramLabel = "HOST:ADDRESS", description = "Take this address for that host; may be repeated.")
    List<String> addresses = new ArrayList<>();

    @ArgGroup
    FamilyOptions family;

    @Option(names = "--local", paramLabel = "ADDRESS", description = "This machine's address to connect from.")
    String local;

    /** One of the two, or neither. */
    static final class FamilyOptions {
        @Option(names = "-4", description = "Try IPv4 addresses only.")
        boolean four;

        @Option(names = "-6", description = "Try IPv6 addresses only.")
        boolean six;
    }

    /** That way, with what is given here in its place. */
    TransportOptions over(TransportOptions usual) throws CliException {
        TransportOptions way = usual.withTls(tls(usual.tls()));
        if (family != null) {
            way = way.withFamily(family.four ? Family.IPV4 : Family.IPV6);
        }
        if (!addresses.isEmpty()) {
            way = way.withResolver(resolver());
        }
        return local == null ? way : way.withLocal(address("--local", local));
    }

    private TlsOptions tls(TlsOptions usual) throws CliException {
        TlsOptions tls = usual.withVerify(usual.verify() && !insecure).withVersions(tlsVersions(usual.versions()));
        if (sni != null) {
            tls = tls.withSni(Optional.of(sni));
        }
        if (alpn != null) {
            tls = tls.withAlpn(alpn);
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

    private Resolver resolver() throws CliException {
        Map<String, List<InetAddress>> given = new HashMap<>();
        for (String pair : addresses) {
            int colon = pair.indexOf(':');
            if (colon <= 0) {
                throw CliException.usage("--resolve wants HOST:ADDRESS, but got \"" + pair + "\"");
            }
            given.computeIfAbsent(pair.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(address("--resolve", pair.substring(colon + 1)));
        }
        return host -> {
            List<InetAddress> known = given.get(host.toLowerCase(Locale.ROOT));
            return known == null ? Resolver.SYSTEM.resolve(host) : known;
        };
    }

    private static InetAddress address(String option, String spelled) throws CliException {
        boolean bracketed = spelled.startsWith("[") && spelled.endsWith("]");
        try {
            return InetAddress.ofLiteral(bracketed ? spelled.substring(1, spelled.length() - 1) : spelled);
        } catch (IllegalArgumentException notLiteral) {
            throw new CliException(Status.USAGE,
                    option + " wants an IPv4 or IPv6 address, but got \"" + spelled + "\"", notLiteral);
        }
    }
}
