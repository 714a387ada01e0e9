package rawbench.ui.viewer;

import java.util.Arrays;
import java.util.List;

/** A row of text: a piece, or the part of one that the view is wide enough for. */
final class TextRow implements Row {
    private final PieceText piece;
    private final int index;
    private final int first;
    private final int behind;
    private final boolean last;
    /** The column of each cluster from the first on, and behind the last. */
    private final int[] columns;

    /**
     * @param index which row of the piece it is
     * @param first the first cluster
     * @param columns of the clusters from the first on, and behind the last
     */
    TextRow(PieceText piece, int index, int first, int[] columns) {
        this.piece = piece;
        this.index = index;
        this.first = first;
        this.behind = first + columns.length - 1;
        this.last = behind == piece.count();
        this.columns = columns;
    }

    PieceText piece() {
        return piece;
    }

    /** Which row of its piece it is, from 0. */
    int index() {
        return index;
    }

    int first() {
        return first;
    }

    /** The number behind that of the last cluster. */
    int behind() {
        return behind;
    }

    /** Whether it is the last row of its piece. */
    boolean isLast() {
        return last;
    }

    /** The column that a cluster of the row begins at. */
    int columnOf(int cluster) {
        return columns[cluster - first];
    }

    /** The cluster that is drawn at a column, the nearest where none is. */
    int clusterAt(double column) {
        int found = Arrays.binarySearch(columns, (int) Math.floor(column));
        return first + Math.clamp(found >= 0 ? found : -found - 2, 0, Math.max(0, columns.length - 2));
    }

    @Override
    public long from() {
        return piece.offset(first);
    }

    @Override
    public long to() {
        return last ? piece.to() : piece.offset(behind);
    }

    @Override
    public int width() {
        return columns[columns.length - 1];
    }

    @Override
    public int column(long offset) {
        return columns[Math.clamp(piece.holding(offset) - (long) first, 0, columns.length - 1)];
    }

    @Override
    public List<Columns> columns(long begin, long end) {
        int at = column(begin);
        if (end <= begin) {
            return List.of(new Columns(at, at));
        }
        int holding = piece.holding(end);
        boolean inside = holding < piece.count() && piece.offset(holding) < end;
        int to = columns[Math.clamp(holding - (long) first + (inside ? 1 : 0), 0, columns.length - 1)];
        // A line end takes a column, so that it can be seen that it is meant too.
        boolean lineEnd = last && piece.endsLine() && end > piece.textEnd();
        return List.of(new Columns(at, lineEnd ? width() + 1 : Math.max(at, to)));
    }

    @Override
    public long octetAt(double column) {
        if (column >= 0 && column < width()) {
            return piece.offset(clusterAt(column));
        }
        return column >= width() && column < width() + 1 && last && piece.endsLine() ? piece.textEnd() : -1;
    }

    @Override
    public long caretAt(double column) {
        if (column >= width()) {
            return lastPlace();
        }
        int cluster = clusterAt(column);
        int at = columnOf(cluster);
        boolean nearer = column - at > columns[cluster - first + 1] - column;
        return nearer ? cluster + 1 == behind ? lastPlace() : piece.offset(cluster + 1) : piece.offset(cluster);
    }

    /** Behind the last character is the next row's first place, unless a line ends there or the text. */
    private long lastPlace() {
        return last && (piece.endsLine() || piece.endsText()) ? piece.textEnd()
                : piece.offset(Math.max(first, behind - 1));
    }

    @Override
    public long before(long offset) {
        int holding = piece.holding(offset);
        if (offset > piece.textEnd()) {
            return piece.textEnd();
        }
        if (holding < piece.count() && piece.offset(holding) < offset) {
            return piece.offset(holding);
        }
        return holding > first ? piece.offset(holding - 1) : -1;
    }

    @Override
    public long after(long offset) {
        int holding = piece.holding(offset);
        return holding < piece.count() ? piece.offset(holding + 1) : piece.to();
    }

    @Override
    public String spoken() {
        return piece.drawn(first, behind);
    }

    @Override
    public int spokenBefore(long offset) {
        return piece.drawnBefore(Math.clamp(piece.holding(offset), first, behind)) - piece.drawnBefore(first);
    }

    @Override
    public long offsetSpoken(int characters) {
        return piece.offset(Math.clamp(piece.drawnAt(piece.drawnBefore(first) + characters), first, behind));
    }
}
