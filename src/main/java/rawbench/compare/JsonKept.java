package rawbench.compare;

import java.util.Arrays;

/** Which of the pairs of two sequences keep their order, whichever of the two decides where several rows are as long. */
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
            return LongestOrder.stays(inB);
        }
        int[] inA = new int[sizeB];
        Arrays.fill(inA, -1);
        for (int i = 0; i < inB.length; i++) {
            if (inB[i] >= 0) {
                inA[inB[i]] = i;
            }
        }
        boolean[] keptB = LongestOrder.stays(inA);
        boolean[] kept = new boolean[inB.length];
        for (int i = 0; i < inB.length; i++) {
            kept[i] = inB[i] >= 0 && keptB[inB[i]];
        }
        return kept;
    }
}
