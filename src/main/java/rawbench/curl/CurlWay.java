package rawbench.curl;

import java.util.Optional;
import java.util.Set;

/** Where the octets of a call go, which need not be where its URL points. */
final class CurlWay {
    private final CurlCall call;
    private final Set<String> remarks;

    CurlWay(CurlCall call, Set<String> remarks) {
        this.call = call;
        this.remarks = remarks;
    }

    /** The target as a template spells it. */
    String target(CurlUrl url, Optional<CurlProxy> proxy) {
        Optional<String> socket = call.last("unix-socket", "abstract-unix-socket").map(CurlCall.Given::value);
        if (proxy.isPresent()) {
            remarks.add("the request goes to the proxy " + CurlSays.readable(proxy.get().authority())
                    + ", which is its target here");
            return "http://" + proxy.get().authority();
        }
        if (socket.isPresent()) {
            return "unix:" + socket.get();
        }
        return elsewhere(url).map(place -> url.scheme() + "://" + place).orElse(url.target());
    }

    /** The name for the TLS handshake where the octets go to another host. */
    Optional<String> sni(CurlUrl url) {
        return url.secure() && elsewhere(url).isPresent() ? Optional.of(url.host()) : Optional.empty();
    }

    /** What {@code --connect-to} or {@code --resolve} puts in the place of the URL's host and port. */
    private Optional<String> elsewhere(CurlUrl url) {
        for (String rule : call.values("connect-to")) {
            String[] parts = split(rule, 4);
            if (parts.length == 4 && (parts[0].isEmpty() || parts[0].equalsIgnoreCase(url.host()))
                    && (parts[1].isEmpty() || parts[1].equals(Integer.toString(url.port())))) {
                String host = parts[2].isEmpty() ? url.host() : parts[2];
                return Optional.of(host + ":" + (parts[3].isEmpty() ? url.port() : parts[3]));
            }
        }
        for (String rule : call.values("resolve")) {
            String[] parts = split(rule.startsWith("+") ? rule.substring(1) : rule, 3);
            if (parts.length == 3 && (parts[0].equals("*") || parts[0].equalsIgnoreCase(url.host()))
                    && parts[1].equals(Integer.toString(url.port()))) {
                String address = parts[2].split(",")[0];
                return Optional
                        .of((address.contains(":") && !address.startsWith("[") ? "[" + address + "]" : address) + ":"
                                + url.port());
            }
        }
        return Optional.empty();
    }

    /** Divides at colons, but not at those of an IPv6 address in brackets; the last part takes the rest. */
    private static String[] split(String rule, int parts) {
        return rule.split(":(?![^\\[]*\\])", parts);
    }
}
