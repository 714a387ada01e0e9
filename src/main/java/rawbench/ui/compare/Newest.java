package rawbench.ui.compare;

import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;

/** The newest job of a comparison, with what became of it. Touched on the FX thread alone. */
final class Newest {
    private final Latest latest;
    private final ReadOnlyBooleanWrapper ended = new ReadOnlyBooleanWrapper(this, "ended");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private int turn;

    Newest(Work work) {
        latest = new Latest(work);
    }

    /** Starts a job, and ends the one before. */
    void run(String name, Work.Stoppable<Compared> job, Consumer<Compared> then) {
        turn++;
        trouble.set("");
        ended.set(false);
        latest.start(name, job, then,
                failed -> trouble.set(failed.getMessage() == null ? failed.toString() : failed.getMessage()));
    }

    /** Ends the job without a result. */
    void giveUp() {
        if (latest.busyProperty().get()) {
            latest.drop();
            ended.set(true);
        }
    }

    /** Ends the job as soon as it can be. */
    void cancel() {
        latest.stop();
    }

    /** The number of the job, counted from 1; the next one has the next number. */
    int turn() {
        return turn;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return latest.busyProperty();
    }

    /** Whether it takes so long that a person wants to see it. */
    ReadOnlyBooleanProperty slowProperty() {
        return latest.slowProperty();
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
