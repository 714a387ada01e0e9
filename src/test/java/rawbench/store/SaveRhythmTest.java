package rawbench.store;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SaveRhythmTest {
    private static final long MS = 1_000_000;
    private final SaveRhythm rhythm = new SaveRhythm();

    @Test
    void waitsUntilTypingPauses() {
        assertThat(rhythm.due(0)).isEqualTo(SaveRhythm.IDLE);
        rhythm.edited(1000 * MS);
        assertThat(rhythm.due(1000 * MS)).isEqualTo(Duration.ofMillis(250));
        rhythm.edited(1100 * MS);
        assertThat(rhythm.due(1200 * MS)).isEqualTo(Duration.ofMillis(150));
        assertThat(rhythm.due(1350 * MS)).isZero();
    }

    @Test
    void neverWaitsASecondHoweverLongTheTypingGoesOn() {
        long begin = Long.MAX_VALUE - 5 * MS; // the clock may wrap
        for (long at = 0; at < 700; at += 50) {
            rhythm.edited(begin + at * MS);
            assertThat(rhythm.due(begin + at * MS)).isPositive();
        }
        rhythm.edited(begin + 700 * MS);
        assertThat(rhythm.due(begin + 700 * MS)).isZero();
    }

    @Test
    void savesOneAtATimeAndForgetsNoEditMeanwhile() {
        rhythm.edited(0);
        rhythm.begin();
        assertThat(rhythm.unsaved()).isTrue();
        assertThat(rhythm.due(300 * MS)).isEqualTo(SaveRhythm.IDLE);
        rhythm.edited(310 * MS);
        assertThat(rhythm.due(320 * MS)).isEqualTo(SaveRhythm.IDLE);
        rhythm.ended(true, 400 * MS);
        assertThat(rhythm.due(400 * MS)).isEqualTo(Duration.ofMillis(160));
        rhythm.begin();
        rhythm.ended(true, 600 * MS);
        assertThat(rhythm.due(600 * MS)).isEqualTo(SaveRhythm.IDLE);
        assertThat(rhythm.unsaved()).isFalse();
    }

    @Test
    void triesAgainAfterAFailure() {
        rhythm.edited(0);
        rhythm.begin();
        rhythm.ended(false, 1000 * MS);
        assertThat(rhythm.unsaved()).isTrue();
        assertThat(rhythm.due(1000 * MS)).isEqualTo(Duration.ofSeconds(2));
        rhythm.edited(1500 * MS);
        assertThat(rhythm.due(3000 * MS)).isZero();
    }
}
