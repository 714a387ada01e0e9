package rawbench.wire;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was chosen and what was not. */
final class DeadlinesTest {
    @Test
    void idleDeadlineOfTheUsualLengthIsChosenAllTheSame() {
        Deadlines chosen = Deadlines.DEFAULT.withIdle(Deadlines.USUAL_IDLE);
        assertThat(chosen).isNotEqualTo(Deadlines.DEFAULT);
        assertThat(chosen.withTotal(Duration.ofSeconds(1)).idle()).contains(Deadlines.USUAL_IDLE);
        assertThat(Deadlines.DEFAULT.withTotal(Duration.ofSeconds(1)).idle()).isEmpty();
        assertThat(Deadlines.DEFAULT.of(Step.IDLE)).isEqualTo(chosen.of(Step.IDLE));
    }
}
