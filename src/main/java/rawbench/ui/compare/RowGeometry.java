package rawbench.ui.compare;

/**
 * Where the parts of rows stand, in pixels: left, sign, right; in one column sign, both numbers, text.
 *
 * @param width of a row
 * @param height of a row
 * @param numbers the room for a line number
 * @param scrolled how far lines are moved to the left
 */
record RowGeometry(double width, double height, boolean unified, double numbers, double scrolled) {
    static final double MIDDLE = 34;
    static final double PADDING = 14;
    /** What begins in this part of the room is in sight. */
    private static final double SEEN = 0.85;

    /** From one place to another, and where the text begins that is not scrolled. */
    record Room(double from, double to, double text) {
        double width() {
            return Math.max(0, to - from);
        }
    }

    double middle() {
        return unified ? 0 : Math.floor((width - MIDDLE) / 2);
    }

    Room left(SeenRow row) {
        return unified ? new Room(MIDDLE, MIDDLE + numbers + PADDING, MIDDLE + PADDING + numbers)
                : new Room(0, middle(), PADDING + numbers(row));
    }

    Room right(SeenRow row) {
        double from = unified ? MIDDLE + numbers + PADDING : middle() + MIDDLE;
        return new Room(from, width, from + PADDING + numbers(row));
    }

    private double numbers(SeenRow row) {
        return row.isLine() || unified ? numbers : 0;
    }

    /** How much wider than its room what a row reads is. */
    double hidden(SeenRow row) {
        return row.titled() ? 0
                : unified ? hidden(row.right(), right(row))
                        : Math.max(hidden(row.left(), left(row)), hidden(row.right(), right(row)));
    }

    private static double hidden(SeenHalf half, Room room) {
        return half.whole() - (room.to() - room.text() - PADDING);
    }

    /** How far a row is moved to the left: what is no line of a body goes no further than it must. */
    double scrolled(SeenRow row) {
        return row.isLine() ? scrolled : Math.min(scrolled, Math.max(0, hidden(row)));
    }

    /** How far texts are to be scrolled so that what differs first in a row is in sight; where it is, as they are. */
    double toChange(SeenRow row, RowMeasure measure) {
        double change = Math.max(firstChange(row.left(), measure), firstChange(row.right(), measure));
        Room half = right(row);
        double room = half.to() - half.text() + 2;
        double now = scrolled(row);
        boolean seen = change < 0 || change >= now && change < now + room * SEEN;
        return seen ? now : change < room * SEEN ? 0 : change - room / 3;
    }

    private static double firstChange(SeenHalf half, RowMeasure measure) {
        return half.said() == null || half.said().changed().isEmpty() ? -1
                : measure.reach(half.said().text(), half.said().changed().getFirst()).from();
    }
}
