package rawbench.foreign;

import java.util.List;
import java.util.stream.Collectors;

import rawbench.curl.Copied;
import rawbench.curl.ShellQuote;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** A request as printf writes it into nc or openssl, under any sh. */
final class ShellPipe {
    private static final int LINE = 2000;

    private ShellPipe() {
    }

    static Copied nc(Wire wire, Octets request) {
        return switch (wire.endpoint()) {
            case Endpoint.Tcp(String host, int port) -> piped(request, "nc " + word(host) + " " + port);
            case Endpoint.UnixSocket(var path) -> piped(request, "nc -U " + word(path.toString()));
            case Endpoint.Udp(String host, int port) -> request.length() > 16_000
                    ? Copied.cannot(List.of(ImportWords.SEVERAL_DATAGRAMS.of()))
                    : piped(request, "nc -u -w 2 " + word(host) + " " + port);
            case Endpoint.Tls _ -> Copied.cannot(List.of(ImportWords.NC_NO_TLS.of()));
        };
    }

    static Copied openssl(Wire wire, Octets request) {
        if (!(wire.endpoint() instanceof Endpoint.Tls(String host, int port))) {
            return Copied.cannot(List.of(ImportWords.OPENSSL_TLS_ONLY.of()));
        }
        String name = wire.serverName(host);
        String sni = Wire.isAddress(name) ? " -noservername" : " -servername " + word(name);
        String alpn = wire.alpn().isEmpty() ? "" : " -alpn " + word(String.join(",", wire.alpn()));
        String verify = wire.insecure() ? ""
                : " -verify_return_error " + (Wire.isAddress(name) ? "-verify_ip " : "-verify_hostname ")
                        + word(name);
        return piped(request,
                "openssl s_client -quiet -connect " + word(wire.endpoint().authority()) + sni + alpn + verify);
    }

    private static String word(String text) {
        return ShellQuote.posix(Octets.utf8(text));
    }

    private static Copied piped(Octets request, String command) {
        String words = Wire.lines(request, LINE).stream().map(ShellQuote::printf).collect(Collectors.joining("\\\n"));
        return new Copied("printf " + (words.isEmpty() ? "''" : words) + " |\n  " + command, List.of());
    }
}
