package rawbench.difference;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The work of parting two sequences: regions not done yet are split by anchors where there are many. Where there are few,
 * one of them may stand in the way of more that is the same, so the shortest edit is tried first; where it is long, few
 * anchors are better than none, and without any the edit is sought with a bound.
 */
final class Parting {
    /** A region of so few items is left to the shortest edit at once. */
    private static final int SMALL = 32;
    /** Anchors are many when they are one in so many items of the shorter side. */
    private static final int MANY = 4;
    /** Regions are looked into so often for each item there is; what is left then goes to the bounded edit at once. */
    private static final int LOOKS = 32;

    private final int[] a;
    private final int[] b;
    private final Pairs pairs;
    private final TimeLimit limit;
    private final Anchors anchors;
    private final ShortestEdit edit;
    private final Deque<Region> regions = new ArrayDeque<>();
    private long looks;

    /** @param numbers all items are below it */
    Parting(int[] a, int[] b, int numbers, Pairs pairs, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.pairs = pairs;
        this.limit = limit;
        anchors = new Anchors(a, b, numbers);
        edit = new ShortestEdit(a, b, pairs, limit);
        looks = (long) LOOKS * (a.length + b.length);
    }

    /** Pairs what is the same, and says whether all was looked into. */
    boolean run() {
        boolean whole = true;
        regions.push(new Region(0, a.length, 0, b.length));
        while (!regions.isEmpty()) {
            Region region = Ends.paired(a, b, regions.pop(), pairs);
            if (region.open()) {
                whole &= !limit.over() && part(region);
            }
        }
        return whole;
    }

    private boolean part(Region region) {
        looks -= region.size();
        if (region.size() <= SMALL || looks < 0) {
            return edit.bounded(region) == ShortestEdit.Outcome.WHOLE;
        }
        int[] places = anchors.in(region);
        boolean many = places.length >= 2 * Math.min(region.sizeA(), region.sizeB()) / MANY;
        ShortestEdit.Outcome outcome = many ? ShortestEdit.Outcome.TOO_LONG : edit.trial(region);
        if (outcome == ShortestEdit.Outcome.TOO_LONG && places.length > 0) {
            split(region, places);
            return true;
        }
        return (outcome == ShortestEdit.Outcome.TOO_LONG ? edit.bounded(region)
                : outcome) == ShortestEdit.Outcome.WHOLE;
    }

    /** @param places of the anchors, in the first and in the second by turns */
    private void split(Region region, int[] places) {
        int fromA = region.fromA();
        int fromB = region.fromB();
        for (int i = 0; i < places.length; i += 2) {
            pairs.pair(places[i], places[i + 1]);
            push(new Region(fromA, places[i], fromB, places[i + 1]));
            fromA = places[i] + 1;
            fromB = places[i + 1] + 1;
        }
        push(new Region(fromA, region.toA(), fromB, region.toB()));
    }

    private void push(Region region) {
        if (region.open()) {
            regions.push(region);
        }
    }
}
