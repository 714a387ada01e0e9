package rawbench.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import rawbench.wire.Credentials;
import rawbench.wire.Endpoint;

/**
 * What the octets go through on their way, as people spell it in one line: {@code http://user:password@host:port}.
 *
 * @param credentials for the proxy; empty where none were given
 */
public record Proxy(Kind kind, String host, int port, Optional<Credentials> credentials) {
    /** How a proxy is spoken to. */
    public enum Kind {
        /** CONNECT of HTTP (RFC 9110 9.3.6). */
        HTTP("http", 80),
        /** The same, over TLS. */
        HTTPS("https", 443),
        /** SOCKS version 5 (RFC 1928); the proxy finds the address of the name. */
        SOCKS5("socks5", 1080);

        private final String scheme;
        private final int usual;

        Kind(String scheme, int usual) {
            this.scheme = scheme;
            this.usual = usual;
        }
    }

    /**
     * Reads a proxy: {@code http://h:p}, {@code https://h:p} or {@code socks5://h:p} (also {@code socks5h://}, which is
     * the same), {@code h:p} for http; before the host {@code user@} or {@code user:password@}, percent-encoded.
     *
     * @throws TargetException with what is wrong; a password does not stand in it
     */
    public static Proxy parse(String spelled) throws TargetException {
        String text = spelled.strip();
        int mark = text.indexOf("://");
        String scheme = mark < 0 ? "http" : text.substring(0, mark).toLowerCase(Locale.ROOT);
        String rest = mark < 0 ? text : text.substring(mark + 3);
        int at = rest.lastIndexOf('@');
        String host = rest.substring(at + 1);
        String what = TargetWords.THE_PROXY.of((mark < 0 ? "" : scheme + "://") + host);
        Kind kind = switch (scheme) {
            case "http" -> Kind.HTTP;
            case "https" -> Kind.HTTPS;
            case "socks5", "socks5h" -> Kind.SOCKS5;
            default -> throw new TargetException(TargetWords.STRANGE_KIND.of(what, scheme));
        };
        Authority authority = Authority.parse(what, host);
        Optional<Credentials> credentials = at < 0 ? Optional.empty()
                : Optional.of(credentials(what, kind, rest.substring(0, at)));
        return new Proxy(kind, authority.host(), authority.portOr(kind.usual), credentials);
    }

    /** The same with this password for its user. */
    public Proxy withPassword(String password) {
        return new Proxy(kind, host, port, credentials.map(known -> new Credentials(known.user(), password)));
    }

    /** The proxy as {@link #parse} reads it, without the password. */
    public String spelled() {
        String user = credentials.map(known -> encoded(known.user()) + "@").orElse("");
        return kind.scheme + "://" + user + endpoint().authority();
    }

    /** Whether octets to this endpoint go through it: a Unix socket and UDP are always reached straight. */
    public static boolean serves(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Tcp || endpoint instanceof Endpoint.Tls;
    }

    /** Where the proxy listens. */
    Endpoint endpoint() {
        return kind == Kind.HTTPS ? new Endpoint.Tls(host, port) : new Endpoint.Tcp(host, port);
    }

    @Override
    public String toString() {
        return spelled();
    }

    private static Credentials credentials(String what, Kind kind, String text) throws TargetException {
        int colon = text.indexOf(':');
        String user = decoded(what, colon < 0 ? text : text.substring(0, colon));
        String password = colon < 0 ? "" : decoded(what, text.substring(colon + 1));
        if (user.isEmpty()) {
            throw new TargetException(TargetWords.NO_USER.of(what));
        }
        if (kind != Kind.SOCKS5 && user.indexOf(':') >= 0) {
            throw new TargetException(TargetWords.COLON_IN_USER.of(what));
        }
        if (kind == Kind.SOCKS5 && (length(user) > 255 || length(password) > 255)) {
            throw new TargetException(TargetWords.LONG_USER.of(what));
        }
        return new Credentials(user, password);
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String decoded(String what, String text) throws TargetException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        byte[] spelled = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < spelled.length; i++) {
            if (spelled[i] != '%') {
                octets.write(spelled[i]);
                continue;
            }
            int high = i + 2 < spelled.length ? Character.digit(spelled[i + 1], 16) : -1;
            int low = i + 2 < spelled.length ? Character.digit(spelled[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new TargetException(TargetWords.ODD_PERCENT.of(what));
            }
            octets.write(high << 4 | low);
            i += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toByteArray())).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new TargetException(TargetWords.NO_UTF_8.of(what));
        }
    }

    /** All but the unreserved characters with a percent sign (RFC 3986 2.3). */
    private static String encoded(String text) {
        StringBuilder out = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c < 0x80 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
            out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return out.toString();
    }
}
