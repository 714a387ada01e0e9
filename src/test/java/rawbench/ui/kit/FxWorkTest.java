package rawbench.ui.kit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import javafx.application.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import rawbench.ui.Fx;

import static org.assertj.core.api.Assertions.assertThat;

class FxWorkTest {
    private final BlockingQueue<Object> came = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
    private final FxWork work = new FxWork(uncaught::add);

    @BeforeAll
    static void toolkit() throws Exception {
        Fx.on(() -> null);
    }

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void aResultArrivesOnTheFxThread() throws Exception {
        work.start("test", (_, _) -> Platform.isFxApplicationThread(), here -> {
            came.add(here);
            came.add(Platform.isFxApplicationThread());
        }, came::add);
        assertThat(next()).isEqualTo(false);
        assertThat(next()).isEqualTo(true);
    }

    @Test
    void aFailureArrivesOnTheFxThreadAndNothingElseDoes() throws Exception {
        work.start("test", (_, _) -> {
            throw new IOException("no room");
        }, _ -> came.add("done"), trouble -> came.add(trouble.getMessage() + Platform.isFxApplicationThread()));
        assertThat(next()).isEqualTo("no roomtrue");
        assertThat(uncaught).isEmpty();
    }

    @Test
    void anErrorReachesThePerson() throws Exception {
        work.start("test", (_, _) -> {
            throw new AssertionError("a fault of ours");
        }, came::add, came::add);
        assertThat(uncaught.poll(30, TimeUnit.SECONDS)).hasMessage("a fault of ours");
    }

    @Test
    void soDoesAFaultOfTheOneWhoTookTheResult() throws Exception {
        work.start("test", (_, _) -> 1, _ -> {
            throw new IllegalStateException("a fault of theirs");
        }, came::add);
        assertThat(uncaught.poll(30, TimeUnit.SECONDS)).hasMessage("a fault of theirs");
    }

    @Test
    void aCancelledJobStillDeliversWhatItHas() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        Work.Running running = work.start("test", (_, onCancel) -> {
            onCancel.accept(cancelled::countDown);
            cancelled.await();
            return "half";
        }, came::add, came::add);
        assertThat(running.running()).isTrue();
        running.cancel();
        assertThat(next()).isEqualTo("half");
        assertThat(Fx.on(running::running)).isFalse();
    }

    @Test
    void aHookThatComesAfterTheCancelIsCalledAtOnce() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Work.Running running = work.start("test", (_, onCancel) -> {
            go.await();
            List<String> called = new ArrayList<>();
            onCancel.accept(() -> called.add("called"));
            return called;
        }, came::add, came::add);
        running.cancel();
        go.countDown();
        assertThat(next()).isEqualTo(List.of("called"));
    }

    @Test
    void progressThatPilesUpCrossesOnceAndIsTheNewest() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch crossed = new CountDownLatch(1);
        Fx.on(() -> {
            // The FX thread is busy here, so all that is told meanwhile must cross as one.
            work.start("test", (Work.Job<Integer, String>) (progress, _) -> {
                for (int i = 1; i <= 10_000; i++) {
                    progress.accept(i);
                }
                told.countDown();
                crossed.await();
                return "done";
            }, now -> {
                came.add(now);
                crossed.countDown();
            }, came::add, came::add);
            told.await();
            return null;
        });
        assertThat(next()).isEqualTo(10_000);
        assertThat(next()).isEqualTo("done");
    }

    @Test
    void progressIsNeverToldAfterTheResult() throws Exception {
        for (int round = 0; round < 50; round++) {
            AtomicReference<String> last = new AtomicReference<>("");
            work.start("test", (Work.Job<Integer, Integer>) (progress, _) -> {
                for (int i = 0; i < 100; i++) {
                    progress.accept(i);
                }
                return 100;
            }, _ -> last.set("progress"), _ -> {
                last.set("result");
                work.after(Duration.ofMillis(20), () -> came.add(last.get()));
            }, came::add);
            assertThat(next()).as("round %d", round).isEqualTo("result");
        }
    }

    @Test
    void aTimerThatWasCancelledNeverGoesOff() throws Exception {
        Work.Running never = work.after(Duration.ofMillis(1), () -> came.add("never"));
        Fx.on(() -> {
            never.cancel();
            return null;
        });
        boolean before = came.contains("never");
        work.after(Duration.ofMillis(30), () -> came.add("later"));
        Object first = next();
        assertThat(before ? next() : first).isEqualTo("later");
        assertThat(never.running()).isFalse();
    }

    @Test
    void closingCancelsWhatRunsAndStartsNoTimer() throws Exception {
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch hooked = new CountDownLatch(1);
        work.start("test", (_, onCancel) -> {
            onCancel.accept(cancelled::countDown);
            hooked.countDown();
            cancelled.await();
            return "ended";
        }, came::add, came::add);
        hooked.await();
        work.close();
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(work.after(Duration.ZERO, () -> came.add("timer")).running()).isFalse();
    }

    private Object next() throws InterruptedException {
        return came.poll(30, TimeUnit.SECONDS);
    }
}
