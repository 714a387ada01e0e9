package rawbench.ui.response;

import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.ui.kit.Latest;
import rawbench.ui.kit.Work;

/**
 * Something about a body that is worked out on a worker when it is first looked at, and kept while the body is shown.
 * Touched on the FX thread alone.
 *
 * @param <R> what it is, or why it cannot be had
 */
final class OnDemand<R> {
    /** How far it is. */
    enum Stage {
        /** This body has none. */
        NONE,
        /** Nobody has looked at it yet. */
        OFFERED,
        WORKING,
        READY
    }

    private final Latest latest;
    private final String name;
    private final Function<Exception, R> failed;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.NONE);
    private final ReadOnlyObjectWrapper<Advance> advance = new ReadOnlyObjectWrapper<>(this, "advance");
    private final ReadOnlyObjectWrapper<R> result = new ReadOnlyObjectWrapper<>(this, "result");
    private Work.Job<Advance, R> job;
    private boolean left;

    /**
     * @param name of the worker
     * @param failed says what it is where working it out threw
     */
    OnDemand(Work work, String name, Function<Exception, R> failed) {
        latest = new Latest(work);
        this.name = name;
        this.failed = failed;
    }

    /** Another body is shown, which has none. */
    void none() {
        leave();
        stage.set(Stage.NONE);
    }

    /** Another body is shown, of which it can be worked out so. */
    void offer(Work.Job<Advance, R> how) {
        leave();
        job = how;
        stage.set(Stage.OFFERED);
    }

    /** Another body is shown, of which it is known already. */
    void ready(R known) {
        leave();
        stage.set(Stage.READY);
        result.set(known);
    }

    /** A person looks at it now. */
    void look() {
        if (stage.get() != Stage.OFFERED) {
            return;
        }
        stage.set(Stage.WORKING);
        latest.start(name, job, this::told, this::done, trouble -> done(failed.apply(trouble)));
    }

    void told(Advance now) {
        advance.set(now);
    }

    private void done(R done) {
        advance.set(null);
        stage.set(Stage.READY);
        result.set(done);
    }

    /** A person has enough of it: ends the work early; what it says then is what there is. */
    void cancel() {
        left = true;
        latest.stop();
    }

    private void leave() {
        latest.drop();
        left = false;
        advance.set(null);
        job = null;
        result.set(null);
    }

    /** Whether a person had enough of it before it was whole. */
    boolean left() {
        return left;
    }

    /** What it is; empty before it is ready. */
    Optional<R> result() {
        return Optional.ofNullable(result.get());
    }

    /** The same, null before it is ready. */
    ReadOnlyObjectProperty<R> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** How far the work is; null where it does not tell. */
    ReadOnlyObjectProperty<Advance> advanceProperty() {
        return advance.getReadOnlyProperty();
    }

    /** Whether it works for so long that a person wants to see something move. */
    ReadOnlyBooleanProperty slowProperty() {
        return latest.slowProperty();
    }
}
