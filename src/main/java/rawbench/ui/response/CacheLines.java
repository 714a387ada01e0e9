package rawbench.ui.response;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import rawbench.fields.Cache;
import rawbench.fields.CacheQuestion;
import rawbench.fields.Freshness;
import rawbench.fields.FreshnessSum;
import rawbench.fields.FreshnessSum.Term;
import rawbench.fields.Lifetime;
import rawbench.fields.Revalidation;

/**
 * What caches make of an answer at a moment, in lines for the screen.
 *
 * @param verdicts one for each kind of cache
 * @param sum how it is reckoned; empty where no cache may store the answer
 * @param revalidation the fields with which a cache asks whether the answer still holds
 * @param keys the fields of the request that it depends on
 */
record CacheLines(List<Verdict> verdicts, List<Sum> sum, List<String> revalidation, List<Phrase> keys) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.S", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** What one kind of cache makes of it, and where that is written. */
    record Verdict(Cache cache, Freshness.State state, Phrase says, String section) {}

    /** A line of the sum: the term, how it is made, its value, where it was read or how that is written, what it means. */
    record Sum(Phrase name, Phrase made, Phrase value, String section, Phrase tip, boolean result) {}

    CacheLines {
        verdicts = List.copyOf(verdicts);
        sum = List.copyOf(sum);
        revalidation = List.copyOf(revalidation);
        keys = List.copyOf(keys);
    }

    static CacheLines of(CacheQuestion question, Instant now) {
        Freshness browser = Freshness.of(question, Cache.PRIVATE, now);
        Freshness proxy = Freshness.of(question, Cache.SHARED, now);
        List<Sum> sum = new ArrayList<>();
        if (browser.storing().allowed()) {
            FreshnessSum.of(browser, question).steps().forEach(step -> sum.add(line(step, browser, question, false)));
            if (proxy.storing().allowed() && !proxy.lifetime().equals(browser.lifetime())) {
                FreshnessSum.of(proxy, question)
                        .steps()
                        .stream()
                        .filter(s -> s.term() == Term.FRESHNESS_LIFETIME || s.term() == Term.REMAINING)
                        .forEach(step -> sum.add(line(step, proxy, question, true)));
            }
        }
        Revalidation asks = Revalidation.of(question);
        boolean stored = browser.storing().allowed();
        return new CacheLines(List.of(verdict(browser), verdict(proxy)), sum,
                stored ? asks.fields().stream().map(CacheLines::spelled).toList() : List.of(),
                stored ? asks.keys().stream().map(CacheLines::key).toList() : List.of());
    }

    private static String spelled(Revalidation.Line line) {
        return line.name() + ": " + Words.shown(line.value(), HeadRow.MAX_VALUE);
    }

    private static Phrase key(Revalidation.Key key) {
        String name = Words.shown(key.name(), HeadRow.MAX_VALUE);
        return key.said()
                .map(said -> Phrase.literal(name + ": " + Words.shown(said, HeadRow.MAX_VALUE)))
                .orElse(Phrase.of("cache.key-missing", name));
    }

    private static Verdict verdict(Freshness freshness) {
        List<Phrase> parts = new ArrayList<>(List.of(brief(freshness)));
        boolean used = freshness.state() == Freshness.State.FRESH || freshness.state() == Freshness.State.STALE;
        if (used && freshness.lifetime().source() == Lifetime.Source.HEURISTIC) {
            parts.add(Phrase.of("cache.guess"));
        }
        if (used) {
            freshness.whileRevalidating().ifPresent(d -> parts.add(Phrase.of("cache.while-revalidating", Lapse.of(d))));
            freshness.onError().ifPresent(d -> parts.add(Phrase.of("cache.on-error", Lapse.of(d))));
        }
        return new Verdict(freshness.cache(), freshness.state(), Phrase.joined(parts, "; "),
                Status.section(section(freshness)));
    }

    private static String section(Freshness freshness) {
        return switch (freshness.state()) {
            case NOT_STORED -> freshness.storing().reason().section();
            case NO_CACHE -> "RFC 9111 5.2.2.4";
            case VARY_ANY -> "RFC 9111 4.1";
            case FRESH, STALE, UNKNOWN -> freshness.lifetime().source().section();
        };
    }

    /** The verdict in a few words. */
    static Phrase brief(Freshness freshness) {
        return switch (freshness.state()) {
            case NOT_STORED -> Phrase.of("cache.not-stored", Phrase.of("cache.reason." + freshness.storing().reason()));
            case FRESH -> Phrase.of("cache.fresh", Lapse.of(freshness.left()));
            case STALE -> freshness.lifetime().length().isZero() ? Phrase.of("cache.stale-at-once")
                    : Phrase.of("cache.stale", Lapse.of(freshness.left()));
            case NO_CACHE, VARY_ANY, UNKNOWN -> Phrase.of("cache." + freshness.state());
        };
    }

    private static Sum line(FreshnessSum.Step step, Freshness freshness, CacheQuestion question, boolean shared) {
        Term term = step.term();
        String made = term == Term.FRESHNESS_LIFETIME ? "sum.lifetime." + freshness.lifetime().source()
                : term == Term.AGE_VALUE && step.field().isEmpty() ? "sum.AGE_MISSING" : "sum." + term;
        Phrase value = step.moment()
                .map(at -> Phrase.literal(moment(at, question.answered())))
                .or(() -> step.length().map(CacheLines::signed))
                .orElse(Phrase.of("sum.missing"));
        return new Sum(shared ? Phrase.of("sum.shared", term.spelled()) : Phrase.literal(term.spelled()),
                Phrase.of(made), value, Status.section(step.section()),
                Phrase.of("sum.tip." + term), term == Term.CURRENT_AGE || term == Term.REMAINING
                        || term == Term.FRESHNESS_LIFETIME);
    }

    /** A time of the day of the answer, else with its date; in GMT, as the fields have it. */
    private static String moment(Instant at, Instant answered) {
        return (DAY.format(at).equals(DAY.format(answered)) ? "" : DAY.format(at)) + TIME.format(at);
    }

    private static Phrase signed(Duration length) {
        return length.isNegative() ? Phrase.of("sum.negative", Lapse.of(length)) : Lapse.of(length);
    }
}
