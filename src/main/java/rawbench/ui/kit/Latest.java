package rawbench.ui.kit;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * The job of a pane that was started last; of those before it nobody hears any more. Touched on the FX thread alone, like
 * every model that has one.
 */
public final class Latest {
    /** Before this nothing moves, so that what is quick does not flicker. */
    public static final Duration PATIENCE = Duration.ofMillis(100);

    private final Work work;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper(this, "slow");
    private Optional<Work.Running> running = Optional.empty();
    private Optional<Work.Running> timer = Optional.empty();
    private int turn;

    public Latest(Work work) {
        this.work = work;
    }

    /** Starts a job in the place of the one before, which is ended. */
    public <R> void start(String name, Work.Stoppable<R> job, Consumer<? super R> done,
            Consumer<? super Exception> failed) {
        start(name, job.job(), _ -> {}, done, failed);
    }

    /** Starts a job that tells how far it is, in the place of the one before, which is ended. */
    public <P, R> void start(String name, Work.Job<P, R> job, Consumer<? super P> progress,
            Consumer<? super R> done, Consumer<? super Exception> failed) {
        stop();
        timer.ifPresent(Work.Running::cancel);
        int mine = ++turn;
        busy.set(true);
        timer = Optional.of(work.after(PATIENCE, () -> slow.set(mine == turn && busy.get())));
        running = Optional.of(work.start(name, job, now -> {
            if (mine == turn) {
                progress.accept(now);
            }
        }, result -> over(mine, done, result), trouble -> over(mine, failed, trouble)));
    }

    private <T> void over(int mine, Consumer<? super T> then, T what) {
        if (mine == turn) {
            rest();
            then.accept(what);
        }
    }

    /** Ends the job early; what it has by then is still told. */
    public void stop() {
        running.ifPresent(Work.Running::cancel);
    }

    /** Ends the job; nobody hears of it any more. */
    public void drop() {
        stop();
        turn++;
        rest();
    }

    private void rest() {
        timer.ifPresent(Work.Running::cancel);
        timer = Optional.empty();
        running = Optional.empty();
        busy.set(false);
        slow.set(false);
    }

    /** Whether one runs whose result is wanted. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether it takes so long that a person wants to see something move. */
    public ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }
}
