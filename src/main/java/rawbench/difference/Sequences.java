package rawbench.difference;

import java.util.Arrays;
import java.util.List;

/**
 * The difference of two sequences known by number: equal items have equal numbers.
 *
 * <p>What both begin and end with is the same. Between, items that stand once in each are anchors, as many as keep their
 * order; what lies between two anchors is looked at in the same way, and where nothing stands once, by Myers' shortest
 * edit, whose work is bounded: a long stretch without anchors gets a good answer, not always the shortest one.
 */
public final class Sequences {
    private Sequences() {
    }

    /** How two sequences differ; {@code align(b, a)} is {@code align(a, b)} mirrored, unless the time was up. */
    public static Alignment align(int[] a, int[] b, TimeLimit limit) {
        int at = Arrays.mismatch(a, b);
        if (at < 0) {
            return new Alignment(a.length == 0 ? List.of() : List.of(new Run(true, 0, a.length, 0, b.length)), false);
        }
        boolean first = at == a.length || at < b.length && a[at] < b[at];
        return first ? inOrder(a, b, at, limit) : inOrder(b, a, at, limit).mirrored();
    }

    private static Alignment inOrder(int[] a, int[] b, int prefix, TimeLimit limit) {
        int endA = a.length;
        int endB = b.length;
        while (endA > prefix && endB > prefix && a[endA - 1] == b[endB - 1]) {
            endA--;
            endB--;
        }
        Pairs pairs = new Pairs(a.length, b.length);
        for (int i = 0; i < prefix; i++) {
            pairs.pair(i, i);
        }
        for (int i = endA; i < a.length; i++) {
            pairs.pair(i, i - endA + endB);
        }
        boolean whole = prefix == endA || prefix == endB
                || middle(a, b, new Region(prefix, endA, prefix, endB), pairs, limit);
        return new Alignment(pairs.runs(), !whole);
    }

    /** Items that only one of the two has are left out: nothing is the same as they are. */
    private static boolean middle(int[] a, int[] b, Region region, Pairs pairs, TimeLimit limit) {
        int[] midA = Arrays.copyOfRange(a, region.fromA(), region.toA());
        int[] midB = Arrays.copyOfRange(b, region.fromB(), region.toB());
        int numbers = Numbers.dense(midA, midB);
        int[] keptA = Numbers.placesOfShared(midA, midB, numbers);
        int[] keptB = Numbers.placesOfShared(midB, midA, numbers);
        Pairs found = new Pairs(keptA.length, keptB.length);
        boolean whole = new Parting(Numbers.picked(midA, keptA), Numbers.picked(midB, keptB), numbers, found, limit)
                .run();
        for (int i = 0; i < keptA.length; i++) {
            if (found.partner(i) >= 0) {
                pairs.pair(region.fromA() + keptA[i], region.fromB() + keptB[found.partner(i)]);
            }
        }
        return whole;
    }
}
