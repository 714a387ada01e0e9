package rawbench.ui.find;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import rawbench.ui.kit.Work;

/** Work whose jobs say what a test lets them say, when it lets them: a search that is still going on. */
final class LateWork implements Work {
    private final Deque<Consumer<Object>> progress = new ArrayDeque<>();
    private final Deque<Consumer<Object>> done = new ArrayDeque<>();

    @Override
    @SuppressWarnings("unchecked")
    public <P, R> Running start(String name, Job<P, R> job, Consumer<? super P> told, Consumer<? super R> ended,
            Consumer<? super Exception> failed) {
        progress.add(now -> told.accept((P) now));
        done.add(last -> ended.accept((R) last));
        return new Running() {
            @Override
            public void cancel() {
                // Nothing of it runs.
            }

            @Override
            public boolean running() {
                return true;
            }
        };
    }

    /** How many jobs were started. */
    int started() {
        return done.size();
    }

    /** The last job says what it found so far. */
    void soFar(Object found) {
        progress.getLast().accept(found);
    }

    /** The last job ends. */
    void end(Object found) {
        done.getLast().accept(found);
    }

    /** The first job ends, although another was started since. */
    void endOfFirst(Object found) {
        done.getFirst().accept(found);
    }

    @Override
    public Running after(Duration delay, Runnable then) {
        throw new UnsupportedOperationException("nothing waits here");
    }

    @Override
    public void onFxThread(Runnable then) {
        then.run();
    }

    @Override
    public void close() {
        progress.clear();
    }
}
