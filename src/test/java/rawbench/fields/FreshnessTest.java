package rawbench.fields;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.fields.Freshness.State;
import rawbench.fields.FreshnessSum.Term;
import rawbench.fields.Lifetime.Source;

import static org.assertj.core.api.Assertions.assertThat;

class FreshnessTest {
    private static final String DATE = "Date: Tue, 24 Nov 2026 18:00:00 GMT";

    @Test
    void theAgeIsReckonedTermByTerm() {
        CacheQuestion question = Heads.got("Date: Tue, 24 Nov 2026 17:59:00 GMT", "Age: 30",
                "Cache-Control: max-age=3600");
        Freshness freshness = freshness(question, Cache.PRIVATE, Heads.ANSWERED.plusSeconds(100));
        CacheAge age = freshness.age();
        assertThat(age.apparent()).isEqualTo(Duration.ofSeconds(62));
        assertThat(age.delay()).isEqualTo(Duration.ofSeconds(2));
        assertThat(age.corrected()).isEqualTo(Duration.ofSeconds(32));
        assertThat(age.initial()).isEqualTo(Duration.ofSeconds(62));
        assertThat(age.resident()).isEqualTo(Duration.ofSeconds(100));
        assertThat(age.current()).isEqualTo(Duration.ofSeconds(162));
        assertThat(freshness.state()).isEqualTo(State.FRESH);
        assertThat(freshness.left()).isEqualTo(Duration.ofSeconds(3600 - 162));
        assertThat(FreshnessSum.of(freshness, question).steps()).extracting(FreshnessSum.Step::term)
                .containsExactly(Term.values());
    }

