package rawbench.history;

import java.time.Duration;
import java.util.Optional;

/**
 * How much the history may hold; what is beyond goes, the oldest first, but what is pinned and the newest entry stay.
 *
 * @param octets that all entries may take on the disk together
 * @param age that an entry may reach; empty for any
 */
public record Bounds(long octets, Optional<Duration> age) {}
