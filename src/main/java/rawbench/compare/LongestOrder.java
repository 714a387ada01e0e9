package rawbench.compare;

/** Finds what has kept its order where things stand in two orders: as many as can; what is left has moved. */
final class LongestOrder {
    private LongestOrder() {
    }

    /**
     * Which things of a first order keep it in a second one, whichever of the two decides where several rows are as long.
     *
     * @param inB for each thing of the first its place in the second, or -1
     * @param sizeB how many things the second has
     * @param first whether it is the first that decides
     */
    static boolean[] stays(int[] inB, int sizeB, boolean first) {
        if (first) {
            return stays(inB);
        }
        boolean[] staysB = stays(Counterparts.inverse(inB, sizeB));
        boolean[] stays = new boolean[inB.length];
        for (int i = 0; i < inB.length; i++) {
            stays[i] = inB[i] >= 0 && staysB[inB[i]];
        }
        return stays;
    }

    /**
     * Which indices belong to a longest row of counterparts that keep their order; patience sorting.
     *
     * @param counterparts for each thing of one order its place in the other, or -1
     */
    static boolean[] stays(int[] counterparts) {
        int[] last = new int[counterparts.length];
        int[] before = new int[counterparts.length];
        int length = 0;
        for (int i = 0; i < counterparts.length; i++) {
            if (counterparts[i] >= 0) {
                int pile = pile(counterparts, last, length, counterparts[i]);
                before[i] = pile == 0 ? -1 : last[pile - 1];
                last[pile] = i;
                length = Math.max(length, pile + 1);
            }
        }
        boolean[] stays = new boolean[counterparts.length];
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = before[i]) {
            stays[i] = true;
        }
        return stays;
    }

    private static int pile(int[] counterparts, int[] last, int length, int wanted) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (counterparts[last[middle]] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
