package rawbench.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The twin of {@link FxWork} for tests of models: runs each job at once, where it was started, and keeps timers. */
public final class InlineWork implements Work {
    private final List<Runnable> timers = new ArrayList<>();

    @Override
    public <P, R> Running start(String name, Job<P, R> job, Consumer<? super P> progress, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        try {
            done.accept(job.run(progress::accept, _ -> {}));
        } catch (RuntimeException trouble) {
            throw trouble;
        } catch (Exception trouble) {
            failed.accept(trouble);
        }
        return new Over();
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

    /** Lets every timer that was set go off. */
    public void letTimePass() {
        List<Runnable> due = List.copyOf(timers);
        timers.clear();
        due.forEach(Runnable::run);
    }

    @Override
    public void onFxThread(Runnable then) {
        then.run();
    }

    @Override
    public void close() {
        timers.clear();
    }

    private static final class Over implements Running {
        @Override
        public void cancel() {
            // It is over already.
        }

        @Override
        public boolean running() {
            return false;
        }
    }
}
