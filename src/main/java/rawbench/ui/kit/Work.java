package rawbench.ui.kit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The seam between the panes and everything that takes time: jobs run elsewhere, what they say comes back on the FX
 * thread. {@link FxWork} is the real one; tests run their jobs in line.
 */
public interface Work extends AutoCloseable {
    /**
     * Something that takes time, in JDK types only.
     *
     * @param <P> what it tells on the way
     * @param <R> what it finds
     */
    @FunctionalInterface
    interface Job<P, R> {
        /**
         * Runs on a worker. {@code progress} may be called as often as wanted; {@code onCancel} is given what ends the
         * job early, and that is called at once when the job was cancelled before.
         */
        R run(Consumer<P> progress, Consumer<Runnable> onCancel) throws Exception;
    }

    /**
     * Something that takes time, tells nothing on the way, and asks whether anybody still waits for it.
     *
     * @param <R> what it finds
     */
    @FunctionalInterface
    interface Stoppable<R> {
        /** Runs on a worker. */
        R run(BooleanSupplier cancelled) throws Exception;

        /** The same as a job. */
        default Job<Void, R> job() {
            return (_, onCancel) -> {
                AtomicBoolean cancelled = new AtomicBoolean();
                onCancel.accept(() -> cancelled.set(true));
                return run(cancelled::get);
            };
        }
    }

    /** A job that was started. */
    interface Running {
        /** Ends the job early, as far as it can be. It still delivers what it has: a cancelled exchange is a result. */
        void cancel();

        /** Whether nothing was delivered yet. */
        boolean running();
    }

    /**
     * Starts a job.
     *
     * @param name of the worker, for people who look at threads
     * @param progress is told the newest progress, at most once a frame, on the FX thread
     * @param done is given the result, on the FX thread
     * @param failed is given what the job threw, on the FX thread
     */
    <P, R> Running start(String name, Job<P, R> job, Consumer<? super P> progress, Consumer<? super R> done,
            Consumer<? super Exception> failed);

    /** Starts a job without progress. */
    default <R> Running start(String name, Job<Void, R> job, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        return start(name, job, _ -> {}, done, failed);
    }

    /** Starts a job that asks whether anybody still waits for it. */
    default <R> Running start(String name, Stoppable<R> job, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        return start(name, job.job(), done, failed);
    }

    /** Calls something on the FX thread after a while, unless it is cancelled before. */
    Running after(Duration delay, Runnable then);

    /** Calls something on the FX thread soon: for callbacks that arrive on a thread of another's. */
    void onFxThread(Runnable then);

    /** Cancels whatever runs. */
    @Override
    void close();
}
