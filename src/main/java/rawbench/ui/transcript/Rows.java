package rawbench.ui.transcript;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;

import javafx.collections.ObservableListBase;

import rawbench.octets.Octets;
import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * The rows of a transcript, all or those that a filter leaves, each made when it is asked for. One is equal to itself
 * alone: the toolkit compares old lists with new ones, which must not take a look at every row.
 */
final class Rows extends ObservableListBase<TranscriptRow> implements RandomAccess {
    private Sifted sifted;

    Rows(Sifted sifted) {
        this.sifted = sifted;
    }

    /** No rows. */
    static Rows none() {
        return all(Transcript.of(java.time.Instant.EPOCH, List.of(), Octets.empty(), Octets.empty()));
    }

    static Rows all(Transcript transcript) {
        return new Rows(Sifted.all(transcript, Optional.empty()));
    }

    Sifted sifted() {
        return sifted;
    }

    /** Shows the same transcript as it is now; that it was known before counts from what is shown. */
    void become(Sifted next) {
        Rows before = new Rows(sifted);
        int shown = sifted.count();
        sifted = next;
        beginChange();
        if (next.same() < shown) {
            nextReplace(next.same(), next.count(), before.subList(next.same(), shown));
        } else if (shown < next.count()) {
            nextAdd(shown, next.count());
        }
        endChange();
    }

    @Override
    public TranscriptRow get(int row) {
        Objects.checkIndex(row, size());
        List<WireEvent> events = sifted.transcript().events();
        WireEvent event = events.get(sifted.event(row));
        long before = row == 0 ? 0 : events.get(sifted.event(row - 1)).nanos();
        return new TranscriptRow(sifted.event(row) + 1, event, event.nanos() - before);
    }

    @Override
    public int size() {
        return sifted.count();
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
