package rawbench.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** JavaFX's own thread, from outside: work is given to it and its frames are waited for; a part of the benchmarks of the window. */
public final class FxThread {
    /** The line on standard output with which a program that failed ends begins; the kind of failure follows. */
    static final String FAILED = "failed ";

    private FxThread() {
    }

    /** What a program does with the toolkit; what it throws is told. */
    interface Program {
        void run() throws Exception;
    }

    /**
     * Starts the toolkit, does what a program is for and ends the process, which the toolkit's own threads would keep: with
     * 0, or with 1 where it threw, which standard error tells in full and the last line of standard output in a word.
     */
    static void program(Program program) {
        int status = 1;
        try {
            start();
            program.run();
            status = 0;
        } catch (Exception | Error failed) {
            failed.printStackTrace();
            System.out.println(FAILED + root(failed).getClass().getSimpleName());
        } finally {
            System.out.flush();
            System.err.flush();
            Runtime.getRuntime().halt(status);
        }
    }

    private static Throwable root(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Starts the toolkit, once for the process, which lives on without a window. */
    private static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
    }

    /** Does something on it and hands the result over, or what it threw. */
    public static <T> T on(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(10, TimeUnit.MINUTES);
    }

    /** As {@link #on}, of what has no result. */
    public static void does(Runnable action) throws Exception {
        on(() -> {
            action.run();
            return true;
        });
    }

    /** Waits until it has painted so many frames. */
    public static void frames(int count) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(count);
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                painted.countDown();
                if (painted.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        painted.await();
    }

    /**
     * Keeps the longest time in which it did not come round, and the most processor time that it took between two frames;
     * to be used on it.
     */
    static final class Watch extends AnimationTimer {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long last = System.nanoTime();
        private long worked = threads.getCurrentThreadCpuTime();
        private long stall;
        private long work;

        @Override
        public void handle(long frame) {
            long then = System.nanoTime();
            stall = Math.max(stall, then - last);
            last = then;
            long now = threads.getCurrentThreadCpuTime();
            work = Math.max(work, now - worked);
            worked = now;
        }

        /** Begins anew. */
        void forget() {
            stall = 0;
            work = 0;
        }

        /** Milliseconds that lay between two frames, at the most. */
        double stall() {
            return stall / 1e6;
        }

        /** Milliseconds of processor time that one frame took, with what was done before it, at the most. */
        double work() {
            return work / 1e6;
        }
    }
}
