package rawbench.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How long an answer is fresh, and what says so (RFC 9111 4.2.1, 4.2.2).
 *
 * @param source what decided
 * @param length zero where nothing did
 */
public record Lifetime(Source source, Duration length) {
    /** What decides how long an answer is fresh, in the order in which it is looked for. */
    public enum Source {
        S_MAXAGE("RFC 9111 5.2.2.10"),
        MAX_AGE("RFC 9111 5.2.2.1"),
        /** Expires less Date. */
        EXPIRES("RFC 9111 5.3"),
        /** Expires that is no date, as 0: over already. */
        EXPIRES_UNREADABLE("RFC 9111 5.3"),
        /** A tenth of the time between Last-Modified and Date. */
        HEURISTIC("RFC 9111 4.2.2"),
        NONE("RFC 9111 4.2.2");

        private final String section;

        Source(String section) {
            this.section = section;
        }

        public String section() {
            return section;
        }
    }

    private static final int TENTH = 10;

    static Lifetime of(CacheQuestion question, Cache cache) {
        CacheControl control = CacheControl.of(question.response());
        OptionalLong shared = control.seconds("s-maxage");
        if (cache == Cache.SHARED && shared.isPresent()) {
            return new Lifetime(Source.S_MAXAGE, Duration.ofSeconds(shared.getAsLong()));
        }
        OptionalLong age = control.seconds("max-age");
        if (age.isPresent()) {
            return new Lifetime(Source.MAX_AGE, Duration.ofSeconds(age.getAsLong()));
        }
        return question.response().first("Expires").isPresent() ? expires(question) : heuristic(question, control);
    }

    /** Where Date is missing, the moment of receipt stands for it (RFC 9110 6.6.1). */
    private static Instant date(CacheQuestion question) {
        return question.date("Date").orElse(question.answered());
    }

    private static Lifetime expires(CacheQuestion question) {
        Optional<Instant> expires = question.date("Expires");
        return expires.map(at -> new Lifetime(Source.EXPIRES, positive(Duration.between(date(question), at))))
                .orElse(new Lifetime(Source.EXPIRES_UNREADABLE, Duration.ZERO));
    }

    private static Lifetime heuristic(CacheQuestion question, CacheControl control) {
        boolean allowed = Storing.heuristically(question.status()) || control.has("public");
        return question.date("Last-Modified")
                .filter(_ -> allowed)
                .map(at -> positive(Duration.between(at, date(question))).dividedBy(TENTH))
                .map(tenth -> new Lifetime(Source.HEURISTIC, Duration.ofSeconds(tenth.toSeconds())))
                .orElse(new Lifetime(Source.NONE, Duration.ZERO));
    }

    private static Duration positive(Duration length) {
        return length.isNegative() ? Duration.ZERO : length;
    }

    /** Whether the answer itself says it. */
    public boolean explicit() {
        return source != Source.HEURISTIC && source != Source.NONE;
    }
}
