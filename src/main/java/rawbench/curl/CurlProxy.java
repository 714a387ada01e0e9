package rawbench.curl;

import java.util.Locale;
import java.util.Optional;

/**
 * The proxy that a call names.
 *
 * @param scheme http unless another is named
 * @param login user and password; empty for none
 */
record CurlProxy(String scheme, String authority, String login) {
    /** The proxy of {@code -x}; empty where none is named, or an empty text switches it off. */
    static Optional<CurlProxy> of(CurlCall call) {
        return call.last("proxy", "proxy1.0").filter(given -> !given.value().isBlank()).map(given -> {
            String text = given.value().strip();
            int mark = text.indexOf("://");
            String rest = (mark < 0 ? text : text.substring(mark + 3)).split("/", 2)[0];
            int at = rest.lastIndexOf('@');
            String host = rest.substring(at + 1);
            boolean port = host.matches("(?s)(\\[.*\\]|[^\\[\\]:]*):[0-9]+");
            String login = call.value("proxy-user").orElse(at < 0 ? "" : CurlUrl.unescaped(rest.substring(0, at)));
            String scheme = mark < 0 ? "http" : text.substring(0, mark).toLowerCase(Locale.ROOT);
            return new CurlProxy(scheme, port ? host : host + ":1080",
                    login.isEmpty() || login.contains(":") ? login : login + ":");
        });
    }

    /** Whether requests are sent to it as they are, for it to forward them. */
    boolean forwards(CurlUrl url, boolean tunnel) {
        return scheme.equals("http") && !url.secure() && !tunnel;
    }
}
