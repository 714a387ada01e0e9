package rawbench.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a cache of one kind makes of an answer at a moment (RFC 9111 3 and 4.2).
 *
 * @param storing whether it may store it at all
 * @param lifetime how long it is fresh
 * @param age how old it is
 * @param state whether it may be used
 * @param whileRevalidating how long it may be used after that while it is being asked for anew (RFC 5861 3)
 * @param onError how long it may be used after that where the server fails (RFC 5861 4)
 */
public record Freshness(Cache cache, Storing storing, Lifetime lifetime, CacheAge age, State state,
        Optional<Duration> whileRevalidating, Optional<Duration> onError) {
    /** Whether a stored answer may be used. */
    public enum State {
        NOT_STORED,
        FRESH,
        STALE,
        /** The server has to be asked before each use, fresh or not: no-cache. */
        NO_CACHE,
        /** No later request can be known to have the same answer: {@code Vary: *}. */
        VARY_ANY,
        /** Nothing says how long it is fresh; each cache guesses for itself. */
        UNKNOWN
    }

    /** The answer that a cache would give at {@code now}. */
    public static Freshness of(CacheQuestion question, Cache cache, Instant now) {
        Storing storing = Storing.of(question, cache);
        Lifetime lifetime = Lifetime.of(question, cache);
        CacheAge age = CacheAge.of(question, now);
        CacheControl control = CacheControl.of(question.response());
        boolean strict = strict(control, cache);
        return new Freshness(cache, storing, lifetime, age, state(question, control, storing, lifetime, age),
                stale(control, "stale-while-revalidate", strict), stale(control, "stale-if-error", strict));
    }

    /** Whether it may not be used a moment longer than it is fresh. */
    private static boolean strict(CacheControl control, Cache cache) {
        boolean shared = control.has("proxy-revalidate") || control.has("s-maxage");
        return control.has("must-revalidate") || control.has("no-cache") || cache == Cache.SHARED && shared;
    }

    private static Optional<Duration> stale(CacheControl control, String directive, boolean strict) {
        OptionalLong seconds = control.seconds(directive);
        return seconds.isEmpty() || strict ? Optional.empty()
                : Optional.of(Duration.ofSeconds(seconds.getAsLong()));
    }

    private static State state(CacheQuestion question, CacheControl control, Storing storing, Lifetime lifetime,
            CacheAge age) {
        if (!storing.allowed()) {
            return State.NOT_STORED;
        }
        if (question.response().list("Vary").contains("*")) {
            return State.VARY_ANY;
        }
        if (control.whole("no-cache")) {
            return State.NO_CACHE;
        }
        if (lifetime.source() == Lifetime.Source.NONE) {
            return State.UNKNOWN;
        }
        return lifetime.length().compareTo(age.current()) > 0 ? State.FRESH : State.STALE;
    }

    /** How long it is fresh yet; negative by how long it is stale. */
    public Duration left() {
        return lifetime.length().minus(age.current());
    }
}
