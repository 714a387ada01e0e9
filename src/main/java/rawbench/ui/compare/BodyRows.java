package rawbench.ui.compare;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import rawbench.compare.Sign;

/**
 * The rows of two bodies that are in the list, each made when it is asked for; immutable. Opening a fold costs what is
 * open, not what there is.
 *
 * <p>A place is a row in the list, folds closed as they are; a row without more is one of {@link Segments}.
 */
final class BodyRows {
    /** Of a long fold so many rows more are opened at each of its ends; a shorter one is opened whole. */
    static final int PIECE = 1_000;

    /** How many rows more than with the fold closed are shown at its beginning and at its end. */
    private record Open(int top, int bottom) {
        static final Open NOT = new Open(0, 0);
    }

    private final Segments segments;
    private final NavigableMap<Integer, Open> open;
    /** For each segment with an open fold how many rows are in the list because of it and those before it. */
    private final NavigableMap<Integer, Integer> extra = new TreeMap<>();

    BodyRows(Segments segments) {
        this(segments, new TreeMap<>());
    }

    private BodyRows(Segments segments, NavigableMap<Integer, Open> open) {
        this.segments = segments;
        this.open = open;
        int sum = 0;
        for (Map.Entry<Integer, Open> each : open.entrySet()) {
            int k = each.getKey();
            sum += segments.shown(k, lead(k), trail(k)) - segments.shown(k, segments.lead(k), segments.trail(k));
            extra.put(k, sum);
        }
    }

    private int lead(int segment) {
        return segments.lead(segment) + open.getOrDefault(segment, Open.NOT).top();
    }

    private int trail(int segment) {
        return segments.trail(segment) + open.getOrDefault(segment, Open.NOT).bottom();
    }

    private int hidden(int segment) {
        return segments.hidden(segment, lead(segment), trail(segment));
    }

    /** The place where a segment begins. */
    private int begin(int segment) {
        Map.Entry<Integer, Integer> before = extra.lowerEntry(segment);
        return segments.before(segment) + (before == null ? 0 : before.getValue());
    }

    /** How many places there are. */
    int size() {
        return begin(segments.count());
    }

    private int segmentAt(int place) {
        int low = 0;
        int high = segments.count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (begin(middle) <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What stands at a place. */
    Row at(int place) {
        int segment = segmentAt(place);
        int hidden = hidden(segment);
        return hidden > 0 && place - begin(segment) == lead(segment)
                ? new Row.Fold(segment, hidden, segments.ignored(segment))
                : segments.line(row(place));
    }

    /** The row at a place; the first of those hidden where a fold is. */
    int row(int place) {
        int segment = segmentAt(place);
        int within = place - begin(segment);
        int hidden = hidden(segment);
        boolean below = hidden > 0 && within > lead(segment);
        return segments.from(segment) + within + (below ? hidden - 1 : 0);
    }

    /** The place of a row, or of the fold that hides it. */
    int place(int row) {
        int segment = segments.segment(row);
        int within = row - segments.from(segment);
        int hidden = hidden(segment);
        int lead = lead(segment);
        return begin(segment) + (hidden == 0 || within < lead ? within
                : within < lead + hidden ? lead : within - hidden + 1);
    }

    /** The same with a fold opened: whole, or by a piece at each end where it is long. */
    BodyRows opened(int segment, boolean whole) {
        int hidden = hidden(segment);
        Open before = open.getOrDefault(segment, Open.NOT);
        return with(segment, whole || hidden <= 2 * PIECE ? new Open(before.top() + hidden, before.bottom())
                : new Open(before.top() + PIECE, before.bottom() + PIECE));
    }

    /** The same with a row in sight, and some around it. */
    BodyRows revealed(int row) {
        int segment = segments.segment(row);
        int hidden = hidden(segment);
        int behind = row - segments.from(segment) - lead(segment);
        if (behind < 0 || behind >= hidden) {
            return this;
        }
        if (hidden <= 2 * PIECE) {
            return opened(segment, true);
        }
        Open before = open.getOrDefault(segment, Open.NOT);
        return with(segment, behind < hidden / 2 ? new Open(before.top() + behind + PIECE, before.bottom())
                : new Open(before.top(), before.bottom() + hidden - behind + PIECE));
    }

    private BodyRows with(int segment, Open wanted) {
        NavigableMap<Integer, Open> now = new TreeMap<>(open);
        now.put(segment, wanted);
        return new BodyRows(segments, now);
    }

    /** The sign worth most among places; empty where all are the same. */
    Optional<Sign> weightiest(int from, int to) {
        int last = to == size() ? segments.from(segments.count()) : row(to);
        return segments.weights().weightiest(segments.block(row(from)), segments.block(last - 1) + 1);
    }

    Segments segments() {
        return segments;
    }
}
