package rawbench.ui.listen;

import java.util.List;

import rawbench.ui.listen.DoesModel.Kind;
import rawbench.wire.Endpoint;

/** What a person can type into a terminal to come to a listener. */
final class TryCommands {
    private TryCommands() {
    }

    /** The commands for a place and what is done there, the simplest first. */
    static List<String> of(Endpoint at, Kind does) {
        // A client that speaks HTTP takes its own request for no answer.
        boolean http = does != Kind.ECHO;
        return switch (at.fromHere()) {
            case Endpoint.Tcp(String host, int port) -> tcp(host, port, http);
            case Endpoint.Tls(String host, int port) -> tls(host, port, http);
            case Endpoint.Udp(String host, int port) -> udp(host, port);
            case Endpoint.UnixSocket(var path) -> unix(quoted(path.toString()), http);
        };
    }

    private static List<String> tcp(String host, int port, boolean http) {
        String netcat = "nc " + host + " " + port;
        String socat = "socat - TCP" + (host.indexOf(':') < 0 ? ":" + host : "6:[" + host + "]") + ":" + port;
        String curl = "curl -i " + url("http://", host, port);
        return http ? List.of(curl, netcat, socat) : List.of(netcat, socat);
    }

    private static List<String> tls(String host, int port, boolean http) {
        String openssl = "openssl s_client -quiet -connect " + new Endpoint.Tcp(host, port).authority();
        // Nobody but the certificate itself vouches for it.
        String curl = "curl -i --insecure " + url("https://", host, port);
        return http ? List.of(curl, openssl) : List.of(openssl);
    }

    private static List<String> udp(String host, int port) {
        return List.of("nc -u " + host + " " + port,
                "socat - UDP" + (host.indexOf(':') < 0 ? ":" + host : "6:[" + host + "]") + ":" + port);
    }

    private static List<String> unix(String path, boolean http) {
        String netcat = "nc -U " + path;
        String socat = "socat - UNIX-CONNECT:" + path;
        return http ? List.of("curl -i --unix-socket " + path + " http://localhost/", netcat, socat)
                : List.of(netcat, socat);
    }

    private static String url(String scheme, String host, int port) {
        String url = scheme + new Endpoint.Tcp(host, port).authority() + "/";
        return url.indexOf('[') < 0 ? url : "'" + url + "'";
    }

    /** As a shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
