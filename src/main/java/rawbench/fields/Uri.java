package rawbench.fields;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;

/**
 * A URI or a reference to one, taken apart as RFC 3986 appendix B does it: any text is one. Each part keeps the signs that
 * mark it, so that an empty part differs from one that is not there, and the parts together are the text.
 *
 * @param scheme with its colon, as {@code http:}; empty where there is none
 * @param authority with the two slashes before it; empty where there is none
 * @param path as spelled
 * @param query with its question mark; empty where there is none
 * @param fragment with its number sign; empty where there is none
 */
public record Uri(String scheme, String authority, String path, String query, String fragment) {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Takes a text apart. */
    public static Uri of(String text) {
        int hash = text.indexOf('#');
        String fragment = hash < 0 ? "" : text.substring(hash);
        String rest = hash < 0 ? text : text.substring(0, hash);
        int mark = rest.indexOf('?');
        String query = mark < 0 ? "" : rest.substring(mark);
        rest = mark < 0 ? rest : rest.substring(0, mark);
        int scheme = schemeEnd(rest);
        String after = rest.substring(scheme);
        int authority = 0;
        if (after.startsWith("//")) {
            int slash = after.indexOf('/', 2);
            authority = slash < 0 ? after.length() : slash;
        }
        return new Uri(rest.substring(0, scheme), after.substring(0, authority), after.substring(authority), query,
                fragment);
    }

    /**
     * The URI that a request asks for (RFC 9110 7.1).
     *
     * @param secure whether it goes through TLS
     * @param authority the value of Host, or the place where the request goes
     * @param target the request-target; of an absolute one its own authority counts
     */
    public static Uri asked(boolean secure, String authority, String target) {
        Uri absolute = of(target);
        if (absolute.http() && !absolute.host().isEmpty()) {
            return absolute;
        }
        Uri relative = target.startsWith("/") ? split(target) : new Uri("", "", "/", "", "");
        return new Uri(secure ? "https:" : "http:", "//" + authority, relative.path, relative.query, "");
    }

    /** An origin-form: what begins with two slashes is a path too (RFC 9112 3.2.1). */
    private static Uri split(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? new Uri("", "", target, "", "")
                : new Uri("", "", target.substring(0, mark), target.substring(mark), "");
    }

    private static int schemeEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (c == ':') {
                return i == 0 ? 0 : i + 1;
            }
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return 0;
            }
        }
        return 0;
    }

    /** What a reference means that stands in something fetched from here (RFC 3986 5.2.2, strictly). */
    public Uri resolve(Uri reference) {
        if (!reference.scheme.isEmpty()) {
            return reference.withPath(withoutDots(reference.path));
        }
        if (!reference.authority.isEmpty()) {
            return new Uri(scheme, reference.authority, withoutDots(reference.path), reference.query,
                    reference.fragment);
        }
        if (reference.path.isEmpty()) {
            return new Uri(scheme, authority, path, reference.query.isEmpty() ? query : reference.query,
                    reference.fragment);
        }
        String merged = reference.path.startsWith("/") ? reference.path : merged(reference.path);
        return new Uri(scheme, authority, withoutDots(merged), reference.query, reference.fragment);
    }

    /** RFC 3986 5.2.3. */
    private String merged(String relative) {
        return path.isEmpty() && !authority.isEmpty() ? "/" + relative
                : path.substring(0, path.lastIndexOf('/') + 1) + relative;
    }

    /** RFC 3986 5.2.4, in one pass over the segments. */
    private static String withoutDots(String path) {
        if (path.indexOf('.') < 0) {
            return path;
        }
        boolean rooted = path.startsWith("/");
        String[] segments = (rooted ? path.substring(1) : path).split("/", -1);
        Deque<String> kept = new ArrayDeque<>();
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            boolean last = i == segments.length - 1;
            if (segment.equals("..")) {
                kept.pollLast();
            }
            if (!segment.equals(".") && !segment.equals("..")) {
                kept.addLast(segment);
            } else if (last) {
                kept.addLast("");
            }
        }
        return (rooted ? "/" : "") + String.join("/", kept);
    }

    private Uri withPath(String other) {
        return new Uri(scheme, authority, other, query, fragment);
    }

    /** The host in lower case, an IPv6 address without its brackets; empty where there is none. */
    public String host() {
        String place = place();
        if (place.startsWith("[")) {
            int close = place.indexOf(']');
            return close < 0 ? "" : lower(place.substring(1, close));
        }
        int colon = place.indexOf(':');
        return lower(colon < 0 ? place : place.substring(0, colon));
    }

    /** Octets beyond ASCII stay as they are: they are parts of characters. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + ' ') : c);
        }
        return lower.toString();
    }

    /** The port, the scheme's own where none is written; -1 where it is no port. */
    public int port() {
        String place = place();
        int colon = place.indexOf(':', Math.max(0, place.indexOf(']')));
        String digits = colon < 0 ? "" : place.substring(colon + 1);
        if (digits.isEmpty()) {
            return secure() ? HTTPS : HTTP;
        }
        if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int port = Integer.parseInt(digits);
        return port >= 1 && port <= 65535 ? port : -1;
    }

    /** The authority without user and password. */
    private String place() {
        String plain = authority.isEmpty() ? "" : authority.substring(2);
        return plain.substring(plain.lastIndexOf('@') + 1);
    }

    public boolean secure() {
        return scheme.equalsIgnoreCase("https:");
    }

    private boolean http() {
        return secure() || scheme.equalsIgnoreCase("http:");
    }

    /** Whether it names something that a request over HTTP can ask for: http or https, a host, a port. */
    public boolean openable() {
        String host = host();
        return http() && port() > 0 && !host.isEmpty()
                && host.chars().noneMatch(c -> c <= ' ' || c == 0x7F || "\"<>\\^`{|}".indexOf(c) >= 0);
    }

    /** Whether both have the same scheme, host and port (RFC 9110 4.3.1). */
    public boolean sameOrigin(Uri other) {
        return scheme.equalsIgnoreCase(other.scheme) && host().equals(other.host()) && port() == other.port();
    }

    /** The request-target of a request for it in origin-form; what may not stand in one is percent-encoded. */
    public String target() {
        String spelled = (path.startsWith("/") ? path : "/" + path) + query;
        StringBuilder target = new StringBuilder(spelled.length());
        for (int i = 0; i < spelled.length(); i++) {
            char c = spelled.charAt(i);
            if (c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0) {
                target.append(c);
            } else {
                target.append('%').append(HEX.toHexDigits((byte) c));
            }
        }
        return target.toString();
    }

    /** The whole text. */
    public String spelled() {
        return scheme + authority + path + query + fragment;
    }
}
