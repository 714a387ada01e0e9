package rawbench.compare;

import java.util.ArrayList;
import java.util.List;

import rawbench.difference.OctetDifference;
import rawbench.difference.OctetRun;
import rawbench.difference.OctetRuns;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/** Two bodies by octets: for what is no text. */
final class OctetBody {
    private OctetBody() {
    }

    static BodyDifference of(Octets a, Octets b, TimeLimit limit) {
        OctetRuns runs = OctetDifference.of(a, b, limit);
        OctetColumn columnA = new OctetColumn(a, runs.runs(), true);
        OctetColumn columnB = new OctetColumn(b, runs.runs(), false);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < runs.runs().size(); i++) {
            OctetRun run = runs.runs().get(i);
            int fromA = columnA.firstRow(i);
            int toA = columnA.firstRow(i + 1);
            int fromB = columnB.firstRow(i);
            int toB = columnB.firstRow(i + 1);
            blocks.add(run.same() ? Block.of(Sign.SAME, fromA, toA, fromB, toB)
                    : Block.differing(fromA, toA, fromB, toB));
        }
        return new BodyDifference(BodyKind.OCTETS, columnA, columnB, blocks, false, runs.coarse(), "");
    }
}
