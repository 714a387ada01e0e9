package rawbench.ui.history;

import java.time.Instant;
import java.util.Optional;

import rawbench.history.Entry;

/**
 * One line of the list.
 *
 * @param firstOfDay whether the line above it is of another day, or there is none
 * @param entry empty until it was read
 */
public record HistoryRow(long id, Instant at, boolean firstOfDay, Optional<Entry> entry) {}
