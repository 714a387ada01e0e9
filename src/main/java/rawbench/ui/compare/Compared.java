package rawbench.ui.compare;

import java.util.List;

import rawbench.compare.Block;
import rawbench.compare.Comparison;
import rawbench.workbench.Subject;

/**
 * A comparison laid out in rows.
 *
 * @param a what stands on the left
 * @param b what stands on the right
 * @param turn the number of the comparison, so that the same one in another layout is known
 * @param stops the differences that are stepped through
 * @param ignored how many differences each rule has ignored, in the order of the rules
 */
record Compared(Subject a, Subject b, Comparison comparison, int turn, Layout layout, Rows rows, Stops stops,
        List<Long> ignored) {
    Compared {
        ignored = List.copyOf(ignored);
    }

    /** Lays a comparison out. Looks at every block: to be called on a worker. */
    static Compared of(Subject a, Subject b, Comparison comparison, int turn, Layout layout) {
        HeadRows rows = new HeadRows(comparison, layout, !layout.onlyDifferences());
        List<Block> blocks = comparison.body().blocks();
        List<Row> head = rows.head();
        List<Row> tail = rows.trailers();
        Rows all = new Rows(head, new BodyRows(new Segments(blocks, layout)), tail);
        return new Compared(a, b, comparison, turn, layout, all, Stops.of(head, blocks, tail),
                comparison.ignoredByRule());
    }

    /** Whether it is of these two, in this order. */
    boolean of(Subject left, Subject right) {
        return a.equals(left) && b.equals(right);
    }

    /** The same with a fold opened; a fold of fields is opened with all others of fields. */
    Compared opened(Row.Fold fold, boolean whole) {
        if (fold.segment() == Row.Fold.FIELDS) {
            HeadRows all = new HeadRows(comparison, layout, true);
            List<Row> head = all.head();
            List<Row> tail = all.trailers();
            return new Compared(a, b, comparison, turn, layout, new Rows(head, rows.body(), tail),
                    stops.with(head, tail), ignored);
        }
        return with(rows.body().opened(fold.segment(), whole));
    }

    /** Whether the rows have the same numbers, whatever is folded. */
    boolean numberedAs(Compared other) {
        return turn == other.turn && layout.equals(other.layout) && rows.headSize() == other.rows.headSize();
    }

    /** The same with other folds open. */
    Compared with(BodyRows body) {
        return new Compared(a, b, comparison, turn, layout, rows.with(body), stops, ignored);
    }
}
