package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;

import static org.assertj.core.api.Assertions.assertThat;

class OctetDifferenceTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 300, 65_536, 70_000, 200_000})
    void stepsAndMarksAreTheRunsOfDifferingOctets(int length) {
        Random random = new Random(length);
        for (int round = 0; round < 20; round++) {
            byte[] a = new byte[length];
            byte[] b = new byte[Math.max(0, length + random.nextInt(-3, 4))];
            for (int i = 0; i < random.nextInt(12) && b.length > 0; i++) {
                int from = random.nextInt(b.length);
                java.util.Arrays.fill(b, from, Math.min(b.length, from + 1 + random.nextInt(9)), (byte) 1);
            }
            List<Long> runs = runs(a, b);
            assertThat(forward(Octets.of(a), Octets.of(b))).as("length %d, round %d", length, round).isEqualTo(runs);
            assertThat(backward(Octets.of(a), Octets.of(b))).isEqualTo(runs.reversed());
            List<Mark> marks = new OctetDifference(Octets.of(a), Octets.of(b), "").in(0, length, 1000);
            assertThat(marks).extracting(Mark::offset).isEqualTo(runs.stream().filter(r -> r < a.length).toList());
        }
    }

    private static List<Long> runs(byte[] a, byte[] b) {
        List<Long> runs = new ArrayList<>();
        boolean before = false;
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            boolean differs = i >= a.length || i >= b.length || a[i] != b[i];
            if (differs && !before) {
                runs.add((long) i);
            }
            before = differs;
        }
        return runs;
    }

    private static List<Long> forward(Octets a, Octets b) {
        List<Long> found = new ArrayList<>();
        long at = a.isEmpty() || b.isEmpty() || a.at(0) != b.at(0) ? OctetDifference.next(a, b, 0, 1)
                : OctetDifference.nextRun(a, b, 0);
        for (; at >= 0; at = OctetDifference.nextRun(a, b, at)) {
            found.add(at);
        }
        return found;
    }

    private static List<Long> backward(Octets a, Octets b) {
        List<Long> found = new ArrayList<>();
        for (long at = OctetDifference.previousRun(a, b,
                Math.max(a.length(), b.length())); at >= 0; at = OctetDifference
                        .previousRun(a, b, at)) {
            found.add(at);
        }
        return found;
    }
}
