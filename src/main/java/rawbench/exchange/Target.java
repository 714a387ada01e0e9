package rawbench.exchange;

import java.nio.file.Path;
import java.util.Locale;

import rawbench.wire.Endpoint;

/** Where octets go and whether the answer is framed, as people spell it in one line: {@code https://example.com}. */
public record Target(Endpoint endpoint, Speech speech) {
    private static final String UNIX = "unix:";
    /** As tcp is to http: the same socket, and nobody looks for HTTP in what comes. */
    private static final String UNIX_RAW = "unix+raw:";

    /**
     * Reads a target: {@code http://h:p}, {@code https://h:p}, {@code tcp://h:p}, {@code tls://h:p},
     * {@code udp://h:p}, {@code unix:/path} for HTTP and {@code unix+raw:/path} for raw octets over a Unix stream
     * socket, or {@code h:p} for http.
     *
     * @throws TargetException with what is wrong
     */
    public static Target parse(String spelled) throws TargetException {
        return parse(spelled, false);
    }

    /**
     * Reads the place of a listener: as a target is written, and port 0 is one that the system chooses.
     *
     * @throws TargetException with what is wrong
     */
    public static Target listening(String spelled) throws TargetException {
        return parse(spelled, true);
    }

    private static Target parse(String spelled, boolean listening) throws TargetException {
        String text = spelled.strip();
        if (text.isEmpty()) {
            throw new TargetException(TargetWords.NONE.of());
        }
        for (String prefix : new String[]{UNIX, UNIX_RAW}) {
            if (text.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return unix(prefix, text.substring(prefix.length()));
            }
        }
        int mark = text.indexOf("://");
        String scheme = mark < 0 ? "http" : text.substring(0, mark).toLowerCase(Locale.ROOT);
        String what = TargetWords.THE_TARGET.of(text);
        String authority = mark < 0 ? text : text.substring(mark + 3);
        return of(scheme, listening ? Authority.listening(what, authority) : Authority.parse(what, authority), what);
    }

    private static Target of(String scheme, Authority at, String what) throws TargetException {
        return switch (scheme) {
            case "http" -> new Target(new Endpoint.Tcp(at.host(), at.portOr(80)), Speech.HTTP);
            case "https" -> new Target(new Endpoint.Tls(at.host(), at.portOr(443)), Speech.HTTP);
            case "tcp" -> new Target(new Endpoint.Tcp(at.host(), at.port(what)), Speech.RAW);
            case "tls" -> new Target(new Endpoint.Tls(at.host(), at.port(what)), Speech.RAW);
            case "udp" -> new Target(new Endpoint.Udp(at.host(), at.port(what)), Speech.RAW);
            default -> throw new TargetException(TargetWords.STRANGE_SCHEME.of(what, scheme));
        };
    }

    /** The target as {@link #parse} reads it. */
    public String spelled() {
        boolean http = speech == Speech.HTTP;
        return switch (endpoint) {
            case Endpoint.Tcp _ -> (http ? "http://" : "tcp://") + endpoint.authority();
            case Endpoint.Tls _ -> (http ? "https://" : "tls://") + endpoint.authority();
            case Endpoint.Udp _ -> "udp://" + endpoint.authority();
            case Endpoint.UnixSocket _ -> (http ? UNIX : UNIX_RAW) + endpoint.authority();
        };
    }

    private static Target unix(String prefix, String path) throws TargetException {
        String plain = path.startsWith("///") ? path.substring(2) : path;
        if (plain.isEmpty() || plain.indexOf('\0') >= 0) {
            throw new TargetException(TargetWords.NO_PATH.of(prefix));
        }
        return new Target(new Endpoint.UnixSocket(Path.of(plain)), prefix.equals(UNIX) ? Speech.HTTP : Speech.RAW);
    }
}
