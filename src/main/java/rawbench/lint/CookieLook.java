package rawbench.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import rawbench.http.Deviation;
import rawbench.http.Tokens;

/** The cookies that a request sends (RFC 6265 4.2); a part of {@link Lint}. */
final class CookieLook {
    private static final Set<String> ATTRIBUTES = Set.of("path", "domain", "expires", "max-age", "secure", "httponly",
            "samesite", "partitioned");
    private static final Set<String> WITHOUT_VALUE = Set.of("secure", "httponly", "partitioned");

    private final Asked asked;

    CookieLook(Asked asked) {
        this.asked = asked;
    }

    void look() {
        asked.lines("Cookie").forEach(this::cookies);
    }

    private void cookies(Line line) {
        String value = line.value();
        List<String> pairs = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        for (String part : value.split(";", -1)) {
            if (!part.isBlank()) {
                String pair = part.strip();
                (!pairs.isEmpty() && attribute(pair) ? attributes : cookies).add(pair);
                pairs.add(pair);
            }
        }
        if (!attributes.isEmpty()) {
            asked.note(Deviation.COOKIE_ATTRIBUTE, line, attributes.getFirst(),
                    line.changed(String.join("; ", cookies)));
        } else if (!value.equals(String.join("; ", pairs))) {
            String right = String.join("; ", pairs);
            asked.note(Deviation.COOKIE_SEPARATOR, line,
                    right.isEmpty() ? line.removed() : line.changed(right));
        }
        cookies.stream()
                .filter(pair -> pair.indexOf('=') <= 0 || !Tokens.isToken(pair.substring(0, pair.indexOf('='))))
                .findFirst()
                .ifPresent(odd -> asked.note(Deviation.COOKIE_SYNTAX, line, ValueLook.shown(odd)));
        cookies.stream()
                .filter(pair -> !octets(pair.substring(pair.indexOf('=') + 1)))
                .findFirst()
                .ifPresent(odd -> asked.note(Deviation.COOKIE_OCTET, line,
                        ValueLook.shown(odd.substring(0, Math.max(0, odd.indexOf('='))))));
    }

    private static boolean attribute(String pair) {
        int equals = pair.indexOf('=');
        String name = (equals < 0 ? pair : pair.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
        return ATTRIBUTES.contains(name) && (equals >= 0 || WITHOUT_VALUE.contains(name));
    }

    /** cookie-value: octets between quotes or without any. */
    private static boolean octets(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        String bare = quoted ? value.substring(1, value.length() - 1) : value;
        return bare.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != ',' && c != ';' && c != '\\');
    }
}
