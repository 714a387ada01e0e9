package rawbench.curl;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rawbench.octets.Octets;

/**
 * A URL as curl takes it apart; a text of one character an octet each.
 *
 * @param scheme in lower case
 * @param login user and password as they stand in it; empty where it has none
 * @param host in brackets where it is an IPv6 address
 * @param port as a number
 * @param path from its slash on, as it is sent
 * @param query with its question mark; empty where there is none
 */
record CurlUrl(String scheme, String login, String host, int port, String path, String query) {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://(.*)", Pattern.DOTALL);
    private static final Pattern GUESSED = Pattern.compile("(?i)(ftp|dict|ldap|imap|smtp|pop3)\\..*", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::([0-9]*))?");

    /**
     * Reads a URL.
     *
     * @param usual the scheme of one that names none
     * @throws IllegalArgumentException with a sentence, for what curl would not take
     */
    static CurlUrl of(String spelled, String usual, boolean asIs) {
        for (int i = 0; i < spelled.length(); i++) {
            if (spelled.charAt(i) <= ' ' || spelled.charAt(i) == 0x7F) {
                throw new IllegalArgumentException(CurlWords.BLANKS_IN_URL.of());
            }
        }
        Matcher scheme = SCHEME.matcher(spelled);
        Matcher guessed = GUESSED.matcher(spelled);
        boolean named = scheme.matches();
        String name = named ? scheme.group(1)
                : usual.isEmpty() && guessed.matches() ? guessed.group(1)
                        : usual.isEmpty() ? "http" : usual;
        String rest = (named ? scheme.group(2) : spelled).split("#", 2)[0];
        int end = 0;
        while (end < rest.length() && "/?".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return of(name.toLowerCase(Locale.ROOT), rest.substring(0, end), rest.substring(end), asIs);
    }

    private static CurlUrl of(String scheme, String authority, String rest, boolean asIs) {
        int at = authority.lastIndexOf('@');
        Matcher parts = AUTHORITY.matcher(authority.substring(at + 1));
        if (!parts.matches() || parts.group(1).isEmpty()) {
            throw new IllegalArgumentException(CurlWords.NO_HOST.of());
        }
        String digits = parts.group(2) == null ? "" : parts.group(2);
        int port = digits.isEmpty() ? usual(scheme) : digits.length() > 9 ? 65536 : Integer.parseInt(digits);
        if (port > 65535) {
            throw new IllegalArgumentException(CurlWords.NO_PORT.of(digits));
        }
        int question = rest.indexOf('?');
        String path = question < 0 ? rest : rest.substring(0, question);
        String plain = high(path.isEmpty() ? "/" : path);
        return new CurlUrl(scheme, at < 0 ? "" : authority.substring(0, at), parts.group(1), port,
                asIs ? plain : withoutDots(plain), question < 0 ? "" : rest.substring(question));
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String high(String path) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char octet = path.charAt(i);
            escaped.append(octet < 0x80 ? String.valueOf(octet) : String.format("%%%02x", (int) octet));
        }
        return escaped.toString();
    }

    /** RFC 3986 5.2.4. */
    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        List<String> kept = new ArrayList<>();
        String[] parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            boolean up = parts[i].equals("..");
            if (up && !kept.isEmpty()) {
                kept.removeLast();
            }
            if (!up && !parts[i].equals(".")) {
                kept.add(parts[i]);
            } else if (last) {
                kept.add("");
            }
        }
        return "/" + String.join("/", kept);
    }

    boolean web() {
        return scheme.equals("http") || scheme.equals("https");
    }

    boolean secure() {
        return scheme.equals("https");
    }

    /** Host and port as a Host field has them: the port only where it is not the scheme's own. */
    String authority() {
        return port == usual(scheme) ? host : host + ":" + port;
    }

    String target() {
        return scheme + "://" + authority();
    }

    CurlUrl withPath(String other) {
        return new CurlUrl(scheme, login, host, port, other, query);
    }

    /** With something more in its query. */
    CurlUrl asking(String more) {
        String before = query.isEmpty() ? "?" : query.equals("?") || query.endsWith("&") ? query : query + "&";
        return new CurlUrl(scheme, login, host, port, path, before + more);
    }

    /** Escapes everything but letters, digits and {@code -._~}, in upper-case hex. */
    static String escaped(String octets) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < octets.length(); i++) {
            char octet = octets.charAt(i);
            boolean plain = octet < 0x80 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
            escaped.append(plain ? String.valueOf(octet) : String.format("%%%02X", (int) octet));
        }
        return escaped.toString();
    }

    /** With the hex digits of escapes in lower case. */
    static String lowered(String text) {
        return Pattern.compile("%[0-9A-Fa-f]{2}").matcher(text).replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT));
    }

    /** With escapes taken out. */
    static String unescaped(String text) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '%' && i + 2 < text.length() && HexFormat.isHexDigit(text.charAt(i + 1))
                    && HexFormat.isHexDigit(text.charAt(i + 2));
            plain.write(escape ? HexFormat.fromHexDigits(text, i + 1, i + 3) : text.charAt(i));
            i += escape ? 2 : 0;
        }
        return Octets.owning(plain.toByteArray()).latin1();
    }
}
