package rawbench.difference;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two sequences known by number are parted into what is the same and what is not. */
class SequencesTest {
    /** Two sequences of one seed: one is the other with some items changed, or both are made alike. */
    private static int[][] pair(int seed) {
        Random random = new Random(seed);
        int kinds = List.of(1, 2, 5, 40, 100_000).get(random.nextInt(5));
        int[] a = random.ints(random.nextInt(300), 0, kinds).toArray();
        if (random.nextInt(3) == 0) {
            return new int[][]{a, random.ints(random.nextInt(300), 0, kinds).toArray()};
        }
        int every = 2 + random.nextInt(60);
        IntStream b = Arrays.stream(a).flatMap(i -> switch (random.nextInt(every)) {
            case 0 -> IntStream.empty();
            case 1 -> IntStream.of(random.nextInt(kinds), i);
            default -> IntStream.of(i);
        });
        return new int[][]{a, b.toArray()};
    }

    private static void check(Alignment alignment, int[] a, int[] b) {
        Covering.check(alignment.runs(), a.length, b.length, (i, j) -> a[i] == b[j] ? 0 : 1);
    }

    /** The least number of items that must differ, by the table of all beginnings. */
    private static int least(int[] a, int[] b) {
        int[] before = new int[b.length + 1];
        for (int i = 0; i < a.length; i++) {
            int[] row = new int[b.length + 1];
            for (int j = 0; j < b.length; j++) {
                row[j + 1] = a[i] == b[j] ? before[j] + 1 : Math.max(before[j + 1], row[j]);
            }
            before = row;
        }
        return a.length + b.length - 2 * before[b.length];
    }

    @Test
    void coversBothInOrderAndIsTrue() {
        for (int seed = 0; seed < 2000; seed++) {
            int[][] pair = pair(seed);
            Alignment alignment = Sequences.align(pair[0], pair[1], TimeLimit.NONE);
            assertThat(alignment.coarse()).isFalse();
            try {
                check(alignment, pair[0], pair[1]);
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + seed + ": " + wrong.getMessage(), wrong);
            }
        }
    }

    @Test
    void isTheSameFromBothSides() {
        for (int seed = 0; seed < 2000; seed++) {
            int[][] pair = pair(seed);
            assertThat(Sequences.align(pair[1], pair[0], TimeLimit.NONE)).as("seed %d", seed)
                    .isEqualTo(Sequences.align(pair[0], pair[1], TimeLimit.NONE).mirrored());
        }
    }

    @Test
    void findsNearlyAsMuchThatIsTheSameAsThereIs() {
        int found = 0;
        int least = 0;
        for (int seed = 0; seed < 500; seed++) {
            int[][] pair = pair(seed);
            int differing = Covering.differing(Sequences.align(pair[0], pair[1], TimeLimit.NONE));
            int fewest = least(pair[0], pair[1]);
            assertThat(differing).as("seed %d, at least %d", seed, fewest).isLessThanOrEqualTo(fewest + fewest / 2 + 8);
            found += differing;
            least += fewest;
        }
        assertThat(found).isLessThanOrEqualTo(least + least / 50);
    }

    @Test
    void aSequenceDoesNotDifferFromItself() {
        int[] items = {3, 1, 4, 1, 5};
        assertThat(Sequences.align(items, items.clone(), TimeLimit.NONE).runs())
                .containsExactly(new Run(true, 0, 5, 0, 5));
    }

    @Test
    void nothingBesideNothingHasNoRuns() {
        assertThat(Sequences.align(new int[0], new int[0], TimeLimit.NONE).runs()).isEmpty();
    }

    @Test
    void numbersMayBeAnyNumbers() {
        int[] a = {Integer.MIN_VALUE, 7, Integer.MAX_VALUE, -1};
        int[] b = {Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1};
        assertThat(Sequences.align(a, b, TimeLimit.NONE).runs()).containsExactly(new Run(true, 0, 1, 0, 1),
                new Run(false, 1, 2, 1, 1), new Run(true, 2, 3, 1, 2), new Run(false, 3, 3, 2, 3),
                new Run(true, 3, 4, 3, 4));
    }

    @Test
    void timeThatIsUpFromTheStartLeavesOneDifferingRun() {
        int[] a = {1, 2, 3, 4, 5, 6};
        int[] b = {1, 3, 2, 9, 5, 4, 7, 6};
        Alignment alignment = Sequences.align(a, b, TimeLimit.of(Duration.ZERO, () -> false));
        assertThat(alignment.coarse()).isTrue();
        assertThat(alignment.runs()).containsExactly(new Run(true, 0, 1, 0, 1), new Run(false, 1, 5, 1, 7),
                new Run(true, 5, 6, 7, 8));
    }

    @Test
    void timeThatIsUpMidwayLeavesAnAnswerThatIsTrue() {
        int[] a = new Random(1).ints(5000, 0, 30).toArray();
        int[] b = new Random(2).ints(5000, 0, 30).toArray();
        AtomicInteger asked = new AtomicInteger();
        Alignment alignment = Sequences.align(a, b,
                TimeLimit.of(Duration.ofDays(1), () -> asked.incrementAndGet() > 40));
        assertThat(alignment.coarse()).isTrue();
        assertThat(asked.get()).isLessThan(60);
        check(alignment, a, b);
    }
}
