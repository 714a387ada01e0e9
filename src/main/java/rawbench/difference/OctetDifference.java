package rawbench.difference;

import java.util.List;

import rawbench.octets.Octets;

/** The difference of two byte strings by octet, insertions found: pieces that their content chooses, then octets. */
public final class OctetDifference {
    private OctetDifference() {
    }

    /** How the octets of two byte strings stand to each other; {@code of(b, a)} is {@code of(a, b)} mirrored. */
    public static OctetRuns of(Octets a, Octets b, TimeLimit limit) {
        long at = a.mismatch(b);
        if (at < 0) {
            return new OctetRuns(
                    a.isEmpty() ? List.of() : List.of(new OctetRun(true, 0, a.length(), 0, b.length())), false);
        }
        boolean first = at == a.length() || at < b.length() && a.at(at) < b.at(at);
        return first ? new OctetMatching(a, b, limit).run() : new OctetMatching(b, a, limit).run().mirrored();
    }
}
