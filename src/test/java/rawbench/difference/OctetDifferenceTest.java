package rawbench.difference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.octets.Octets;

import static org.assertj.core.api.Assertions.assertThat;

/** Two byte strings are parted into octets that are the same and octets that are not. */
class OctetDifferenceTest {
    /** Octets of any kind, without lines. */
    private static Octets octets(Random random, int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return Octets.owning(octets);
    }

    private static List<Octets> pair(int seed) {
        if (seed % 2 == 0) {
            return List.of(Texts.first(seed / 2), Texts.second(seed / 2));
        }
        Random random = new Random(seed);
        Octets a = octets(random, random.nextInt(random.nextBoolean() ? 100 : 30_000));
        List<Octets> parts = new ArrayList<>();
        for (long at = 0; at < a.length();) {
            long to = Math.min(a.length(), at + 1 + random.nextInt(5000));
            parts.add(a.slice(at, to));
            parts.add(octets(random, random.nextInt(40)));
            at = Math.min(a.length(), to + random.nextInt(30));
        }
        return List.of(a, Octets.join(parts));
    }

    private static void check(OctetRuns difference, Octets a, Octets b) {
        long atA = 0;
        long atB = 0;
        OctetRun before = null;
        for (OctetRun run : difference.runs()) {
            assertThat(run.fromA()).isEqualTo(atA);
            assertThat(run.fromB()).isEqualTo(atB);
            assertThat(before == null || before.same() != run.same()).as("%s, then %s", before, run).isTrue();
            if (run.same()) {
                assertThat(a.slice(run.fromA(), run.toA())).as("%s", run).isEqualTo(b.slice(run.fromB(), run.toB()));
            }
            atA = run.toA();
            atB = run.toB();
            before = run;
        }
        assertThat(atA).isEqualTo(a.length());
        assertThat(atB).isEqualTo(b.length());
        assertThat(difference.applied(a, b)).isEqualTo(b);
    }

    @Test
    void takingTheDifferingOctetsOfTheSecondGivesTheSecond() {
        for (int seed = 0; seed < 600; seed++) {
            Octets a = pair(seed).get(0);
            Octets b = pair(seed).get(1);
            OctetRuns difference = OctetDifference.of(a, b, TimeLimit.NONE);
            try {
                check(difference, a, b);
            } catch (AssertionError wrong) {
                throw new AssertionError("seed " + seed + ": " + wrong.getMessage(), wrong);
            }
            assertThat(OctetDifference.of(b, a, TimeLimit.NONE)).as("seed %d", seed).isEqualTo(difference.mirrored());
        }
    }

    @Test
    void equalOctetsAreOneRun() {
        Octets octets = octets(new Random(1), 5000);
        assertThat(OctetDifference.of(octets, Octets.of(octets.toByteArray()), TimeLimit.NONE).runs())
                .containsExactly(new OctetRun(true, 0, 5000, 0, 5000));
        assertThat(OctetDifference.of(Octets.empty(), Octets.empty(), TimeLimit.NONE).runs()).isEmpty();
    }

    @Test
    void anInsertionIsFoundToTheOctet() {
        Octets a = octets(new Random(2), 100_000);
        Octets b = Octets.join(List.of(a.slice(0, 40_000), Octets.latin1("inserted"), a.slice(40_000, 70_000),
                a.from(70_003)));
        assertThat(OctetDifference.of(a, b, TimeLimit.NONE).runs().stream().filter(r -> !r.same()).toList())
                .hasSize(2)
                .allSatisfy(run -> assertThat(Math.max(run.toA() - run.fromA(), run.toB() - run.fromB()))
                        .isLessThanOrEqualTo(8));
    }

    @Test
    void oneOctetChangedIsOneOctet() {
        byte[] octets = octets(new Random(3), 9000).toByteArray();
        byte[] changed = Arrays.copyOf(octets, octets.length);
        changed[5000] ^= 1;
        assertThat(OctetDifference.of(Octets.owning(octets), Octets.owning(changed), TimeLimit.NONE).runs())
                .contains(new OctetRun(false, 5000, 5001, 5000, 5001))
                .hasSize(3);
    }

    @Test
    void timeThatIsUpFromTheStartLeavesAnAnswerThatIsTrue() {
        for (int seed = 0; seed < 100; seed++) {
            Octets a = pair(seed).get(0);
            Octets b = pair(seed).get(1);
            OctetRuns difference = OctetDifference.of(a, b, TimeLimit.of(Duration.ZERO, () -> false));
            check(difference, a, b);
            assertThat(difference.coarse()).as("seed %d", seed).isEqualTo(!a.equals(b));
        }
    }
}
