package rawbench.difference;

import java.util.ArrayDeque;
import java.util.Deque;

/** Myers' shortest edit of two parts of sequences, in linear space: split in the middle of the way, and again. */
final class ShortestEdit {
    /** How an edit of a region came out. */
    enum Outcome {
        /** All of it was looked into. */
        WHOLE,
        /** The time was up. */
        CUT_SHORT,
        /** Its shortest edit is too long; nothing was paired. */
        TOO_LONG
    }

    /** How many steps all searches of one pair of sequences may take, about: some tenths of a second. */
    private static final long STEPS = 1L << 25;
    private static final int LEAST_COST = 64;
    private static final int MOST_COST = 4096;
    /** A trial may cost so many times the root of the size of its region: its work is some steps for each item. */
    private static final int TRIAL = 4;

    private final int[] a;
    private final int[] b;
    private final Pairs pairs;
    private final TimeLimit limit;
    private final Middle middle;
    private final int most;
    private final Deque<Region> regions = new ArrayDeque<>();

    ShortestEdit(int[] a, int[] b, Pairs pairs, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.pairs = pairs;
        this.limit = limit;
        most = Math.clamp(STEPS / (a.length + b.length + 1), LEAST_COST, MOST_COST);
        middle = new Middle(a, b, most, limit);
    }

    /** Pairs what is the same in a region that neither begins nor ends alike, where its shortest edit is found soon. */
    Outcome trial(Region region) {
        int cost = Math.min(most, LEAST_COST + TRIAL * (int) Math.sqrt(region.size()));
        return switch (middle.find(region, cost)) {
            case OVER -> Outcome.CUT_SHORT;
            case FURTHEST -> Outcome.TOO_LONG;
            case MET -> {
                halves(region);
                yield finished();
            }
        };
    }

    /** Pairs what is the same in a region; where its shortest edit is too long, another one is found. */
    Outcome bounded(Region region) {
        regions.push(region);
        return finished();
    }

    private Outcome finished() {
        while (!regions.isEmpty()) {
            Region region = Ends.paired(a, b, regions.pop(), pairs);
            if (region.open() && !(!limit.over() && halved(region))) {
                regions.clear();
                return Outcome.CUT_SHORT;
            }
        }
        return Outcome.WHOLE;
    }

    private boolean halved(Region region) {
        if (middle.find(region, most) == Middle.Place.OVER) {
            return false;
        }
        halves(region);
        return true;
    }

    private void halves(Region region) {
        regions.push(new Region(middle.placeA(), region.toA(), middle.placeB(), region.toB()));
        regions.push(new Region(region.fromA(), middle.placeA(), region.fromB(), middle.placeB()));
    }
}
