package rawbench.difference;

import java.util.List;

/**
 * How two sequences stand to each other.
 *
 * @param runs cover both sequences in order, none is empty on both sides, and no two neighbours are both the same or
 *        both differing; taking the items of the second for every run that differs turns the first into the second
 * @param coarse whether the time was up before all was looked into: then a run that is not same may hide equal items
 */
public record Alignment(List<Run> runs, boolean coarse) {
    public Alignment {
        runs = List.copyOf(runs);
    }

    /** The same with the sides swapped. */
    public Alignment mirrored() {
        return new Alignment(runs.stream().map(Run::mirrored).toList(), coarse);
    }
}
