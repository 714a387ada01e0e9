package rawbench.ui.viewer;

import java.util.Optional;

/** The rows that some octets are drawn in, each worked out when it is asked for. Not for several threads at once. */
interface Rows {
    /** The row that holds the octet at an offset; the last row holds the end. */
    Row holding(long offset);

    Optional<? extends Row> next(Row row);

    Optional<? extends Row> previous(Row row);

    /** How many octets there are. */
    long length();

    /** The octets of a row. */
    record Stretch(long from, long to) {}

    /** The row so many rows above the last one; empty where there are fewer. */
    default Optional<Stretch> aboveLast(int count) {
        Row row = holding(length());
        for (int i = 0; i < count; i++) {
            Optional<? extends Row> previous = previous(row);
            if (previous.isEmpty()) {
                return Optional.empty();
            }
            row = previous.get();
        }
        return Optional.of(new Stretch(row.from(), row.to()));
    }
}
