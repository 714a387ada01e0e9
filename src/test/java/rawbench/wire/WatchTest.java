package rawbench.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class WatchTest {
    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(10);

    @Test
    void closesWhatIsGuardedWhenAStepLastsTooLong() throws Exception {
        CompletableFuture<CloseReason> closed = new CompletableFuture<>();
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation())) {
            watch.guard(closed::complete);
            watch.enter(Step.TLS, SOON);
            assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(new CloseReason.TimedOut(Step.TLS, SOON));
            assertThat(watch.ended()).contains(new CloseReason.TimedOut(Step.TLS, SOON));
        }
    }

    @Test
    void theWholeHasItsDeadlineToo() throws Exception {
        CompletableFuture<CloseReason> closed = new CompletableFuture<>();
        try (Watch watch = new Watch(Deadlines.DEFAULT.withTotal(SOON), new Cancellation())) {
            watch.guard(closed::complete);
            watch.enter(Step.IDLE, LONG);
            assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(new CloseReason.TimedOut(Step.TOTAL, SOON));
        }
    }

    @Test
    void aLaterStepTakesThePlaceOfAnEarlierOne() throws Exception {
        CompletableFuture<CloseReason> closed = new CompletableFuture<>();
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation())) {
            watch.guard(closed::complete);
            watch.enter(Step.CONNECT, LONG);
            watch.enter(Step.IDLE, SOON);
            assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(new CloseReason.TimedOut(Step.IDLE, SOON));
        }
    }

    @Test
    void closesAtOnceWhatIsGuardedTooLate() {
        List<CloseReason> reasons = new ArrayList<>();
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        try (Watch watch = new Watch(Deadlines.DEFAULT, cancellation)) {
            watch.guard(reasons::add);
        }
        assertThat(reasons).containsExactly(CloseReason.CANCELLED);
    }

    @Test
    void theFirstReasonCounts() {
        List<CloseReason> reasons = new ArrayList<>();
        Cancellation cancellation = new Cancellation();
        try (Watch watch = new Watch(Deadlines.DEFAULT, cancellation)) {
            watch.guard(reasons::add);
            cancellation.cancel();
            cancellation.cancel();
            assertThat(watch.ended()).contains(CloseReason.CANCELLED);
        }
        assertThat(reasons).hasSize(1);
    }

    @Test
    void nothingIsClosedOnceTheWatchIsOver() {
        List<CloseReason> reasons = new ArrayList<>();
        Cancellation cancellation = new Cancellation();
        try (Watch watch = new Watch(Deadlines.DEFAULT, cancellation)) {
            watch.guard(reasons::add);
        }
        cancellation.cancel();
        assertThat(reasons).isEmpty();
    }
}
