package rawbench.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Work;

/** Work that is done, or goes wrong, when a test says so. */
final class HeldWork implements Work {
    private final InlineWork timers = new InlineWork();
    private final List<Runnable> jobs = new ArrayList<>();
    private Exception wrong;

    @Override
    public <P, R> Running start(String name, Job<P, R> job, Consumer<? super P> progress, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        jobs.add(() -> {
            if (wrong == null) {
                timers.start(name, job, progress, done, failed);
            } else {
                failed.accept(wrong);
            }
        });
        return new Running() {
            @Override
            public void cancel() {
                // A job that is cancelled still delivers.
            }

            @Override
            public boolean running() {
                return !jobs.isEmpty();
            }
        };
    }

    /** Does all that was started. */
    void finish() {
        List<Runnable> due = List.copyOf(jobs);
        jobs.clear();
        due.forEach(Runnable::run);
    }

    /** Has all that was started go wrong. */
    void fail(Exception with) {
        wrong = with;
        finish();
        wrong = null;
    }

    void letTimePass() {
        timers.letTimePass();
    }

    @Override
    public Running after(Duration delay, Runnable then) {
        return timers.after(delay, then);
    }

    @Override
    public void onFxThread(Runnable then) {
        then.run();
    }

    @Override
    public void close() {
        jobs.clear();
    }
}
