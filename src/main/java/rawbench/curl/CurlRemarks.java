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
    private static final Map<String, CurlWords> MESSAGE = Map.ofEntries(
            Map.entry("compressed",
                    CurlWords.OTHER_CODINGS),
            Map.entry("location", CurlWords.NO_REDIRECTS),
            Map.entry("location-trusted", CurlWords.NO_REDIRECTS),
            Map.entry("follow", CurlWords.NO_REDIRECTS),
            Map.entry("http2", CurlWords.NO_HTTP_2),
            Map.entry("http2-prior-knowledge", CurlWords.NO_HTTP_2),
            Map.entry("proxytunnel", CurlWords.TUNNEL),
            Map.entry("use-ascii", CurlWords.NOTHING_FOR_HTTP));
    private static final Map<String, CurlWords> WAY = Map.ofEntries(
            Map.entry("max-time", CurlWords.TIME_FOR_EVERYTHING),
            Map.entry("ipv4", CurlWords.CHOOSE_THERE),
            Map.entry("ipv6", CurlWords.CHOOSE_THERE),
            Map.entry("interface", CurlWords.CHOOSE_LOCAL),
            Map.entry("local-port", CurlWords.NO_LOCAL_PORT),
            Map.entry("cacert", CurlWords.SET_AUTHORITY),
            Map.entry("capath", CurlWords.SET_AUTHORITY),
            Map.entry("cert", CurlWords.SET_CERTIFICATE),
            Map.entry("cert-type", CurlWords.SET_CERTIFICATE),
            Map.entry("key", CurlWords.SET_KEY),
            Map.entry("key-type", CurlWords.SET_KEY),
            Map.entry("pass", CurlWords.SET_KEY),
            Map.entry("preproxy", CurlWords.NO_PREPROXY),
            Map.entry("http3", CurlWords.NO_HTTP_3),
            Map.entry("http3-only", CurlWords.NO_HTTP_3),
            Map.entry("noproxy", CurlWords.WHETHER_PROXY),
            Map.entry("doh-url", CurlWords.NAMES_AS_HERE),
            Map.entry("dns-servers", CurlWords.NAMES_AS_HERE),
            Map.entry("haproxy-protocol",
                    CurlWords.NO_LINE_BEFORE),
            Map.entry("haproxy-clientip",
                    CurlWords.NO_LINE_BEFORE),
            Map.entry("alpn", CurlWords.ALPN),
            Map.entry("abstract-unix-socket",
                    CurlWords.ABSTRACT_SOCKET));

    private final CurlCall call;
    private final Set<String> remarks;

    CurlRemarks(CurlCall call, Set<String> remarks) {
        this.call = call;
        this.remarks = remarks;
    }

    void add() {
        together(CurlOption.About.LOCAL, CurlWords.OWN_SIDE);
        together(CurlOption.About.OTHER, CurlWords.OTHER_PROTOCOLS);
        together(CurlOption.About.AGAIN, CurlWords.SENDING_AGAIN);
        call.about(CurlOption.About.UNABLE).forEach(given -> say(given, given.option().sentence()));
        call.about(CurlOption.About.MESSAGE)
                .stream()
                .filter(given -> MESSAGE.containsKey(given.option().name()))
                .forEach(given -> say(given, MESSAGE.get(given.option().name())));
        call.about(CurlOption.About.MESSAGE)
                .stream()
                .filter(given -> OTHER_LOGINS.contains(given.option().name()))
                .forEach(given -> say(given,
                        CurlWords.OTHER_LOGIN));
        call.about(CurlOption.About.WAY).forEach(this::way);
        proxy();
    }

    private void way(Given given) {
        String name = given.option().name();
        if (name.startsWith("tls") || name.startsWith("ssl")) {
            say(given, CurlWords.CHOOSE_VERSIONS);
        } else if (name.startsWith("socks")) {
            say(given, CurlWords.SET_PROXY);
        } else if (WAY.containsKey(name)) {
            say(given, WAY.get(name));
        }
    }

    private void proxy() {
        CurlProxy.of(call).ifPresent(proxy -> {
            boolean https = call.urls().stream().anyMatch(url -> url.regionMatches(true, 0, "https:", 0, 6));
            if (https || !proxy.scheme().equals("http")) {
                remarks.add(
                        CurlWords.OF_OPTION.of("-x " + CurlSays.readable(proxy.scheme() + "://" + proxy.authority()),
                                CurlWords.THROUGH_PROXY.of()));
            }
        });
        call.last("proxy-header")
                .filter(_ -> CurlProxy.of(call).isEmpty())
                .ifPresent(given -> say(given, CurlWords.NO_PROXY));
    }

    private void together(CurlOption.About about, CurlWords sentence) {
        String options = call.about(about).stream().map(CurlRemarks::spelled).collect(Collectors.joining(", "));
        if (!options.isEmpty()) {
            remarks.add(CurlWords.OF_OPTION.of(options, sentence.of()));
        }
    }

    private void say(Given given, CurlWords sentence) {
        say(given, sentence.of());
    }

    private void say(Given given, String sentence) {
        remarks.add(CurlWords.OF_OPTION.of(spelled(given), sentence));
    }

    /** The option as it was spelled; a password is not repeated. */
    private static String spelled(Given given) {
        boolean quiet = !given.option().valued() || given.is("pass") || given.option().name().contains("pass");
        return CurlSays.readable(given.spelled()) + (quiet ? "" : " " + CurlSays.brief(given.value()));
    }
}
