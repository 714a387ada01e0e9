package rawbench.ui.listen;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import rawbench.ui.kit.InlineWork;
import rawbench.ui.kit.Work;

/**
 * Work that does every job where it is started, but for the one that follows a listener: that one waits on a thread of
 * its own, and what it tells crosses when the test says so.
 */
final class SteppedWork implements Work {
    private final InlineWork inline = new InlineWork();
    private Runnable crossing;
    private int told;

    @Override
    public <P, R> Running start(String name, Job<P, R> job, Consumer<? super P> progress, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        if (!name.equals("listening")) {
            return inline.start(name, job, progress, done, failed);
        }
        Thread.ofVirtual().start(() -> {
            try {
                job.run(now -> tell(() -> progress.accept(now)), _ -> {});
            } catch (Exception trouble) {
                tell(() -> failed.accept(trouble));
            }
        });
        return new Running() {
            @Override
            public void cancel() {
                // It ends with its listener.
            }

            @Override
            public boolean running() {
                return true;
            }
        };
    }

    private synchronized void tell(Runnable cross) {
        crossing = cross;
        told++;
        notifyAll();
    }

    /** Lets what was told cross until it is so; waits for more to be told where it is not. */
    void until(BooleanSupplier so) throws InterruptedException {
        while (true) {
            int seen;
            synchronized (this) {
                seen = told;
            }
            cross();
            if (so.getAsBoolean()) {
                return;
            }
            synchronized (this) {
                while (told == seen) {
                    wait();
                }
            }
        }
    }

    private void cross() {
        Runnable now;
        synchronized (this) {
            now = crossing;
        }
        if (now != null) {
            now.run();
        }
    }

    /** Lets every timer that was set go off. */
    void letTimePass() {
        inline.letTimePass();
    }

    @Override
    public Running after(Duration delay, Runnable then) {
        return inline.after(delay, then);
    }

    @Override
    public void onFxThread(Runnable then) {
        inline.onFxThread(then);
    }

    @Override
    public void close() {
        inline.close();
    }
}
