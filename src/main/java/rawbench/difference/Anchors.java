package rawbench.difference;

import java.util.Arrays;

/** Items that stand once in each of two parts of sequences and keep their order: the patience of Bram Cohen's way. */
final class Anchors {
    private final int[] a;
    private final int[] b;
    /** For each number where it stands in the part of the first, -1 for nowhere, -2 for more than once; the second. */
    private final int[] whereA;
    private final int[] whereB;

    Anchors(int[] a, int[] b, int numbers) {
        this.a = a;
        this.b = b;
        whereA = new int[numbers];
        whereB = new int[numbers];
        Arrays.fill(whereA, -1);
        Arrays.fill(whereB, -1);
    }

    /** The places of the anchors in a region, first and second by turns, in order. */
    int[] in(Region region) {
        note(a, region.fromA(), region.toA(), whereA);
        note(b, region.fromB(), region.toB(), whereB);
        int[] placesA = new int[Math.min(region.toA() - region.fromA(), region.toB() - region.fromB())];
        int[] placesB = new int[placesA.length];
        int count = 0;
        for (int i = region.fromA(); i < region.toA(); i++) {
            if (whereA[a[i]] >= 0 && whereB[a[i]] >= 0) {
                placesA[count] = i;
                placesB[count++] = whereB[a[i]];
            }
        }
        forget(a, region.fromA(), region.toA(), whereA);
        forget(b, region.fromB(), region.toB(), whereB);
        return rising(placesA, placesB, count);
    }

    private static void note(int[] items, int from, int to, int[] where) {
        for (int i = from; i < to; i++) {
            where[items[i]] = where[items[i]] == -1 ? i : -2;
        }
    }

    private static void forget(int[] items, int from, int to, int[] where) {
        for (int i = from; i < to; i++) {
            where[items[i]] = -1;
        }
    }

    /** The longest row of places that rises in the second too. */
    private static int[] rising(int[] placesA, int[] placesB, int count) {
        int[] before = new int[count];
        // For each length the row of that length whose last place is lowest, by its last item.
        int[] lasts = new int[count];
        int longest = 0;
        for (int i = 0; i < count; i++) {
            int length = longest == 0 || placesB[lasts[longest - 1]] < placesB[i] ? longest
                    : lengthBelow(placesB, lasts, longest, placesB[i]);
            before[i] = length == 0 ? -1 : lasts[length - 1];
            lasts[length] = i;
            longest = Math.max(longest, length + 1);
        }
        int[] row = new int[2 * longest];
        for (int i = longest == 0 ? -1 : lasts[longest - 1], at = row.length; i >= 0; i = before[i]) {
            row[--at] = placesB[i];
            row[--at] = placesA[i];
        }
        return row;
    }

    /** How many rows end below a place. */
    private static int lengthBelow(int[] placesB, int[] lasts, int longest, int place) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (placesB[lasts[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
