package rawbench.ui.find;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;

/** Hits over the marks of the pane itself. */
record Layers(Marks under, Marks hits) implements Marks {
    @Override
    public List<Mark> in(long from, long to, int most) {
        return Stream.concat(under.in(from, to, most).stream(), hits.in(from, to, most).stream())
                .sorted(Comparator.comparingLong(Mark::offset))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Mark.Kind> weightiest(long from, long to) {
        return hits.weightiest(from, to).or(() -> under.weightiest(from, to));
    }
}
