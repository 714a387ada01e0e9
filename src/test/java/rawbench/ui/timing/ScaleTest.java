package rawbench.ui.timing;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import rawbench.octets.Rounds;

import static org.assertj.core.api.Assertions.assertThat;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"41, 400, 0 ms|10 ms|20 ms|30 ms|40 ms", "0.9, 300, 0.0 ms|0.5 ms",
            "2000, 500, 0.0 s|0.5 s|1.0 s|1.5 s|2.0 s",
            "70000, 300, 0 s|20 s|40 s|60 s", "0.02, 200, 0.00 ms|0.01 ms|0.02 ms"})
    void ticksStandAtRoundTimes(double end, double width, String texts) {
        assertThat(new Scale(end, width, 72).ticks()).extracting(Scale.Tick::text)
                .containsExactly(texts.split("\\|"));
    }

    @Test
    void ticksHaveRoomForTheirTextsWhateverTheTimeAndTheWidth() {
        Random random = new Random(3);
        for (int i = 0; i < Rounds.of(2_000); i++) {
            Scale scale = new Scale(Math.pow(10, random.nextDouble() * 9 - 3), 80 + random.nextInt(3_000), 72);
            List<Scale.Tick> ticks = scale.ticks();
            assertThat(ticks).hasSizeBetween(1, (int) (scale.width() / 72) + 1);
            assertThat(ticks.getLast().at()).isLessThanOrEqualTo(scale.end());
            assertThat(ticks).extracting(Scale.Tick::text).doesNotHaveDuplicates();
        }
    }

    @Test
    void nothingIsDrawnWhereThereIsNoTimeOrNoRoom() {
        assertThat(new Scale(0, 500, 72).ticks()).isEmpty();
        assertThat(new Scale(10, 20, 72).ticks()).isEmpty();
        assertThat(new Scale(0, 500, 72).x(3)).isZero();
        assertThat(new Scale(10, 0, 72).at(3)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "0.004, 0.00 ms", "4.126, 4.13 ms", "9.996, 10.0 ms", "41.34, 41.3 ms", "99.96, 100 ms",
            "999.4, 999 ms", "999.6, 1.00 s", "61500, 61.5 s"})
    void timesHaveAboutThreeDigits(double milliseconds, String text) {
        assertThat(Clock.about(milliseconds)).isEqualTo(text);
    }
}
