package rawbench.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old an answer is, reckoned as RFC 9111 4.2.3 has it.
 *
 * @param date when the origin server made it, as it says; empty where it does not say so legibly
 * @param told what Age says; zero where there is none
 * @param apparent by which the clock here was ahead of Date when the answer came
 * @param delay between request and answer
 * @param corrected what Age says and the delay together
 * @param initial the larger one of apparent and corrected
 * @param resident since the answer came
 * @param current how old it is now
 */
public record CacheAge(Optional<Instant> date, Duration told, Duration apparent, Duration delay, Duration corrected,
        Duration initial, Duration resident, Duration current) {
    static CacheAge of(CacheQuestion question, Instant now) {
        Optional<Instant> date = question.date("Date");
        Duration told = Duration.ofSeconds(question.response()
                .list("Age")
                .stream()
                .findFirst()
                .map(text -> CacheControl.seconds(text, 0))
                .orElse(0L));
        Duration apparent = date.map(d -> atLeastZero(d, question.answered())).orElse(Duration.ZERO);
        Duration delay = atLeastZero(question.asked(), question.answered());
        Duration corrected = told.plus(delay);
        Duration initial = apparent.compareTo(corrected) > 0 ? apparent : corrected;
        Duration resident = atLeastZero(question.answered(), now);
        return new CacheAge(date, told, apparent, delay, corrected, initial, resident, initial.plus(resident));
    }

    private static Duration atLeastZero(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
}
