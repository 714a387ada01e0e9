package rawbench.ui.response;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.fields.ClockSkew;
import rawbench.fields.CookieFate;
import rawbench.fields.HttpDate;
import rawbench.fields.SetCookie;
import rawbench.http.HeaderField;
import rawbench.http.HeaderSection;

/** The few words beside a field: a date against the clock, what becomes of a cookie, a number of seconds as people count. */
final class FieldNote {
    private static final int LONGEST_NUMBER = 12;

    private final HeadContext context;
    private final Optional<ClockSkew> skew;

    /** Notes for the fields of one section. */
    FieldNote(HeadContext context, HeaderSection section) {
        this.context = context;
        skew = ClockSkew.of(section, context.asked(), context.answered());
    }

    /** What there is to say about a field. */
    Optional<Phrase> of(HeaderField field) {
        String value = field.unfolded();
        return switch (field.name().toLowerCase(Locale.ROOT)) {
            case "date" -> Optional.of(date(value).map(this::clock).orElse(Phrase.of("note.no-date")));
            case "expires" -> Optional.of(date(value).map(d -> against("note.expires", d))
                    .orElse(Phrase.of("note.expired-unreadable")));
            case "last-modified", "sunset", "if-modified-since", "if-unmodified-since" -> Optional.of(
                    date(value).map(d -> against("note.date", d)).orElse(Phrase.of("note.no-date")));
            case "deprecation" -> epoch(value).map(at -> moment("note.date", at));
            case "retry-after" -> seconds(value, "note.in").or(() -> date(value).map(d -> against("note.date", d)));
            case "age" -> seconds(value, "note.age");
            case "access-control-max-age" -> seconds(value, "note.for");
            case "strict-transport-security" -> transport(value);
            case "set-cookie" -> Optional.of(fate(SetCookie.read(value).fate(context.uri(), context.answered())));
            default -> Optional.empty();
        };
    }

    private Optional<HttpDate> date(String value) {
        return HttpDate.read(value, context.answered());
    }

    /** The server's clock against the one here, where Date tells it. */
    private Phrase clock(HttpDate date) {
        Phrase says = skew.map(s -> s.none() ? Phrase.of("note.clock")
                : Phrase.of(s.ahead().isNegative() ? "note.clock.behind" : "note.clock.ahead",
                        Lapse.of(s.ahead())))
                .orElse(moment("note.date", date.at()));
        return odd(says, date);
    }

    private Phrase against(String key, HttpDate date) {
        return odd(moment(key, date.at()), date);
    }

    /** How far from the receipt a moment is: still to come, just then, or over. */
    private Phrase moment(String key, Instant at) {
        Duration ahead = Duration.between(context.answered(), at);
        return Phrase.of(key + (ahead.isNegative() ? ".past" : ".future"), Lapse.of(ahead));
    }

    private static Phrase odd(Phrase says, HttpDate date) {
        List<Phrase> parts = new ArrayList<>(List.of(says));
        date.oddities().stream().sorted().forEach(o -> parts.add(Phrase.of("date." + o)));
        return Phrase.joined(parts, ", ");
    }

    /** A moment as structured fields spell it: {@code @1688169599} (RFC 9651 3.3.7). */
    private static Optional<Instant> epoch(String value) {
        return value.startsWith("@") ? number(value.substring(1)).map(Instant::ofEpochSecond) : Optional.empty();
    }

    private static Optional<Phrase> seconds(String value, String key) {
        return number(value).map(seconds -> Phrase.of(key, Lapse.of(Duration.ofSeconds(seconds))));
    }

    private static Optional<Long> number(String value) {
        return value.length() <= LONGEST_NUMBER && value.matches("[0-9]+") ? Optional.of(Long.valueOf(value))
                : Optional.empty();
    }

    private Optional<Phrase> transport(String value) {
        if (!context.uri().secure()) {
            return Optional.of(Phrase.of("note.without-tls"));
        }
        for (String directive : value.split(";", -1)) {
            String plain = directive.strip().toLowerCase(Locale.ROOT).replace("\"", "").replaceFirst("\\s*=\\s*", "=");
            if (plain.startsWith("max-age=")) {
                return seconds(plain.substring("max-age=".length()), "note.for");
            }
        }
        return Optional.empty();
    }

    /** What becomes of a cookie, in a few words. */
    Phrase fate(CookieFate fate) {
        return switch (fate) {
            case CookieFate.Kept kept -> kept.until()
                    .map(until -> Phrase.of("cookie.until", Lapse.of(Duration.between(context.answered(), until))))
                    .orElse(Phrase.of("cookie.session"));
            case CookieFate.Deleted _ -> Phrase.of("cookie.deleted");
            case CookieFate.Refused(CookieFate.Reason reason) -> Phrase.of("cookie.refused",
                    Phrase.of("cookie.reason." + reason));
        };
    }
}
