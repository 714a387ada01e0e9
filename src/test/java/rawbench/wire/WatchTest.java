package rawbench.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
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
    void anAlarmThatWasClosedStillWakesWhomItServes() throws Exception {
        CompletableFuture<CloseReason> closed = new CompletableFuture<>();
        Alarm alarm = new Alarm();
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation(), _ -> {}, alarm)) {
            alarm.close();
            watch.guard(closed::complete);
            watch.enter(Step.TLS, SOON);
            assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(new CloseReason.TimedOut(Step.TLS, SOON));
        }
    }

    @Test
    void theNextStepBeginsOnceWhatTheLastOneDidTooLateIsDone() throws Exception {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<Void> done = new CompletableFuture<>();
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation())) {
            Thread next = Thread.ofPlatform().unstarted(() -> {
                watch.enter(Step.CONNECT, Deadlines.NONE);
                order.add("entered");
            });
            watch.enter(Step.CONNECT, SOON, () -> {
                next.start();
                while (next.getState() != Thread.State.BLOCKED && next.getState() != Thread.State.TERMINATED) {
                    Thread.onSpinWait();
                }
                order.add("done");
                done.complete(null);
            });
            done.get(20, TimeUnit.SECONDS);
            next.join();
        }
        assertThat(order).containsExactly("done", "entered");
    }

    @Test
    void aDeadlineDoesNotWaitForWhatOthersClose() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        List<Watch> slow = new ArrayList<>();
        CompletableFuture<CloseReason> closed = new CompletableFuture<>();
        try (Watch watch = new Watch(Deadlines.DEFAULT, new Cancellation())) {
            for (int i = 0; i <= ForkJoinPool.getCommonPoolParallelism(); i++) {
                CountDownLatch closing = new CountDownLatch(1);
                slow.add(new Watch(Deadlines.DEFAULT, new Cancellation()));
                slow.getLast().guard(_ -> {
                    closing.countDown();
                    uninterrupted(released);
                });
                slow.getLast().enter(Step.IDLE, SOON);
                assertThat(closing.await(20, TimeUnit.SECONDS)).isTrue();
            }
            watch.guard(closed::complete);
            watch.enter(Step.TLS, SOON);
            assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo(new CloseReason.TimedOut(Step.TLS, SOON));
        } finally {
            released.countDown();
            slow.forEach(Watch::close);
        }
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException nobodyInterruptsThis) {
            Thread.currentThread().interrupt();
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
