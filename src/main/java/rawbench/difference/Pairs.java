package rawbench.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which item of a second sequence each item of a first one is the same as; in order, so that no two pairs cross. */
final class Pairs {
    private final int[] partner;
    private final int sizeB;

    Pairs(int sizeA, int sizeB) {
        partner = new int[sizeA];
        Arrays.fill(partner, -1);
        this.sizeB = sizeB;
    }

    void pair(int a, int b) {
        partner[a] = b;
    }

    /** The item of the second that is the same as this one of the first, or -1. */
    int partner(int a) {
        return partner[a];
    }

    /** The runs that these pairs make, {@code from} items behind the beginning of both. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        int a = 0;
        int b = 0;
        while (a < partner.length || b < sizeB) {
            int fromA = a;
            int fromB = b;
            while (a < partner.length && partner[a] < 0) {
                a++;
            }
            b = a < partner.length ? partner[a] : sizeB;
            if (a > fromA || b > fromB) {
                runs.add(new Run(false, fromA, a, fromB, b));
            }
            fromA = a;
            fromB = b;
            while (a < partner.length && partner[a] == b) {
                a++;
                b++;
            }
            if (a > fromA) {
                runs.add(new Run(true, fromA, a, fromB, b));
            }
        }
        return runs;
    }
}
