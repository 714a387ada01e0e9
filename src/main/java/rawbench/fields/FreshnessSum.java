package rawbench.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a cache's answer is reckoned, term by term in the order and with the names of RFC 9111 4.2.3, to be shown line by line. */
public record FreshnessSum(List<Step> steps) {
    /** What a line of the sum is. */
    public enum Term {
        FRESHNESS_LIFETIME,
        AGE_VALUE,
        DATE_VALUE,
        REQUEST_TIME,
        RESPONSE_TIME,
        APPARENT_AGE,
        RESPONSE_DELAY,
        CORRECTED_AGE_VALUE,
        CORRECTED_INITIAL_AGE,
        RESIDENT_TIME,
        CURRENT_AGE,
        REMAINING;

        /** The name that RFC 9111 gives it. */
        public String spelled() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A line of the sum: a length of time or a moment.
     *
     * @param field where it was read; empty where it was reckoned
     * @param section where it is written how
     */
    public record Step(Term term, Optional<Duration> length, Optional<Instant> moment, String field, String section) {
        static Step length(Term term, Duration length, String field, String section) {
            return new Step(term, Optional.of(length), Optional.empty(), field, section);
        }

        static Step moment(Term term, Optional<Instant> moment, String field, String section) {
            return new Step(term, Optional.empty(), moment, field, section);
        }
    }

    private static final String AGE = "RFC 9111 4.2.3";

    public FreshnessSum {
        steps = List.copyOf(steps);
    }

    /** The sum behind what a cache makes of an answer. */
    public static FreshnessSum of(Freshness freshness, CacheQuestion question) {
        CacheAge age = freshness.age();
        Lifetime lifetime = freshness.lifetime();
        List<Step> steps = new ArrayList<>();
        steps.add(
                Step.length(Term.FRESHNESS_LIFETIME, lifetime.length(), field(lifetime), lifetime.source().section()));
        steps.add(Step.length(Term.AGE_VALUE, age.told(),
                question.response().first("Age").isPresent() ? "Age" : "", "RFC 9111 5.1"));
        steps.add(Step.moment(Term.DATE_VALUE, age.date(), "Date", "RFC 9110 6.6.1"));
        steps.add(Step.moment(Term.REQUEST_TIME, Optional.of(question.asked()), "", AGE));
        steps.add(Step.moment(Term.RESPONSE_TIME, Optional.of(question.answered()), "", AGE));
        steps.add(Step.length(Term.APPARENT_AGE, age.apparent(), "", AGE));
        steps.add(Step.length(Term.RESPONSE_DELAY, age.delay(), "", AGE));
        steps.add(Step.length(Term.CORRECTED_AGE_VALUE, age.corrected(), "", AGE));
        steps.add(Step.length(Term.CORRECTED_INITIAL_AGE, age.initial(), "", AGE));
        steps.add(Step.length(Term.RESIDENT_TIME, age.resident(), "", AGE));
        steps.add(Step.length(Term.CURRENT_AGE, age.current(), "", AGE));
        steps.add(Step.length(Term.REMAINING, freshness.left(), "", "RFC 9111 4.2"));
        return new FreshnessSum(steps);
    }

    private static String field(Lifetime lifetime) {
        return switch (lifetime.source()) {
            case S_MAXAGE, MAX_AGE -> "Cache-Control";
            case EXPIRES, EXPIRES_UNREADABLE -> "Expires";
            case HEURISTIC -> "Last-Modified";
            case NONE -> "";
        };
    }
}
