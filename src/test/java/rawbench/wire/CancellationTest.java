package rawbench.wire;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger ran = new AtomicInteger();

    @Test
    void runsWhatIsRegisteredOnce() {
        cancellation.onCancel(ran::incrementAndGet);
        assertThat(cancellation.cancelled()).isFalse();
        cancellation.cancel();
        cancellation.cancel();
        assertThat(cancellation.cancelled()).isTrue();
        assertThat(ran).hasValue(1);
    }

    @Test
    void runsAtOnceWhatComesTooLate() {
        cancellation.cancel();
        cancellation.onCancel(ran::incrementAndGet);
        assertThat(ran).hasValue(1);
    }

    @Test
    void runsNothingThatWasTakenBack() {
        cancellation.onCancel(ran::incrementAndGet).close();
        cancellation.cancel();
        assertThat(ran).hasValue(0);
    }
}
