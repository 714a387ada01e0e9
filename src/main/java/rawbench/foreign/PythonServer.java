package rawbench.foreign;

import java.util.List;

import rawbench.curl.Copied;
import rawbench.octets.Octets;
import rawbench.wire.Endpoint;

/** The server's end of a conversation as a Python program. */
final class PythonServer {
    private static final String RECEIVE = """

        def receive(peer, count):
            \"""Takes so many octets, or fewer where the client ends, and writes them out.\"""
            while count > 0 and (data := peer.recv(min(count, 65536))):
                count -= len(data)
                sys.stdout.buffer.write(data)
                sys.stdout.buffer.flush()


        """;

    private PythonServer() {
    }

    static Copied of(Talk talk) {
        String text = switch (talk.endpoint()) {
            case Endpoint.Udp(_, int port) -> datagrams(talk, port);
            case Endpoint.Tcp(_, int port) -> stream(talk, bound(talk.endpoint(), port), "");
            case Endpoint.Tls(_, int port) -> stream(talk, bound(talk.endpoint(), port), """
                # openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost -keyout key.pem -out certificate.pem
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain('certificate.pem', 'key.pem')
                """);
            case Endpoint.UnixSocket(var path) -> stream(talk, unix(path.toString()), "");
        };
        return new Copied(text, List.of());
    }

    private static String unix(String path) {
        return "path = pathlib.Path(" + PythonProgram.text(path) + ")\n" + """
            # The socket of an earlier run would make bind fail with EADDRINUSE.
            if path.is_socket():
                path.unlink()
            listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            listener.bind(str(path))
            """;
    }

    private static String bound(Endpoint endpoint, int port) {
        String host = Wire.local(endpoint);
        return "listener = socket.socket(socket." + (host.contains(":") ? "AF_INET6" : "AF_INET")
                + ", socket.SOCK_STREAM)\nlistener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)\n"
                + "listener.bind((" + PythonProgram.text(host) + ", " + port + "))\n";
    }

    private static String stream(Talk talk, String bound, String context) {
        boolean secured = !context.isEmpty();
        StringBuilder program = new StringBuilder("#!/usr/bin/env python3\n")
                .append(bound.contains("pathlib") ? "import pathlib\n" : "")
                .append("import socket\n")
                .append(secured ? "import ssl\n" : "")
                .append("import sys\n\n")
                .append(RECEIVE)
                .append("def converse(peer):\n");
        for (Talk.Turn turn : talk.turns()) {
            program.append(turn.byClient() ? "    receive(peer, " + turn.octets().length() + ")\n"
                    : "    peer.sendall" + PythonProgram.literal(turn.octets(), "    ") + "\n");
        }
        program.append(secured ? "    peer.unwrap()\n" : """
                peer.shutdown(socket.SHUT_WR)
                # To close with octets unread would make the system send RST.
                receive(peer, sys.maxsize)
            """);
        return program.append("\n\n")
                .append(context)
                .append(bound)
                .append("""
                    listener.listen()
                    while True:
                        peer, address = listener.accept()
                        try:
                    """)
                .append(secured ? "        with context.wrap_socket(peer, server_side=True) as peer:\n"
                        : "        with peer:\n")
                .append("""
                                peer.settimeout(30)
                                converse(peer)
                        except OSError as trouble:
                            print(address, trouble, file=sys.stderr)
                    """)
                .toString();
    }

    private static String datagrams(Talk talk, int port) {
        String host = Wire.local(talk.endpoint());
        StringBuilder program = new StringBuilder("""
            #!/usr/bin/env python3
            import socket
            import sys

            # What is answered to the first datagram, to the second, and so on; then from the beginning.
            answers = [
            """);
        for (List<Octets> each : Wire.answers(talk)) {
            program.append("    [");
            each.forEach(one -> program.append(PythonProgram.literal(one, "    ")).append(", "));
            program.append("],\n");
        }
        return program.append("]\n\nserver = socket.socket(socket.")
                .append(host.contains(":") ? "AF_INET6" : "AF_INET")
                .append(", socket.SOCK_DGRAM)\nserver.bind((")
                .append(PythonProgram.text(host))
                .append(", ")
                .append(port)
                .append("""
                    ))
                    count = 0
                    while True:
                        data, address = server.recvfrom(65536)
                        sys.stdout.buffer.write(data)
                        sys.stdout.buffer.flush()
                        for answer in answers[count % len(answers)]:
                            server.sendto(answer, address)
                        count += 1
                    """)
                .toString();
    }
}
