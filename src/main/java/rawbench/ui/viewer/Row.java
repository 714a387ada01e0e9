package rawbench.ui.viewer;

import java.util.List;

/** One row of the view: some octets, and the columns that they are drawn in. Immutable. */
sealed interface Row permits TextRow, HexRow {
    /** Columns from {@code from} to before {@code to}. */
    record Columns(int from, int to) {}

    /** The offset of the first octet. */
    long from();

    /** The offset behind the last octet; a line end belongs to its row. */
    long to();

    /** How many columns are drawn. */
    int width();

    /** The column before which the caret stands when it is at an offset. */
    int column(long offset);

    /** The columns in which these octets are drawn; an empty stretch is a place before a column. */
    List<Columns> columns(long from, long to);

    /** The offset of the octet that is drawn at a column, or -1 where none is. */
    long octetAt(double column);

    /** The place for the caret that is nearest to a column. */
    long caretAt(double column);

    /** The place for the caret before {@code offset} in this row, or -1. */
    long before(long offset);

    /** The place for the caret behind {@code offset}, at most {@link #to}. */
    long after(long offset);

    /** What the row says, for people who hear it. */
    String spoken();

    /** How many characters are spoken before the octet at an offset. */
    int spokenBefore(long offset);

    /** The offset of what is spoken behind so many characters. */
    long offsetSpoken(int characters);
}
