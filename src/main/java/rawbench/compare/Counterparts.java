package rawbench.compare;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds for each of some named things its counterpart among others: the one of that name, and of several the one in turn. */
final class Counterparts {
    private Counterparts() {
    }

    /** For each name of the first the index of its counterpart in the second, or -1. */
    static int[] inB(List<String> namesA, List<String> namesB) {
        Map<String, Deque<Integer>> waiting = new HashMap<>();
        for (int i = 0; i < namesB.size(); i++) {
            waiting.computeIfAbsent(namesB.get(i), _ -> new ArrayDeque<>()).add(i);
        }
        return namesA.stream().mapToInt(name -> {
            Deque<Integer> there = waiting.get(name);
            return there == null || there.isEmpty() ? -1 : there.poll();
        }).toArray();
    }

    /** For each of the second the index of its counterpart in the first, or -1. */
    static int[] inverse(int[] inB, int sizeB) {
        int[] inA = new int[sizeB];
        Arrays.fill(inA, -1);
        for (int i = 0; i < inB.length; i++) {
            if (inB[i] >= 0) {
                inA[inB[i]] = i;
            }
        }
        return inA;
    }
}
