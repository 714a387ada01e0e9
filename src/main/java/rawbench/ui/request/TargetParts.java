package rawbench.ui.request;

import java.util.Locale;

/**
 * A target taken apart for the three fields of the target bar, and put together again. It judges nothing: what was
 * typed stays as it is until it is sent.
 *
 * @param host name, address or variable; for a Unix socket its path
 * @param port as typed; may be empty
 */
public record TargetParts(Scheme scheme, String host, String port) {
    /** Takes apart {@code https://example.com:8443}, {@code [::1]:80} or {@code unix:/run/app.sock}. */
    public static TargetParts of(String spelled) {
        String text = spelled.strip();
        for (Scheme scheme : Scheme.values()) {
            if (text.toLowerCase(Locale.ROOT).startsWith(scheme.prefix())) {
                String rest = text.substring(scheme.prefix().length());
                return scheme.hasPort() ? authority(scheme, rest) : new TargetParts(scheme, rest, "");
            }
        }
        return authority(Scheme.HTTP, text);
    }

    private static TargetParts authority(Scheme scheme, String text) {
        String plain = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        int close = plain.startsWith("[") ? plain.indexOf(']') : -1;
        int colon = plain.indexOf(':', Math.max(0, close));
        if (colon < 0) {
            return new TargetParts(scheme, close > 0 ? plain.substring(1, close) : plain, "");
        }
        if (close < 0 && plain.indexOf(':', colon + 1) >= 0) {
            return new TargetParts(scheme, plain, "");
        }
        return new TargetParts(scheme, close > 0 ? plain.substring(1, close) : plain.substring(0, colon),
                plain.substring(colon + 1));
    }

    /** The target in one line; empty where there is no host. */
    public String spelled() {
        String place = host.strip();
        if (place.isEmpty()) {
            return "";
        }
        boolean bare = scheme.hasPort() && place.indexOf(':') >= 0 && !place.startsWith("[");
        String bracketed = bare ? "[" + place + "]" : place;
        return scheme.prefix() + bracketed + (scheme.hasPort() && !port.isBlank() ? ":" + port.strip() : "");
    }
}
