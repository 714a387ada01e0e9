package rawbench.ui.compare;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.ui.kit.Work;

/** The job of a comparison that was started last: of all others nobody hears any more. Touched on the FX thread alone. */
final class Newest {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Work work;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper slow = new ReadOnlyBooleanWrapper(this, "slow");
    private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper(this, "ended");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private Optional<Work.Running> running = Optional.empty();
    private Optional<Work.Running> timer = Optional.empty();
    private int turn;

    Newest(Work work) {
        this.work = work;
    }

    /** Starts a job, and ends the one before. */
    void run(String name, Work.Job<Void, Compared> job, Consumer<Compared> then) {
        cancel();
        int mine = ++turn;
        busy.set(true);
        trouble.set("");
        ended.set(false);
        timer = Optional.of(work.after(PATIENCE, () -> slow.set(turn == mine && busy.get())));
        running = Optional.of(work.start(name, job, done -> {
            if (turn == mine) {
                over();
                then.accept(done);
            }
        }, failed -> {
            if (turn == mine) {
                over();
                trouble.set(failed.getMessage() == null ? failed.toString() : failed.getMessage());
            }
        }));
    }

    private void over() {
        timer.ifPresent(Work.Running::cancel);
        busy.set(false);
        slow.set(false);
    }

    /** Ends the job without a result. */
    void giveUp() {
        if (busy.get()) {
            turn++;
            cancel();
            over();
            ended.set(true);
        }
    }

    /** Ends the job as soon as it can be. */
    void cancel() {
        running.ifPresent(Work.Running::cancel);
        timer.ifPresent(Work.Running::cancel);
    }

    /** The number of the job, counted from 1; the next one has the next number. */
    int turn() {
        return turn;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether it takes so long that a person wants to see it. */
    ReadOnlyBooleanProperty slowProperty() {
        return slow.getReadOnlyProperty();
    }

    /** Whether it was given up before it was done. */
    ReadOnlyBooleanProperty endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** What went wrong; empty where nothing did. */
    ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
