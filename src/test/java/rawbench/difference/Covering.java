package rawbench.difference;

import java.util.List;
import java.util.function.IntBinaryOperator;

import static org.assertj.core.api.Assertions.assertThat;

/** What is true of every alignment, whatever it is of. */
final class Covering {
    private Covering() {
    }

    /**
     * The runs cover both in order, neighbours differ in kind, and what is the same is equal.
     *
     * @param equal 0 where an item of the first equals one of the second
     */
    static void check(List<Run> runs, int sizeA, int sizeB, IntBinaryOperator equal) {
        int a = 0;
        int b = 0;
        Run before = null;
        for (Run run : runs) {
            assertThat(run.fromA()).as("%s follows", run).isEqualTo(a);
            assertThat(run.fromB()).as("%s follows", run).isEqualTo(b);
            assertThat(before == null || before.same() != run.same()).as("%s, then %s", before, run).isTrue();
            for (int i = 0; run.same() && i < run.rows(); i++) {
                assertThat(equal.applyAsInt(run.fromA() + i, run.fromB() + i)).as("item %d of %s", i, run).isZero();
            }
            a = run.toA();
            b = run.toB();
            before = run;
        }
        assertThat(a).as("items of the first").isEqualTo(sizeA);
        assertThat(b).as("items of the second").isEqualTo(sizeB);
    }

    /** How many items of either differ. */
    static int differing(Alignment alignment) {
        return alignment.runs()
                .stream()
                .filter(r -> !r.same())
                .mapToInt(r -> r.toA() - r.fromA() + r.toB() - r.fromB())
                .sum();
    }
}
