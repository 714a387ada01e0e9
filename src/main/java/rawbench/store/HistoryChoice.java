package rawbench.store;

import java.util.Optional;

/**
 * What a person chose about the history.
 *
 * @param kept whether what is sent is kept at all
 * @param octets that it may take on the disk; empty for the default
 * @param days after which an entry goes; empty for never
 */
public record HistoryChoice(boolean kept, Optional<Long> octets, Optional<Long> days) {
    /** What a history may take on the disk unless somebody chooses: 4 GiB. */
    public static final long OCTETS = 4L << 30;
    /** Everything is kept, within the default room. */
    public static final HistoryChoice USUAL = new HistoryChoice(true, Optional.empty(), Optional.empty());

    public HistoryChoice withKept(boolean chosen) {
        return new HistoryChoice(chosen, octets, days);
    }

    public HistoryChoice withOctets(Optional<Long> chosen) {
        return new HistoryChoice(kept, chosen, days);
    }

    public HistoryChoice withDays(Optional<Long> chosen) {
        return new HistoryChoice(kept, octets, chosen);
    }
}