    @Test
    void whatAgeSaysCountsWhereItIsMoreThanTheClocksTell() {
        CacheAge age = freshness(Heads.got(DATE, "Age: 500"), Cache.PRIVATE, Heads.ANSWERED).age();
        assertThat(age.initial()).isEqualTo(Duration.ofSeconds(502));
        assertThat(freshness(Heads.got(DATE, "Age: minus one"), Cache.PRIVATE, Heads.ANSWERED).age().told())
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void aServerWhoseClockIsAheadMakesNoNegativeAge() {
        CacheAge age = freshness(Heads.got("Date: Tue, 24 Nov 2026 19:00:00 GMT"), Cache.PRIVATE, Heads.ASKED).age();
        assertThat(age.apparent()).isEqualTo(Duration.ZERO);
        assertThat(age.resident()).isEqualTo(Duration.ZERO);
        assertThat(age.current()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void sMaxageIsForSharedCachesAlone() {
        CacheQuestion question = Heads.got(DATE, "Cache-Control: max-age=60, s-maxage=600",
                "Expires: Wed, 25 Nov 2026 18:00:00 GMT");
        assertThat(Lifetime.of(question, Cache.SHARED))
                .isEqualTo(new Lifetime(Source.S_MAXAGE, Duration.ofMinutes(10)));
        assertThat(Lifetime.of(question, Cache.PRIVATE))
                .isEqualTo(new Lifetime(Source.MAX_AGE, Duration.ofSeconds(60)));
    }

    @Test
    void expiresCountsFromDate() {
        assertThat(Lifetime.of(Heads.got(DATE, "Expires: Tue, 24 Nov 2026 19:00:00 GMT"), Cache.PRIVATE))
                .isEqualTo(new Lifetime(Source.EXPIRES, Duration.ofHours(1)));
        assertThat(Lifetime.of(Heads.got(DATE, "Expires: 0"), Cache.PRIVATE))
                .isEqualTo(new Lifetime(Source.EXPIRES_UNREADABLE, Duration.ZERO));
        assertThat(Lifetime.of(Heads.got(DATE, "Expires: Tue, 24 Nov 2026 19:00:00 +0000"), Cache.PRIVATE).source())
                .isEqualTo(Source.EXPIRES_UNREADABLE);
        assertThat(Lifetime.of(Heads.got(DATE, "Expires: Tue, 24 Nov 2020 19:00:00 GMT"), Cache.PRIVATE).length())
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void withoutAnyOfThemItIsATenthOfTheTimeSinceTheLastChange() {
        CacheQuestion question = Heads.got(DATE, "Last-Modified: Tue, 24 Nov 2026 08:00:00 GMT");
        assertThat(Lifetime.of(question, Cache.PRIVATE)).isEqualTo(new Lifetime(Source.HEURISTIC, Duration.ofHours(1)));
        CacheQuestion refused = Heads.question("GET", Heads.head(), 403, DATE,
                "Last-Modified: Tue, 24 Nov 2026 08:00:00 GMT");
        assertThat(Lifetime.of(refused, Cache.PRIVATE).source()).isEqualTo(Source.NONE);
    }

    @Test
    void ofSeveralTheFirstCountsAndWhatIsNoNumberIsStale() {
        assertThat(Lifetime.of(Heads.got("Cache-Control: max-age=5", "cache-control: MAX-AGE=\"9\""), Cache.PRIVATE)
                .length()).isEqualTo(Duration.ofSeconds(5));
        assertThat(Lifetime.of(Heads.got("Cache-Control: max-age=1h"), Cache.PRIVATE).length())
                .isEqualTo(Duration.ZERO);
        assertThat(Lifetime.of(Heads.got("Cache-Control: max-age=-1"), Cache.PRIVATE).length())
                .isEqualTo(Duration.ZERO);
        assertThat(Lifetime.of(Heads.got("Cache-Control: max-age=" + "9".repeat(40)), Cache.PRIVATE).length())
                .isEqualTo(Duration.ofSeconds(1L << 31));
        assertThat(Lifetime.of(Heads.got("Cache-Control: max-age=\"7\""), Cache.PRIVATE).length())
                .isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"max-age=3600|FRESH", "max-age=1|STALE", "max-age=2|STALE", "max-age=3|FRESH",
            "no-cache, max-age=60|NO_CACHE", "no-cache=\"Set-Cookie\", max-age=60|FRESH", "no-store|NOT_STORED",
            "public|UNKNOWN"})
    void whetherAStoredAnswerMayBeUsed(String control, State state) {
        assertThat(freshness(Heads.got("Cache-Control: " + control), Cache.PRIVATE, Heads.ANSWERED).state())
                .isEqualTo(state);
    }

    @Test
    void varyStarHoldsForNoOtherRequest() {
        assertThat(freshness(Heads.got("Vary: Accept, *", "Cache-Control: max-age=60"), Cache.PRIVATE, Heads.ANSWERED)
                .state()).isEqualTo(State.VARY_ANY);
    }

    @Test
    void staleAnswersMayBeUsedWhereNothingForbidsIt() {
        String control = "Cache-Control: max-age=60, stale-while-revalidate=30, stale-if-error=86400";
        Freshness free = freshness(Heads.got(control), Cache.SHARED, Heads.ANSWERED);
        assertThat(free.whileRevalidating()).contains(Duration.ofSeconds(30));
        assertThat(free.onError()).contains(Duration.ofDays(1));
        assertThat(freshness(Heads.got(control + ", must-revalidate"), Cache.PRIVATE, Heads.ANSWERED).onError())
                .isEmpty();
        assertThat(freshness(Heads.got(control + ", proxy-revalidate"), Cache.SHARED, Heads.ANSWERED).onError())
                .isEmpty();
        assertThat(freshness(Heads.got(control + ", proxy-revalidate"), Cache.PRIVATE, Heads.ANSWERED).onError())
                .isPresent();
    }

    @Test
    void aRevalidationSendsTheValidatorsAndKnowsTheKeys() {
        CacheQuestion question = Heads.question("GET", Heads.head("Accept-Language: de", "accept-language: en"), 200,
                "ETag: W/\"a\"", "Last-Modified: Tue, 24 Nov 2026 08:00:00 GMT", "Vary: Accept-Language, Cookie");
        Revalidation asks = Revalidation.of(question);
        assertThat(asks.fields()).containsExactly(new Revalidation.Line("If-None-Match", "W/\"a\""),
                new Revalidation.Line("If-Modified-Since", "Tue, 24 Nov 2026 08:00:00 GMT"));
        assertThat(asks.keys()).extracting(Revalidation.Key::name).containsExactly("Accept-Language", "Cookie");
        assertThat(asks.keys().getFirst().said()).contains("de, en");
        assertThat(asks.keys().getLast().said()).isEmpty();
        assertThat(Revalidation.of(Heads.got("ETag: unquoted")).fields()).isEmpty();
    }

    @Test
    void theClocksAgreeWithinTheSecondsOfTheExchange() {
        assertThat(skew("Tue, 24 Nov 2026 18:00:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(skew("Tue, 24 Nov 2026 17:59:59 GMT")).isEqualTo(Duration.ZERO);
        assertThat(skew("Tue, 24 Nov 2026 17:59:56 GMT")).isEqualTo(Duration.ofSeconds(-3));
        assertThat(skew("Tue, 24 Nov 2026 18:00:12 GMT")).isEqualTo(Duration.ofSeconds(10));
        assertThat(new ClockSkew(Duration.ofMillis(-900)).none()).isTrue();
        assertThat(new ClockSkew(Duration.ofSeconds(1)).none()).isFalse();
        assertThat(ClockSkew.of(Heads.head(DATE, "Age: 5"), Heads.ASKED, Heads.ANSWERED)).isEmpty();
        assertThat(ClockSkew.of(Heads.head("Date: 0"), Heads.ASKED, Heads.ANSWERED)).isEmpty();
    }

    private static Duration skew(String date) {
        return ClockSkew.of(Heads.head("Date: " + date), Heads.ASKED, Heads.ANSWERED).orElseThrow().ahead();
    }

    private static Freshness freshness(CacheQuestion question, Cache cache, Instant now) {
        return Freshness.of(question, cache, now);
    }
}
