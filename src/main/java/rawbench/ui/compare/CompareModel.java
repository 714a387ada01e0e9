package rawbench.ui.compare;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import rawbench.compare.Comparison;
import rawbench.compare.Ignores;
import rawbench.difference.TimeLimit;
import rawbench.ui.kit.Work;
import rawbench.workbench.Subject;

/** Two messages side by side, and which of their differences a person stands at. Touched on the FX thread alone. */
public final class CompareModel {
    /** How long a comparison may look for a finer answer. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private final Work work;
    private final ReadOnlyObjectWrapper<Subject> left = new ReadOnlyObjectWrapper<>(this, "left");
    private final ReadOnlyObjectWrapper<Subject> right = new ReadOnlyObjectWrapper<>(this, "right");
    private final ReadOnlyObjectWrapper<Compared> compared = new ReadOnlyObjectWrapper<>(this, "compared");
    private final ReadOnlyObjectWrapper<String> trouble = new ReadOnlyObjectWrapper<>(this, "trouble", "");
    private final ReadOnlyIntegerWrapper stop = new ReadOnlyIntegerWrapper(this, "stop", -1);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final Set<Integer> unfolded = new HashSet<>();
    private Optional<Work.Running> running = Optional.empty();
    private int turn;

    public CompareModel(Work work) {
        this.work = work;
    }

    /** Compares two messages, the first on the left. */
    public void compare(Subject a, Subject b) {
        running.ifPresent(Work.Running::cancel);
        int mine = ++turn;
        left.set(a);
        right.set(b);
        busy.set(true);
        trouble.set("");
        AtomicBoolean cancelled = new AtomicBoolean();
        Work.Job<Void, Compared> job = (_, onCancel) -> {
            onCancel.accept(() -> cancelled.set(true));
            return Compared.of(a, b, Comparison.of(a.side(cancelled::get), b.side(cancelled::get),
                    Ignores.NONE, TimeLimit.of(MOST, cancelled::get)), Set.of());
        };
        running = Optional.of(work.start("compare", job, done -> {
            if (turn == mine) {
                busy.set(false);
                unfolded.clear();
                show(done);
            }
        }, failed -> {
            if (turn == mine) {
                busy.set(false);
                trouble.set(failed.toString());
            }
        }));
    }

    /** Changes the sides. */
    public void swap() {
        if (left.get() != null) {
            compare(right.get(), left.get());
        }
    }

    /** Shows the lines of a fold. */
    void unfold(Row.Fold fold) {
        unfolded.add(fold.run());
        Compared now = compared.get();
        int at = stop.get();
        compared.set(Compared.of(now.a(), now.b(), now.comparison(), unfolded));
        stop.set(at);
    }

    private void show(Compared now) {
        stop.set(-1);
        compared.set(now);
        if (!now.stops().isEmpty()) {
            stop.set(0);
        }
    }

    /** Goes to the next difference; stays at the last. */
    public void next() {
        stop.set(Math.min(stop.get() + 1, stops().size() - 1));
    }

    /** Goes to the previous difference; stays at the first. */
    public void previous() {
        stop.set(Math.max(stop.get() - 1, Math.min(0, stops().size() - 1)));
    }

    private List<Integer> stops() {
        return compared.get() == null ? List.of() : compared.get().stops();
    }

    /** Ends what runs, since nobody looks at it any more. */
    public void cancel() {
        running.ifPresent(Work.Running::cancel);
    }

    /** What stands left; null while nothing was compared. */
    public ReadOnlyObjectProperty<Subject> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** What stands right; null while nothing was compared. */
    public ReadOnlyObjectProperty<Subject> rightProperty() {
        return right.getReadOnlyProperty();
    }

    /** What does the work that takes time. */
    Work work() {
        return work;
    }

    /** What is shown; null while nothing was compared. */
    ReadOnlyObjectProperty<Compared> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Which difference a person stands at, counted from 0; -1 where there is none. */
    public ReadOnlyIntegerProperty stopProperty() {
        return stop.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why nothing could be compared; empty where it could. */
    public ReadOnlyObjectProperty<String> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
