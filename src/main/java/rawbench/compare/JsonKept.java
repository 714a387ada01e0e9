package rawbench.compare;

import java.util.Arrays;

/** Which of the pairs of two sequences keep their order: a longest row of them, found by patience sorting. */
final class JsonKept {
    private JsonKept() {
    }

    /**
     * @param inB for each item of the first the index of its counterpart in the second, or -1
     * @param sizeB how many items the second has
     * @param first whether the first sequence is the one that decides which of several longest rows it is
     */
    static boolean[] of(int[] inB, int sizeB, boolean first) {
        if (first) {
            return kept(inB);
        }
        int[] inA = new int[sizeB];
        Arrays.fill(inA, -1);
        for (int i = 0; i < inB.length; i++) {
            if (inB[i] >= 0) {
                inA[inB[i]] = i;
            }
        }
        boolean[] keptB = kept(inA);
        boolean[] kept = new boolean[inB.length];
        for (int i = 0; i < inB.length; i++) {
            kept[i] = inB[i] >= 0 && keptB[inB[i]];
        }
        return kept;
    }

    private static boolean[] kept(int[] counterparts) {
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
        boolean[] kept = new boolean[counterparts.length];
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = before[i]) {
            kept[i] = true;
        }
        return kept;
    }

    private static int pile(int[] counterparts, int[] last, int length, int wanted) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (counterparts[last[middle]] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
