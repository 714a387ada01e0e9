package rawbench.ui.response;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import rawbench.ui.kit.Work;

/** Work that is done when the test says so: for what may happen between the beginning and the end of a job. */
final class LateWork implements Work {
    private final List<Runnable> jobs = new ArrayList<>();
    private final List<Runnable> cancels = new ArrayList<>();

    @Override
    public <P, R> Running start(String name, Job<P, R> job, Consumer<? super P> progress, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        jobs.add(() -> {
            try {
                done.accept(job.run(progress::accept, cancels::add));
            } catch (RuntimeException trouble) {
                throw trouble;
            } catch (Exception trouble) {
                failed.accept(trouble);
            }
        });
        return new Running() {
            @Override
            public void cancel() {
                cancels.forEach(Runnable::run);
            }

            @Override
            public boolean running() {
                return false;
            }
        };
    }

    /** Does the job that was started as the nth, counted from 0. */
    void finish(int job) {
        jobs.get(job).run();
    }

    @Override
    public Running after(Duration delay, Runnable then) {
        return new Running() {
            @Override
            public void cancel() {
                // It never goes off.
            }

            @Override
            public boolean running() {
                return true;
            }
        };
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
