package rawbench.fields;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import rawbench.http.HeaderSection;

/**
 * How the server's clock differs from the one here, as far as Date tells it: Date counts whole seconds, and anything between
 * the request and its answer is right.
 *
 * @param ahead by which the server's clock is ahead; negative where it is behind; zero where both agree
 */
public record ClockSkew(Duration ahead) {
    /** Empty where Date does not say when the answer was sent: without it, or out of a cache. */
    public static Optional<ClockSkew> of(HeaderSection head, Instant asked, Instant answered) {
        boolean stored = head.list("Age").stream().anyMatch(age -> CacheControl.seconds(age, 0) > 0);
        return stored ? Optional.empty()
                : head.first("Date").flatMap(date -> HttpDate.read(date, answered)).map(date -> {
                    Duration early = Duration.between(date.at().plusSeconds(1), asked);
                    Duration late = Duration.between(answered, date.at());
                    return new ClockSkew(early.isPositive() ? early.negated()
                            : late.isPositive() ? late : Duration.ZERO);
                });
    }

    /** Whether both clocks agree, as far as whole seconds can tell. */
    public boolean none() {
        return ahead.abs().compareTo(Duration.ofSeconds(1)) < 0;
    }
}
