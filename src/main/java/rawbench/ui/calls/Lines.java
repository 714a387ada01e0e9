package rawbench.ui.calls;

import java.util.List;
import java.util.RandomAccess;

import javafx.collections.ObservableListBase;

import rawbench.calls.Line;

/**
 * The lines of a chart for a list control, each made when it is asked for. One is equal to itself alone: the toolkit
 * compares old lists with new ones, which must not take a look at every line.
 */
final class Lines extends ObservableListBase<Line> implements RandomAccess {
    private final List<Line> lines;

    Lines(List<Line> lines) {
        this.lines = lines;
    }

    @Override
    public Line get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
