package rawbench.fields;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import rawbench.http.Lists;

/**
 * One part of a value that says several things, as a directive of a policy: to be shown a line each.
 *
 * @param name the directive, metric or parameter; the whole part where it has no value
 * @param value what it says; empty where it only is there
 */
public record FieldPart(String name, String value) {
    private static final Set<String> SEMICOLONS = Set.of("content-security-policy",
            "content-security-policy-report-only", "strict-transport-security", "content-type", "content-disposition",
            "set-cookie", "cookie", "x-xss-protection", "public-key-pins", "feature-policy",
            "refresh");
    private static final Set<String> COMMAS = Set.of("cache-control", "cdn-cache-control", "permissions-policy", "vary",
            "allow", "via", "forwarded", "x-forwarded-for", "accept", "accept-encoding", "accept-language", "accept-ch",
            "server-timing", "alt-svc", "access-control-allow-headers", "access-control-allow-methods",
            "access-control-expose-headers", "cache-status", "proxy-status", "clear-site-data", "keep-alive",
            "expect-ct",
            "ratelimit", "ratelimit-policy", "content-digest", "repr-digest", "prefer", "transfer-encoding",
            "content-encoding", "connection", "upgrade", "trailer", "te", "priority", "digest");

    /** Directives whose value is a number of seconds. */
    private static final Set<String> SECONDS = Set.of("max-age", "s-maxage", "stale-while-revalidate", "stale-if-error",
            "max-stale", "min-fresh");

    /** How long the time is that it names in seconds; empty where it names none. */
    public Optional<Duration> time() {
        long seconds = SECONDS.contains(name.toLowerCase(Locale.ROOT))
                ? CacheControl.seconds(Lists.unquoted(value), -1)
                : -1;
        return seconds < 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }

    /** The parts of a value, where there are several or the one says more than it spells; in order. */
    public static List<FieldPart> of(String field, String value) {
        String name = field.toLowerCase(Locale.ROOT);
        boolean directives = name.startsWith("content-security-policy") || name.equals("feature-policy");
        char separator = SEMICOLONS.contains(name) ? ';' : ',';
        if (separator == ',' && !COMMAS.contains(name)) {
            return List.of();
        }
        List<FieldPart> parts = new ArrayList<>();
        for (String part : Lists.split(value, separator)) {
            if (!part.isEmpty()) {
                parts.add(split(part, directives ? ' ' : separator == ',' && part.indexOf(';') >= 0 ? ';' : '='));
            }
        }
        return parts.size() > 1 || parts.stream().anyMatch(p -> !p.value.isEmpty()) ? List.copyOf(parts) : List.of();
    }

    private static FieldPart split(String part, char at) {
        int place = part.indexOf(at);
        return place <= 0 ? new FieldPart(part, "")
                : new FieldPart(part.substring(0, place).strip(), part.substring(place + 1).strip());
    }
}
