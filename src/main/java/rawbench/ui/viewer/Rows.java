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
}
