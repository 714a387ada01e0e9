package rawbench.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A wish to end something that runs, spoken by one thread and heard by another; once spoken it stays.
 *
 * <p>Whoever can be ended registers what ends it. That runs on the thread that cancels, at once, so it must be short:
 * closing a socket is.
 */
public final class Cancellation {
    private final List<Runnable> actions = new ArrayList<>();
    private boolean cancelled;

    /** What takes an action back that is not to run any more. */
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Ends what is registered and what will be. */
    public void cancel() {
        List<Runnable> due;
        synchronized (actions) {
            cancelled = true;
            due = List.copyOf(actions);
            actions.clear();
        }
        due.forEach(Runnable::run);
    }

    public boolean cancelled() {
        synchronized (actions) {
            return cancelled;
        }
    }

    /** Registers what ends the work; runs it at once where cancel came first. */
    public Registration onCancel(Runnable action) {
        synchronized (actions) {
            if (!cancelled) {
                actions.add(action);
                return () -> remove(action);
            }
        }
        action.run();
        return () -> {};
    }

    private void remove(Runnable action) {
        synchronized (actions) {
            actions.remove(action);
        }
    }
}
