package rawbench.difference;

import java.util.ArrayDeque;
import java.util.Deque;

/** Myers' shortest edit of two parts of sequences, in linear space: split in the middle of the way, and again. */
final class ShortestEdit {
    private final int[] a;
    private final int[] b;
    private final Pairs pairs;
    private final TimeLimit limit;
    private final Middle middle;

    ShortestEdit(int[] a, int[] b, Pairs pairs, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.pairs = pairs;
        this.limit = limit;
        middle = new Middle(a, b, limit);
    }

    /** Pairs what is the same in a region, and says whether all was looked into. */
    boolean run(Region whole) {
        Deque<Region> regions = new ArrayDeque<>();
        regions.push(whole);
        while (!regions.isEmpty()) {
            Region region = Ends.paired(a, b, regions.pop(), pairs);
            if (!region.open()) {
                continue;
            }
            if (limit.over() || !middle.find(region)) {
                return false;
            }
            regions.push(new Region(middle.placeA(), region.toA(), middle.placeB(), region.toB()));
            regions.push(new Region(region.fromA(), middle.placeA(), region.fromB(), middle.placeB()));
        }
        return true;
    }
}
