package rawbench.curl;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import rawbench.curl.CurlCall.Given;

/** A sentence for each option of a call that the requests made of it cannot hold. */
final class CurlRemarks {
    /** Logins that want a challenge, a ticket or a signature first. */
    static final List<String> OTHER_LOGINS = List.of("digest", "ntlm", "ntlm-wb", "negotiate", "anyauth", "aws-sigv4");
    private static final Map<String, String> MESSAGE = Map.ofEntries(
            Map.entry("compressed",
                    "the codings are those of curl 7.88 as Debian builds it; other builds offer others"),
            Map.entry("location", "redirects are not followed; send the next request yourself"),
            Map.entry("location-trusted", "redirects are not followed; send the next request yourself"),
            Map.entry("follow", "redirects are not followed; send the next request yourself"),
            Map.entry("http2", "HTTP/2 is not spoken here; the request is the HTTP/1.1 form of it"),
            Map.entry("http2-prior-knowledge", "HTTP/2 is not spoken here; the request is the HTTP/1.1 form of it"),
            Map.entry("proxytunnel", "set the proxy in the connection settings; a tunnel is opened through it there"),
            Map.entry("use-ascii", "it changes nothing for HTTP"));
    private static final Map<String, String> WAY = Map.ofEntries(
            Map.entry("max-time", "the time for everything is not kept in a template; use --timeout at the prompt"),
            Map.entry("ipv4", "choose it in the connection settings"),
            Map.entry("ipv6", "choose it in the connection settings"),
            Map.entry("interface", "choose the local address in the connection settings"),
            Map.entry("local-port", "the local port cannot be chosen here"),
            Map.entry("cacert", "set the certificate authority in the connection settings"),
            Map.entry("capath", "set the certificate authority in the connection settings"),
            Map.entry("cert", "set the client certificate in the connection settings"),
            Map.entry("cert-type", "set the client certificate in the connection settings"),
            Map.entry("key", "set the client's key in the connection settings"),
            Map.entry("key-type", "set the client's key in the connection settings"),
            Map.entry("pass", "set the client's key in the connection settings"),
            Map.entry("preproxy", "one proxy before another cannot be had here"),
            Map.entry("http3", "HTTP/3 is not spoken here; the request is the HTTP/1.1 form of it"),
            Map.entry("http3-only", "HTTP/3 is not spoken here; the request is the HTTP/1.1 form of it"),
            Map.entry("noproxy", "say in the connection settings whether a proxy is used"),
            Map.entry("doh-url", "names are resolved as this machine does it"),
            Map.entry("dns-servers", "names are resolved as this machine does it"),
            Map.entry("haproxy-protocol",
                    "the line before the request is not made; write it at the request's beginning"),
            Map.entry("haproxy-clientip",
                    "the line before the request is not made; write it at the request's beginning"),
            Map.entry("alpn", "no protocol is offered in the handshake unless @rb-alpn says so"),
            Map.entry("abstract-unix-socket",
                    "an abstract socket cannot be reached here; the target names a socket file"));

    private final CurlCall call;
    private final Set<String> remarks;

    CurlRemarks(CurlCall call, Set<String> remarks) {
        this.call = call;
        this.remarks = remarks;
    }

    void add() {
        together(CurlOption.About.LOCAL, "about what curl does on its own side; nothing of it goes on the wire");
        together(CurlOption.About.OTHER, "about protocols that are no HTTP");
        together(CurlOption.About.AGAIN, "about sending again, which Rawbench does only when you do");
        call.about(CurlOption.About.UNABLE).forEach(given -> say(given, given.option().sentence()));
        call.about(CurlOption.About.MESSAGE)
                .stream()
                .filter(given -> MESSAGE.containsKey(given.option().name()))
                .forEach(given -> say(given, MESSAGE.get(given.option().name())));
        call.about(CurlOption.About.MESSAGE)
                .stream()
                .filter(given -> OTHER_LOGINS.contains(given.option().name()))
                .forEach(given -> say(given,
                        "this login needs an answer of the server first, or a signature; the request"
                                + " stands here without its Authorization field"));
        call.about(CurlOption.About.WAY).forEach(this::way);
        proxy();
    }

    private void way(Given given) {
        String name = given.option().name();
        if (name.startsWith("tls") || name.startsWith("ssl")) {
            say(given, "choose the versions of TLS in the connection settings");
        } else if (name.startsWith("socks")) {
            say(given, "set this proxy in the connection settings");
        } else if (WAY.containsKey(name)) {
            say(given, WAY.get(name));
        }
    }

    private void proxy() {
        CurlProxy.of(call).ifPresent(proxy -> {
            boolean https = call.urls().stream().anyMatch(url -> url.regionMatches(true, 0, "https:", 0, 6));
            if (https || !proxy.scheme().equals("http")) {
                remarks.add("-x " + CurlSays.readable(proxy.scheme() + "://" + proxy.authority())
                        + ": set this proxy in the connection settings; the request stands here as it goes through it");
            }
        });
        call.last("proxy-header")
                .filter(_ -> CurlProxy.of(call).isEmpty())
                .ifPresent(given -> say(given, "there is no proxy that it could go to"));
    }

    private void together(CurlOption.About about, String sentence) {
        String options = call.about(about).stream().map(CurlRemarks::spelled).collect(Collectors.joining(", "));
        if (!options.isEmpty()) {
            remarks.add(options + ": " + sentence);
        }
    }

    private void say(Given given, String sentence) {
        remarks.add(spelled(given) + ": " + sentence);
    }

    /** The option as it was spelled; a password is not repeated. */
    private static String spelled(Given given) {
        boolean quiet = !given.option().valued() || given.is("pass") || given.option().name().contains("pass");
        return CurlSays.readable(given.spelled()) + (quiet ? "" : " " + CurlSays.brief(given.value()));
    }
}
