package rawbench.store;

import java.time.Duration;
import java.util.Optional;

/**
 * What a person chose for the connections of one tab, beside what its template says.
 *
 * @param way how they are made, before the usual way
 * @param halfClose whether this side's end is told once the request has gone
 * @param total how long everything together may last; empty for the usual time
 */
public record TabOptions(Way way, boolean halfClose, Optional<Duration> total) {
    /** Nothing chosen. */
    public static final TabOptions USUAL = new TabOptions(Way.USUAL, false, Optional.empty());

    public TabOptions withWay(Way chosen) {
        return new TabOptions(chosen, halfClose, total);
    }

    public TabOptions withHalfClose(boolean chosen) {
        return new TabOptions(way, chosen, total);
    }

    public TabOptions withTotal(Optional<Duration> chosen) {
        return new TabOptions(way, halfClose, chosen);
    }
}
