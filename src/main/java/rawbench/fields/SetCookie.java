package rawbench.fields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A cookie that an answer wants to set, as RFC 6265 5.2 (and its revision, 6265bis) has it taken apart.
 *
 * @param name one character an octet; may be empty
 * @param value one character an octet, nothing decoded, quotes kept
 * @param attributes in order, duplicates and unknown ones kept
 * @param spelled the whole value of the field
 */
public record SetCookie(String name, String value, List<Attribute> attributes, String spelled) {
    /** The attributes that a browser knows. */
    public enum Known {
        EXPIRES("Expires"),
        MAX_AGE("Max-Age"),
        DOMAIN("Domain"),
        PATH("Path"),
        SECURE("Secure"),
        HTTP_ONLY("HttpOnly"),
        SAME_SITE("SameSite"),
        PARTITIONED("Partitioned"),
        /** One that is passed over. */
        UNKNOWN("");

        private final String spelled;

        Known(String spelled) {
            this.spelled = spelled;
        }

        static Known of(String name) {
            return Arrays.stream(values())
                    .filter(k -> k != UNKNOWN && k.spelled.equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /** Longer attribute values are passed over (6265bis 5.6). */
    static final int LONGEST_ATTRIBUTE = 1024;

    /** An attribute as spelled; its value is empty where it has none. */
    public record Attribute(Known known, String name, String value) {
        /** Whether a browser passes it over. */
        public boolean ignored() {
            return known == Known.UNKNOWN || value.length() > LONGEST_ATTRIBUTE;
        }
    }

    public SetCookie {
        attributes = List.copyOf(attributes);
    }

    /** Takes the value of a Set-Cookie field apart. */
    public static SetCookie read(String field) {
        String[] parts = field.split(";", -1);
        int equals = parts[0].indexOf('=');
        String name = equals < 0 ? "" : trim(parts[0].substring(0, equals));
        String value = trim(parts[0].substring(equals + 1));
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                attributes.add(attribute(parts[i]));
            }
        }
        return new SetCookie(name, value, attributes, field);
    }

    private static Attribute attribute(String part) {
        int equals = part.indexOf('=');
        String name = trim(equals < 0 ? part : part.substring(0, equals));
        return new Attribute(Known.of(name), name, equals < 0 ? "" : trim(part.substring(equals + 1)));
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The value of an attribute that counts: of several the last (RFC 6265 5.3). */
    Optional<String> attribute(Known known) {
        return attributes.stream()
                .filter(a -> a.known == known && !a.ignored())
                .map(Attribute::value)
                .reduce((_, later) -> later);
    }

    boolean has(Known known) {
        return attribute(known).isPresent();
    }

    /** What a browser would do with it that asked for {@code asked} and got it at {@code now}. */
    public CookieFate fate(Uri asked, Instant now) {
        return new CookieJar(this, asked, now).fate();
    }
}
