package rawbench.ui.transcript;

import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

import javafx.collections.ObservableListBase;

import rawbench.wire.WireEvent;

/**
 * The rows of a transcript, all or those that a filter leaves, each made when it is asked for. One is equal to itself
 * alone: the toolkit compares old lists with new ones, which must not take a look at every row.
 */
final class Rows extends ObservableListBase<TranscriptRow> implements RandomAccess {
    private final List<WireEvent> events;
    /** The indices of the events that are left. */
    private final int[] left;
    private final boolean all;

    private Rows(List<WireEvent> events, int[] left, boolean all) {
        this.events = events;
        this.left = left;
        this.all = all;
    }

    static Rows all(List<WireEvent> events) {
        return new Rows(events, new int[0], true);
    }

    static Rows of(List<WireEvent> events, int[] left) {
        return new Rows(events, left, false);
    }

    @Override
    public TranscriptRow get(int row) {
        Objects.checkIndex(row, size());
        WireEvent event = events.get(index(row));
        long before = row == 0 ? 0 : events.get(index(row - 1)).nanos();
        return new TranscriptRow(index(row) + 1, event, event.nanos() - before);
    }

    @Override
    public int size() {
        return all ? events.size() : left.length;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private int index(int row) {
        return all ? row : left[row];
    }
}
