package rawbench.ui.viewer;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import rawbench.octets.Octets;
import rawbench.octets.Rounds;
import rawbench.octets.TextForm;

import static org.assertj.core.api.Assertions.assertThat;

class IndentScanTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE", "GB18030"})
    void aFoldHidesTheLinesUpToTheNextThatIsNotDeeper(String name) {
        Charset charset = Charset.forName(name);
        for (int round = 0; round < Rounds.of(40); round++) {
            Random random = new Random(round);
            List<Integer> depths = new ArrayList<>();
            List<Long> starts = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                starts.add((long) text.toString().getBytes(charset).length);
                depths.add(random.nextInt(4));
                text.append(" ".repeat(depths.getLast()))
                        .append("x".repeat(random.nextInt(i == 30 ? 70_000 : 9)))
                        .append(i % 7 == 0 ? "\r\n" : i < 59 ? "\n" : "");
            }
            Octets octets = Octets.owning(text.toString().getBytes(charset));
            IndentScan scan = new IndentScan(octets, TextForm.of(charset, octets));
            for (int i = 0; i < 60; i++) {
                int end = i + 1;
                while (end < 60 && depths.get(end) > depths.get(i)) {
                    end++;
                }
                Fold fold = end == i + 1 ? null
                        : new Fold(starts.get(i + 1), end < 60 ? starts.get(end) : octets.length(), end - i - 1L);
                assertThat(scan.below(starts.get(i)).orElse(null)).as("%s, seed %d, line %d", name, round, i)
                        .isEqualTo(fold);
            }
        }
    }

    @Test
    void allIsFoldedBelowTheSecondLevel() {
        Octets octets = Octets.latin1("[\n  {\n    \"a\": [\n      1\n    ]\n  },\n  2,\n  {\n    \"b\": 3\n  }\n]");
        assertThat(new IndentScan(octets, TextForm.of(StandardCharsets.UTF_8, octets)).secondLevel())
                .extracting(f -> octets.slice(f.from(), f.to()).latin1())
                .containsExactly("    \"a\": [\n      1\n    ]\n", "    \"b\": 3\n");
    }

    @Test
    void whatIsNoLongerWantedFindsNothing() {
        Octets octets = Octets.latin1("a\n" + " b\n".repeat(100_000));
        IndentScan scan = new IndentScan(octets, TextForm.of(StandardCharsets.UTF_8, octets));
        assertThat(scan.until(() -> true).below(0)).isEmpty();
        assertThat(scan.until(() -> true).secondLevel()).isEmpty();
        assertThat(scan.below(0)).hasValue(new Fold(2, octets.length(), 100_000));
    }
}
