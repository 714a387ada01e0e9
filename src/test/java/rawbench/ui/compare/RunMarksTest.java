package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import rawbench.difference.OctetDifference;
import rawbench.difference.OctetRun;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;

import static org.assertj.core.api.Assertions.assertThat;

class RunMarksTest {
    @Test
    void marksCoverWhatDiffersAndNothingElse() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            byte[] octets = new byte[random.nextInt(400)];
            random.nextBytes(octets);
            Octets a = Octets.of(octets);
            int at = random.nextInt(octets.length + 1);
            Octets b = Octets.join(List.of(a.slice(0, at), Octets.latin1("between"), a.from(at)));
            List<OctetRun> runs = OctetDifference.of(a, b, TimeLimit.NONE).runs();
            RunMarks marks = new RunMarks(runs, false, "");
            List<Long> marked = new ArrayList<>();
            for (Mark mark : marks.in(0, b.length(), 1_000)) {
                for (long offset = mark.offset(); offset < mark.end(); offset++) {
                    marked.add(offset);
                }
            }
            List<Long> differing = runs.stream()
                    .filter(run -> !run.same())
                    .flatMap(run -> java.util.stream.LongStream.range(run.fromB(), run.toB()).boxed())
                    .toList();
            assertThat(marked).as("seed %d", seed).isEqualTo(differing).hasSize(7);
        }
    }

    @Test
    void behindAnInsertionTheSameOctetsStandAcross() {
        List<OctetRun> runs = List.of(new OctetRun(true, 0, 10, 0, 10), new OctetRun(false, 10, 10, 10, 15),
                new OctetRun(true, 10, 20, 15, 25));
        RunMarks a = new RunMarks(runs, true, "");
        RunMarks b = new RunMarks(runs, false, "");
        assertThat(a.across(12)).isEqualTo(17);
        assertThat(b.across(17)).isEqualTo(12);
        assertThat(b.across(12)).isEqualTo(10);
        assertThat(a.across(99)).isEqualTo(25);
        assertThat(a.in(0, 20, 9)).isEmpty();
        assertThat(b.in(0, 25, 9)).extracting(Mark::offset, Mark::length)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(10L, 5L));
    }

    @Test
    void stepsGoFromOneDifferingRunToTheNextAndBack() {
        List<OctetRun> runs = List.of(new OctetRun(false, 0, 2, 0, 3), new OctetRun(true, 2, 10, 3, 11),
                new OctetRun(false, 10, 10, 11, 15), new OctetRun(true, 10, 20, 15, 25));
        RunMarks marks = new RunMarks(runs, false, "");
        assertThat(marks.next(-1)).isZero();
        assertThat(marks.next(0)).isEqualTo(2);
        assertThat(marks.next(11)).isEqualTo(-1);
        assertThat(marks.previous(25)).isEqualTo(2);
        assertThat(marks.previous(11)).isZero();
        assertThat(marks.previous(0)).isEqualTo(-1);
        assertThat(marks.weightiest(4, 8)).isEmpty();
        assertThat(marks.weightiest(4, 12)).contains(Mark.Kind.WARNING);
    }
}
