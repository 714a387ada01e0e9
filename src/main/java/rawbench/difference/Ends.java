package rawbench.difference;

/** What two parts of sequences begin and end with alike. */
final class Ends {
    private Ends() {
    }

    /** Pairs the items that both begin and end with, and gives what is left between. */
    static Region paired(int[] a, int[] b, Region region, Pairs pairs) {
        int fromA = region.fromA();
        int fromB = region.fromB();
        while (fromA < region.toA() && fromB < region.toB() && a[fromA] == b[fromB]) {
            pairs.pair(fromA++, fromB++);
        }
        int toA = region.toA();
        int toB = region.toB();
        while (toA > fromA && toB > fromB && a[toA - 1] == b[toB - 1]) {
            pairs.pair(--toA, --toB);
        }
        return new Region(fromA, toA, fromB, toB);
    }
}
