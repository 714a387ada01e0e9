package rawbench.ui.transcript;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import rawbench.wire.Transcript;
import rawbench.wire.WireEvent;

/**
 * Which events of a transcript a filter leaves.
 *
 * @param left the indices of the events that are left, in order; empty where all are
 * @param count how many events are left
 * @param same how many of the first rows are what they were when it was looked at before
 */
record Sifted(Transcript transcript, Optional<int[]> left, int count, int same) {
    /** Every event. */
    static Sifted all(Transcript transcript, Optional<Sifted> before) {
        return new Sifted(transcript, Optional.empty(), transcript.events().size(), common(transcript, before));
    }

    static Sifted of(Transcript transcript, int[] left, int same) {
        return new Sifted(transcript, Optional.of(left), left.length, same);
    }

    /** The index of the event that a row shows. */
    int event(int row) {
        return left.isPresent() ? left.get()[row] : row;
    }

    /** How many rows are of events before this one. */
    int rowsBefore(int event) {
        if (left.isEmpty()) {
            return Math.min(event, count);
        }
        int at = Arrays.binarySearch(left.get(), event);
        return at < 0 ? -at - 1 : at;
    }

    /**
     * How many of the first events are what they were. What changes is mostly at the end: an event that grew, or octets
     * that went and whose place is before some that came meanwhile.
     */
    static int common(Transcript transcript, Optional<Sifted> before) {
        if (before.isEmpty()) {
            return 0;
        }
        List<WireEvent> then = before.get().transcript().events();
        List<WireEvent> now = transcript.events();
        int same = Math.min(then.size(), now.size());
        while (same > 0 && !then.get(same - 1).equals(now.get(same - 1))) {
            same--;
        }
        return same;
    }
}
