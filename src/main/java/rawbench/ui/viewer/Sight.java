package rawbench.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows are in sight: the first one, and how much of it lies above the view. No row is counted for it, so that the
 * middle of a gigabyte is as near as its beginning.
 */
final class Sight {
    private Rows rows;
    private double rowHeight = 1;
    private double height;
    private Row top;
    /** The pixels of the first row that lie above the view: less than a row. */
    private double above;
    /** The last place, or -1 where it is not worked out yet. */
    private double last = -1;

    Sight(Rows rows) {
        this.rows = rows;
        this.top = rows.holding(0);
    }

    /** Takes other rows of the same octets, or of more; what was the first octet in sight stays it. */
    void rows(Rows now) {
        long first = top.from();
        rows = now;
        last = -1;
        top = rows.holding(first);
        bound();
    }

    void size(double newRowHeight, double newHeight) {
        if (newRowHeight == rowHeight && newHeight == height) {
            return;
        }
        last = -1;
        above = above / rowHeight * newRowHeight;
        rowHeight = newRowHeight;
        height = newHeight;
        bound();
    }

    Rows rows() {
        return rows;
    }

    double rowHeight() {
        return rowHeight;
    }

    /** Where the first row begins: 0 or less. */
    double firstY() {
        return -above;
    }

    long topOffset() {
        return top.from();
    }

    /** The rows in sight, from the first on, also those of which only a part is. */
    List<Row> inSight() {
        List<Row> seen = new ArrayList<>();
        Optional<? extends Row> row = Optional.of(top);
        for (double y = -above; y < height && row.isPresent(); y += rowHeight) {
            seen.add(row.get());
            row = rows.next(row.get());
        }
        return seen;
    }

    /** How many whole rows have room, at least one. */
    int page() {
        return (int) Math.max(1, Math.floor(height / rowHeight));
    }

    /** Moves the view down by so many pixels, or up by less than 0. */
    void scroll(double pixels) {
        above += pixels;
        while (above < 0) {
            Optional<? extends Row> previous = rows.previous(top);
            if (previous.isEmpty()) {
                above = 0;
                break;
            }
            top = previous.get();
            above += rowHeight;
        }
        while (above >= rowHeight) {
            Optional<? extends Row> next = rows.next(top);
            if (next.isEmpty()) {
                break;
            }
            top = next.get();
            above -= rowHeight;
        }
        bound();
    }

    /** Brings the row that holds an offset to the upper edge, as far as the end lets it. */
    void top(long offset) {
        top = rows.holding(offset);
        above = 0;
        bound();
    }

    /** Brings a place between the rows to the upper edge: as many parts of a row above it as of its octets. */
    void place(double offset) {
        top = rows.holding((long) offset);
        long length = Math.max(1, top.to() - top.from());
        above = Math.clamp((offset - top.from()) / length, 0, 0.99) * rowHeight;
        bound();
    }

    /** The offset of the first pixel in sight, in parts of the row's octets. */
    double place() {
        return top.from() + above / rowHeight * (top.to() - top.from());
    }

    /** Brings the row of an offset into sight: by the shortest way where it is near, else to the middle. */
    void reveal(long offset) {
        Row wanted = rows.holding(offset);
        if (wanted.from() < top.from() || wanted.from() == top.from() && above > 0) {
            long from = top.from();
            top = wanted;
            above = 0;
            // Near is what one more row would have shown.
            if (rows.next(wanted).map(Row::from).orElse(from) < from) {
                scroll(-height / 2 + rowHeight);
            }
            return;
        }
        double y = -above;
        Row row = top;
        while (row.from() < wanted.from() && y < height + rowHeight) {
            row = rows.next(row).orElseThrow();
            y += rowHeight;
        }
        if (row.from() < wanted.from()) {
            top = wanted;
            above = 0;
            scroll(-height / 2 + rowHeight);
        } else if (y + rowHeight > height && y > 0) {
            scroll(Math.min(y, y + rowHeight - height));
        }
    }

    /** Whether the end is in sight. */
    boolean atEnd() {
        return place() >= last();
    }

    void toEnd() {
        top(rows.length());
    }

    /** The last place to which the view can be moved: the last row is then at the lower edge. */
    double last() {
        last = last < 0 ? workedOut() : last;
        return last;
    }

    private double workedOut() {
        int seen = (int) Math.max(1, Math.ceil(height / rowHeight));
        // What of the uppermost row has no room.
        double hidden = Math.max(0, seen - height / rowHeight);
        return rows.aboveLast(seen - 1)
                .map(row -> row.from() + hidden * (row.to() - row.from()))
                .orElse(0.0);
    }

    private void bound() {
        double y = -above;
        Optional<? extends Row> row = Optional.of(top);
        while (y < height && row.isPresent()) {
            row = rows.next(row.get());
            y += rowHeight;
        }
        if (row.isEmpty() && y < height) {
            // Less than a view is left below: so much more is shown above.
            above -= height - y;
            while (above < 0) {
                Optional<? extends Row> previous = rows.previous(top);
                if (previous.isEmpty()) {
                    above = 0;
                    return;
                }
                top = previous.get();
                above += rowHeight;
            }
        }
    }
}
