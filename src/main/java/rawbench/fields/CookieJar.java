package rawbench.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import rawbench.fields.CookieFate.Reason;
import rawbench.fields.CookieFate.Remark;
import rawbench.fields.SetCookie.Known;

/** A browser's judgement of one cookie (RFC 6265 5.3 as revised by 6265bis 5.7); the public suffix list is not known. */
final class CookieJar {
    private static final int LONGEST = 4096;
    private static final Duration MOST = Duration.ofDays(400);
    private static final String SECURE_PREFIX = "__secure-";
    private static final String HOST_PREFIX = "__host-";

    private final SetCookie cookie;
    private final Uri asked;
    private final Instant now;
    private final Set<Remark> remarks = EnumSet.noneOf(Remark.class);

    CookieJar(SetCookie cookie, Uri asked, Instant now) {
        this.cookie = cookie;
        this.asked = asked;
        this.now = now;
    }

    CookieFate fate() {
        Optional<Reason> against = form().or(this::place).or(this::safety).or(this::prefix);
        if (against.isPresent()) {
            return new CookieFate.Refused(against.get());
        }
        Optional<Instant> until = until();
        if (until.isPresent() && !until.get().isAfter(now)) {
            return new CookieFate.Deleted(until.get());
        }
        String path = path();
        sameSite();
        String domain = domain();
        return new CookieFate.Kept(until, domain.isEmpty() ? asked.host() : domain, !domain.isEmpty(), path, remarks);
    }

    private Optional<Reason> form() {
        boolean control = cookie.spelled().chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7F);
        return control ? Optional.of(Reason.CONTROL_CHARACTER)
                : cookie.name().isEmpty() && cookie.value().isEmpty() ? Optional.of(Reason.EMPTY)
                        : cookie.name().length() + cookie.value().length() > LONGEST
                                ? Optional.of(Reason.TOO_LONG)
                                : Optional.empty();
    }

    private String domain() {
        String named = cookie.attribute(Known.DOMAIN).orElse("").toLowerCase(Locale.ROOT);
        return named.startsWith(".") ? named.substring(1) : named;
    }

    private Optional<Reason> place() {
        String domain = domain();
        String host = asked.host();
        if (domain.isEmpty() || domain.equals(host)) {
            return Optional.empty();
        }
        if (domain.indexOf('.') < 0) {
            return Optional.of(Reason.DOMAIN_TOO_WIDE);
        }
        boolean above = host.endsWith("." + domain) && !address(host);
        return above ? Optional.empty() : Optional.of(Reason.DOMAIN_ELSEWHERE);
    }

    /** Whether a host is an IP address, which has no domains above it. */
    private static boolean address(String host) {
        return host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    }

    private Optional<Reason> safety() {
        boolean secure = cookie.has(Known.SECURE);
        if (secure && !asked.secure()) {
            if (!loopback(asked.host())) {
                return Optional.of(Reason.SECURE_WITHOUT_TLS);
            }
            remarks.add(Remark.LOOPBACK);
        }
        if (!secure && cookie.attribute(Known.SAME_SITE).orElse("").equalsIgnoreCase("None")) {
            return Optional.of(Reason.SAME_SITE_NONE_WITHOUT_SECURE);
        }
        return !secure && cookie.has(Known.PARTITIONED) ? Optional.of(Reason.PARTITIONED_WITHOUT_SECURE)
                : Optional.empty();
    }

    /** Browsers take this machine for secure, with TLS or without. */
    private static boolean loopback(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || host.equals("::1")
                || host.matches("127\\.[0-9]+\\.[0-9]+\\.[0-9]+");
    }

    private Optional<Reason> prefix() {
        String name = cookie.name().toLowerCase(Locale.ROOT);
        String value = cookie.value().toLowerCase(Locale.ROOT);
        if (name.isEmpty() && (value.startsWith(SECURE_PREFIX) || value.startsWith(HOST_PREFIX))) {
            return Optional.of(Reason.PREFIX_IN_VALUE);
        }
        boolean secure = cookie.has(Known.SECURE);
        if (name.startsWith(SECURE_PREFIX) && !secure) {
            return Optional.of(Reason.SECURE_PREFIX);
        }
        boolean rooted = cookie.attribute(Known.PATH).orElse("").equals("/");
        return name.startsWith(HOST_PREFIX) && !(secure && rooted && domain().isEmpty())
                ? Optional.of(Reason.HOST_PREFIX)
                : Optional.empty();
    }

    /** Max-Age before Expires, neither longer than 400 days. */
    private Optional<Instant> until() {
        Optional<Long> age = cookie.attribute(Known.MAX_AGE).flatMap(this::seconds);
        Optional<Instant> expires = cookie.attribute(Known.EXPIRES).flatMap(this::date);
        if (age.isPresent() && cookie.has(Known.EXPIRES)) {
            remarks.add(Remark.MAX_AGE_WINS);
        }
        Instant most = now.plus(MOST);
        Optional<Instant> until = age.map(s -> s <= 0 ? Instant.EPOCH : now.plusSeconds(s)).or(() -> expires);
        if (until.filter(most::isBefore).isPresent()) {
            remarks.add(Remark.CAPPED);
            return Optional.of(most);
        }
        return until;
    }

    private Optional<Long> seconds(String value) {
        if (!value.matches("-?[0-9]+")) {
            remarks.add(Remark.MAX_AGE_UNREADABLE);
            return Optional.empty();
        }
        long most = MOST.toSeconds() + 1;
        return Optional
                .of(value.startsWith("-") ? -1 : value.length() > 9 ? most : Math.min(most, Long.parseLong(value)));
    }

    private Optional<Instant> date(String value) {
        Optional<Instant> date = CookieDate.read(value);
        if (date.isEmpty()) {
            remarks.add(Remark.EXPIRES_UNREADABLE);
        }
        return date;
    }

    private String path() {
        String named = cookie.attribute(Known.PATH).orElse("");
        if (named.startsWith("/")) {
            return named;
        }
        remarks.add(Remark.PATH_OF_REQUEST);
        int last = asked.path().lastIndexOf('/');
        return last <= 0 ? "/" : asked.path().substring(0, last);
    }

    private void sameSite() {
        String said = cookie.attribute(Known.SAME_SITE).orElse("");
        if (said.isEmpty()) {
            remarks.add(Remark.LAX_BY_DEFAULT);
        } else if (!Set.of("strict", "lax", "none").contains(said.toLowerCase(Locale.ROOT))) {
            remarks.add(Remark.SAME_SITE_UNKNOWN);
        }
    }
}
