package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rawbench.octets.Octets;
import rawbench.ui.kit.Mark;
import rawbench.ui.viewer.Marks;

/** Where two byte strings differ, offset by offset, as marks over one of them; worked out for the stretch in sight. */
final class OctetDifference implements Marks {
    /** Longer stretches are not looked through for a sign beside the scroll bar. */
    private static final long LOOKED_AT = 64 * 1024;

    private final Octets mine;
    private final Octets other;
    private final String text;

    /** @param text what a mark says */
    OctetDifference(Octets mine, Octets other, String text) {
        this.mine = mine;
        this.other = other;
        this.text = text;
    }

    @Override
    public List<Mark> in(long from, long to, int most) {
        List<Mark> marks = new ArrayList<>();
        long end = Math.min(to, mine.length());
        for (long at = from; at < end && marks.size() < most;) {
            long begin = next(mine, other, at, end);
            if (begin < 0) {
                break;
            }
            at = begin + 1;
            while (at < end && differs(mine, other, at)) {
                at++;
            }
            marks.add(new Mark(begin, at - begin, Mark.Kind.WARNING, text));
        }
        return marks;
    }

    @Override
    public Optional<Mark.Kind> weightiest(long from, long to) {
        long end = Math.min(to, mine.length());
        boolean some = from < end && end - from <= LOOKED_AT && next(mine, other, from, end) >= 0;
        return some ? Optional.of(Mark.Kind.WARNING) : Optional.empty();
    }

    /** The first offset from {@code from} to before {@code to} at which the two differ, or one of them is over; or -1. */
    static long next(Octets a, Octets b, long from, long to) {
        long endA = Math.clamp(to, from, Math.max(from, a.length()));
        long endB = Math.clamp(to, from, Math.max(from, b.length()));
        long first = slice(a, from, endA).mismatch(slice(b, from, endB));
        return first < 0 ? -1 : from + first;
    }

    /**
     * Where the first run of differing octets begins behind {@code place}, and not before the one there ends; or -1.
     */
    static long nextRun(Octets a, Octets b, long place) {
        long common = Math.min(a.length(), b.length());
        long at = Math.max(0, place);
        while (at < common && differs(a, b, at)) {
            at++;
        }
        // All that only the longer one has belongs to the run that reaches it, or is the last one.
        return at >= common ? -1 : next(a, b, at, Math.max(a.length(), b.length()));
    }

    /** Where the last run of differing octets begins before {@code place}; or -1. */
    static long previousRun(Octets a, Octets b, long place) {
        long end = Math.min(place, Math.max(a.length(), b.length()));
        if (end > Math.min(a.length(), b.length())) {
            // All that only the longer one has is one run, and may go on from what differs before it.
            end = Math.min(a.length(), b.length());
            return runStart(a, b, end);
        }
        while (end > 0) {
            long from = Math.max(0, end - LOOKED_AT);
            if (next(a, b, from, end) >= 0) {
                long last = end - 1;
                while (!differs(a, b, last)) {
                    last--;
                }
                return runStart(a, b, last);
            }
            end = from;
        }
        return -1;
    }

    private static long runStart(Octets a, Octets b, long at) {
        long start = at;
        while (start > 0 && differs(a, b, start - 1)) {
            start--;
        }
        return start;
    }

    private static Octets slice(Octets octets, long from, long to) {
        return from >= octets.length() ? Octets.empty() : octets.slice(from, to);
    }

    private static boolean differs(Octets a, Octets b, long at) {
        return at >= a.length() || at >= b.length() || a.at(at) != b.at(at);
    }
}
