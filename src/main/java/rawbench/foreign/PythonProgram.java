package rawbench.foreign;

import java.util.List;

import rawbench.curl.Copied;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** A request as a Python program that sends it over a socket and writes out what comes. */
final class PythonProgram {
    private static final int LINE = 1000;

    private PythonProgram() {
    }

    static Copied of(Wire wire, Octets request) {
        return of(wire, List.of(request), false);
    }

    /**
     * @param requests one for a stream, the datagrams for UDP
     * @param end whether the client ends its side behind them
     */
    static Copied of(Wire wire, List<Octets> requests, boolean end) {
        StringBuilder program = new StringBuilder("#!/usr/bin/env python3\nimport socket\nimport ssl\nimport sys\n\n");
        if (requests.size() == 1) {
            program.append("request = ").append(literal(requests.getFirst(), "")).append("\n\n");
        } else {
            program.append("requests = [\n");
            requests.forEach(one -> program.append("    ").append(literal(one, "    ")).append(",\n"));
            program.append("]\n\n");
        }
        program.append(way(wire, requests.size() > 1));
        program.append(wire.endpoint() instanceof Endpoint.Udp ? "" : """
                peer.sendall(request)
            %s    while data := peer.recv(65536):
                    sys.stdout.buffer.write(data)
                    sys.stdout.buffer.flush()
            """.formatted(end ? ending(wire) : ""));
        return new Copied(program.toString(), List.of());
    }

    /** Over TLS the end is said beneath it: Python would wait for the peer's own end there. */
    private static String ending(Wire wire) {
        return wire.endpoint() instanceof Endpoint.Tls ? "    # TLS of Python cannot end one side alone.\n"
                : "    peer.shutdown(socket.SHUT_WR)\n";
    }

    /** Octets as a literal in brackets, a line each, with the indentation of what it stands in. */
    static String literal(Octets octets, String indent) {
        StringBuilder literal = new StringBuilder("(\n");
        for (Octets line : Wire.lines(octets, LINE)) {
            literal.append(indent).append("    b'").append(literal(line)).append("'\n");
        }
        return literal.append(octets.isEmpty() ? indent + "    b''\n" : "").append(indent).append(')').toString();
    }

    private static String way(Wire wire, boolean several) {
        return switch (wire.endpoint()) {
            case Endpoint.Tcp(String host, int port) ->
                "with socket.create_connection((" + text(host) + ", " + port + "), timeout=30) as peer:\n";
            case Endpoint.UnixSocket(var path) -> "with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as peer:\n"
                    + "    peer.settimeout(30)\n    peer.connect(" + text(path.toString()) + ")\n";
            case Endpoint.Udp(String host, int port) ->
                "family, kind, protocol, _, address = socket.getaddrinfo(" + text(host) + ", "
                        + port + ", type=socket.SOCK_DGRAM)[0]\nwith socket.socket(family, kind, protocol) as peer:\n"
                        + "    peer.settimeout(2)\n"
                        + (several ? "    for request in requests:\n    " : "")
                        + "    peer.sendto(request, address)\n    try:\n"
                        + "        while True:\n            sys.stdout.buffer.write(peer.recv(65536))\n"
                        + "    except TimeoutError:\n        pass\n";
            case Endpoint.Tls(String host, int port) -> tls(wire, host, port);
        };
    }

    private static String tls(Wire wire, String host, int port) {
        StringBuilder way = new StringBuilder("context = ssl.create_default_context()\n");
        if (wire.insecure()) {
            way.append("context.check_hostname = False\ncontext.verify_mode = ssl.CERT_NONE\n");
        }
        if (!wire.alpn().isEmpty()) {
            way.append("context.set_alpn_protocols([")
                    .append(String.join(", ", wire.alpn().stream().map(PythonProgram::text).toList()))
                    .append("])\n");
        }
        return way + "with socket.create_connection((" + text(host) + ", " + port + "), timeout=30) as plain, \\\n"
                + "        context.wrap_socket(plain, server_hostname=" + text(wire.serverName(host)) + ") as peer:\n";
    }

    static String text(String text) {
        return "'" + Wire.literal(text.codePoints(), '\'', "\\U%08x") + "'";
    }

    private static String literal(Octets octets) {
        return Wire.literal(octets.latin1().chars(), '\'', "\\x%02x");
    }
}
