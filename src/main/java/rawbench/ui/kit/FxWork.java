package rawbench.ui.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import javafx.application.Platform;

/** The one place of the window that starts threads, and the only one that reaches the FX thread from another. */
public final class FxWork implements Work {
    /** One frame of a 60 Hz screen: progress crosses no oftener. */
    private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(16);

    private final Consumer<Throwable> uncaught;
    private final Set<Task<?, ?>> tasks = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rawbench-clock").factory());

    /**
     * @param uncaught is told, on the FX thread, what no one else wanted: an error in a job, or in what was called with
     *     its result
     */
    public FxWork(Consumer<Throwable> uncaught) {
        this.uncaught = uncaught;
    }

    @Override
    public <P, R> Running start(String name, Job<P, R> job, Consumer<? super P> progress, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        Task<P, R> task = new Task<>(job, progress, done, failed);
        tasks.add(task);
        thread(name, task::run);
        return task;
    }

    @Override
    public Running after(Duration delay, Runnable then) {
        AtomicBoolean waiting = new AtomicBoolean(!clock.isShutdown());
        Future<?> timer = clock.isShutdown() ? CompletableFuture.completedFuture(null)
                : clock.schedule(() -> onFxThread(() -> {
                    if (waiting.getAndSet(false)) {
                        then.run();
                    }
                }), delay.toNanos(), TimeUnit.NANOSECONDS);
        return new Running() {
            @Override
            public void cancel() {
                waiting.set(false);
                timer.cancel(false);
            }

            @Override
            public boolean running() {
                return waiting.get();
            }
        };
    }

    @Override
    public void onFxThread(Runnable then) {
        Platform.runLater(() -> guarded(then));
    }

    @Override
    public void close() {
        clock.shutdownNow();
        tasks.forEach(Task::cancel);
    }

    private void thread(String name, Runnable body) {
        Thread.ofPlatform()
                .daemon()
                .name("rawbench-" + name)
                .uncaughtExceptionHandler(
                        (_, trouble) -> Platform.runLater(() -> uncaught.accept(trouble)))
                .start(body);
    }

    private void guarded(Runnable then) {
        try {
            then.run();
        } catch (RuntimeException | Error trouble) {
            uncaught.accept(trouble);
        }
    }

    /** One job: its worker's side and, behind {@link #onFxThread}, the FX thread's. */
    private final class Task<P, R> implements Running {
        private final Job<P, R> job;
        private final Consumer<? super P> progress;
        private final Consumer<? super R> done;
        private final Consumer<? super Exception> failed;
        private final AtomicReference<P> newest = new AtomicReference<>();
        private final AtomicBoolean crossing = new AtomicBoolean();
        private final List<Runnable> hooks = new ArrayList<>();
        /** Brings the newest word over a little later: one at a time, however long the job runs. Guarded by the hooks. */
        private Future<?> timer = CompletableFuture.completedFuture(null);
        private volatile long crossed = System.nanoTime() - FRAME;
        private volatile boolean over;
        private boolean cancelled;

        Task(Job<P, R> job, Consumer<? super P> progress, Consumer<? super R> done,
                Consumer<? super Exception> failed) {
            this.job = job;
            this.progress = progress;
            this.done = done;
            this.failed = failed;
        }

        void run() {
            try {
                R result = job.run(this::tell, this::hook);
                onFxThread(() -> end(() -> done.accept(result)));
            } catch (Exception trouble) {
                onFxThread(() -> end(() -> failed.accept(trouble)));
            } finally {
                tasks.remove(this);
            }
        }

        private void end(Runnable last) {
            over = true;
            last.run();
        }

        private void tell(P now) {
            newest.set(now);
            if (crossing.compareAndSet(false, true)) {
                long wait = Math.max(0, FRAME - (System.nanoTime() - crossed));
                if (wait == 0) {
                    onFxThread(this::cross);
                } else if (!clock.isShutdown()) {
                    later(wait);
                }
            }
        }

        private void later(long wait) {
            synchronized (hooks) {
                if (!cancelled) {
                    timer = clock.schedule(() -> onFxThread(this::cross), wait, TimeUnit.NANOSECONDS);
                }
            }
        }

        private void cross() {
            crossed = System.nanoTime();
            crossing.set(false);
            P now = newest.getAndSet(null);
            if (now != null && !over) {
                progress.accept(now);
            }
        }

        private void hook(Runnable onCancel) {
            synchronized (hooks) {
                if (!cancelled) {
                    hooks.add(onCancel);
                    return;
                }
            }
            onCancel.run();
        }

        @Override
        public void cancel() {
            List<Runnable> call;
            synchronized (hooks) {
                cancelled = true;
                call = List.copyOf(hooks);
                hooks.clear();
                timer.cancel(false);
            }
            // Closing a socket is quick, but not so surely that the FX thread may wait for it.
            if (!call.isEmpty()) {
                thread("cancel", () -> call.forEach(Runnable::run));
            }
        }

        @Override
        public boolean running() {
            return !over;
        }
    }
}
