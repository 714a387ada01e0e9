package rawbench.evidence;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import rawbench.wire.CloseReason;
import rawbench.wire.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** Why a connection was closed, as it stands in an evidence file. */
class CloseReasonsTest {
    static Stream<CloseReason> reasons() {
        return Stream.of(CloseReason.DONE, CloseReason.CANCELLED, CloseReason.RESET, CloseReason.CUT,
                new CloseReason.TimedOut(Step.IDLE, Duration.ofMillis(1500)));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonToCloseIsReadAsItWasWritten(CloseReason reason) throws Exception {
        List<String> words = Faults.words(reason);
        assertThat(Faults.reason(new Words(1, words))).isEqualTo(reason);
    }
}
