package rawbench.ui.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How far back the list goes. */
public enum Span {
    ANY(-1),
    TODAY(0),
    WEEK(6),
    MONTH(29);

    private final int days;

    Span(int days) {
        this.days = days;
    }

    /** The first moment of it: days begin at midnight. */
    Optional<Instant> from(ZonedDateTime now, ZoneId zone) {
        return days < 0 ? Optional.empty()
                : Optional.of(now.withZoneSameInstant(zone)
                        .toLocalDate()
                        .minusDays(days)
                        .atStartOfDay(zone)
                        .toInstant());
    }
}
