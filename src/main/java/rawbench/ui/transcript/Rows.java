package rawbench.ui.transcript;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;

import rawbench.wire.WireEvent;

/** The rows of a transcript, all or those that a filter leaves, each made when it is asked for. */
final class Rows extends AbstractList<TranscriptRow> {
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

    private int index(int row) {
        return all ? row : left[row];
    }
}
