package rawbench.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Work that is done when the test says so: for what may happen between the beginning and the end of a job. */
public final class LateWork implements Work {
    private final List<Runnable> jobs = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Runnable> cancels = new ArrayList<>();
    private final List<Consumer<Exception>> failures = new ArrayList<>();
    private final List<Runnable> timers = new ArrayList<>();

    @Override
    public <P, R> Running start(String name, Job<P, R> job, Consumer<? super P> progress, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        names.add(name);
        failures.add(failed::accept);
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
    public void finish(int job) {
        jobs.get(job).run();
    }

    /** Does the job of that name that was started last. */
    public void finish(String name) {
        finish(names.lastIndexOf(name));
    }

    /** Has the job of that name that was started last fail before it does anything. */
    public void fail(String name, Exception why) {
        failures.get(names.lastIndexOf(name)).accept(why);
    }

    /** Lets every timer that was set go off. */
    public void letTimePass() {
        List<Runnable> due = List.copyOf(timers);
        timers.clear();
        due.forEach(Runnable::run);
    }

    @Override
    public Running after(Duration delay, Runnable then) {
        timers.add(then);
        return new Running() {
            @Override
            public void cancel() {
                timers.remove(then);
            }

            @Override
            public boolean running() {
                return timers.contains(then);
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
