package rawbench.ui.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The folds of a text, none inside another. Immutable. */
final class Folds {
    static final Folds NONE = new Folds(new Fold[0]);

    private final Fold[] folds;
    private final long[] starts;

    private Folds(Fold[] folds) {
        this.folds = folds;
        this.starts = Arrays.stream(folds).mapToLong(Fold::from).toArray();
    }

    boolean isEmpty() {
        return folds.length == 0;
    }

    /** These and one more; what it hides of others is part of it from now on. */
    Folds with(Fold more) {
        return of(more, List.of(folds));
    }

    /** Folds none of which hides another. */
    static Folds all(Collection<Fold> folds) {
        return new Folds(folds.toArray(Fold[]::new));
    }

    private static Folds of(Fold more, List<Fold> others) {
        TreeMap<Long, Fold> sorted = new TreeMap<>();
        others.stream()
                .filter(f -> f.to() <= more.from() || f.from() >= more.to())
                .forEach(f -> sorted.put(f.from(), f));
        sorted.put(more.from(), more);
        return all(sorted.values());
    }

    Folds without(Fold one) {
        List<Fold> left = new ArrayList<>(List.of(folds));
        left.remove(one);
        return all(left);
    }

    /** The fold that begins at an offset, where the line above it ends. */
    Optional<Fold> at(long from) {
        int found = Arrays.binarySearch(starts, from);
        return found < 0 ? Optional.empty() : Optional.of(folds[found]);
    }

    /** The fold that hides the octet at an offset. */
    Optional<Fold> hiding(long offset) {
        int found = Arrays.binarySearch(starts, offset);
        int last = found >= 0 ? found : -found - 2;
        return last >= 0 && offset < folds[last].to() ? Optional.of(folds[last]) : Optional.empty();
    }
}
