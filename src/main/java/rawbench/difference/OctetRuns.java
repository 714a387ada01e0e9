package rawbench.difference;

import java.util.ArrayList;
import java.util.List;

import rawbench.octets.Octets;

/**
 * How two byte strings stand to each other.
 *
 * @param runs cover both in order, none is empty on both sides, and no two neighbours are both the same or both differing
 * @param coarse whether the time was up before all was looked into: then a run that is not same may hide equal octets
 */
public record OctetRuns(List<OctetRun> runs, boolean coarse) {
    public OctetRuns {
        runs = List.copyOf(runs);
    }

    /** The first with the differing runs taken from the second: equal to the second, without a copy of long runs. */
    public Octets applied(Octets a, Octets b) {
        List<Octets> parts = new ArrayList<>(runs.size());
        for (OctetRun run : runs) {
            parts.add(run.same() ? a.slice(run.fromA(), run.toA()) : b.slice(run.fromB(), run.toB()));
        }
        return Octets.join(parts);
    }

    /** The same with the sides swapped. */
    public OctetRuns mirrored() {
        return new OctetRuns(runs.stream().map(OctetRun::mirrored).toList(), coarse);
    }
}
