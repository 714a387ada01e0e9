package rawbench.ui.viewer;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import rawbench.ui.kit.Work;

/** Folds and unfolds lines of a model's text; the end of a fold is looked for on a worker. */
final class Folding {
    private final Work work;
    private final Supplier<IndentScan> scan;
    private final Consumer<Folds> told;
    private Folds folds = Folds.NONE;
    private AtomicBoolean stop = new AtomicBoolean();

    /**
     * @param scan gives a walk over the lines of the text as it is now
     * @param told is given the folds, on the FX thread, whenever they have become others
     */
    Folding(Work work, Supplier<IndentScan> scan, Consumer<Folds> told) {
        this.work = work;
        this.scan = scan;
        this.told = told;
    }

    /** Forgets all folds, and those that are being looked for. */
    void clear() {
        stop.set(true);
        stop = new AtomicBoolean();
        tell(Folds.NONE);
    }

    /** Folds the lines behind the line that begins at an offset, or unfolds them; {@code below} is where they begin. */
    void toggle(long line, long below) {
        Optional<Fold> fold = folds.at(below);
        if (fold.isPresent()) {
            unfold(fold.get());
        } else {
            fold(line);
        }
    }

    void unfold(Fold fold) {
        tell(folds.without(fold));
    }

    /** Folds the lines that are deeper than the one that begins at an offset. */
    void fold(long line) {
        start(s -> s.below(line).map(List::of).orElse(List.of()));
    }

    /** Folds what stands below every line of the second level, so that the first one is told at a glance. */
    void foldAll() {
        start(IndentScan::secondLevel);
    }

    private void start(Function<IndentScan, List<Fold>> find) {
        AtomicBoolean stopped = stop;
        IndentScan walk = scan.get();
        work.<List<Fold>>start("folds", (_, onCancel) -> {
            onCancel.accept(() -> stopped.set(true));
            return find.apply(walk.until(stopped::get));
        }, found -> {
            if (!stopped.get() && !found.isEmpty()) {
                tell(found.size() == 1 ? folds.with(found.getFirst()) : Folds.all(found));
            }
        }, _ -> {});
    }

    private void tell(Folds now) {
        folds = now;
        told.accept(now);
    }
}
