package rawbench.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import rawbench.compare.Block;

/** The rows in sight of a comparison: each is made when it comes into it, and forgotten when it is out of it. */
final class SeenRows {
    private final Compared compared;
    private final Faces faces;
    private final RowMeasure measure;
    private RowHits hits;
    private int first;
    /** From the upper edge on; null where one is not made yet. */
    private SeenRow[] rows = {};

    SeenRows(Compared compared, Faces faces, RowMeasure measure, RowHits hits) {
        this.compared = compared;
        this.faces = faces;
        this.measure = measure;
        this.hits = hits;
    }

    /**
     * Brings rows into sight, from one to before another: those that were, and new ones while there is time.
     *
     * @param until when no more is to be begun, as {@link System#nanoTime} counts; one is made whenever it is
     * @return whether all are there
     */
    boolean bring(int from, int to, long until) {
        SeenRow[] now = new SeenRow[Math.max(0, to - from)];
        boolean all = true;
        boolean time = true;
        for (int i = 0; i < now.length; i++) {
            now[i] = at(from + i);
            if (now[i] == null && time) {
                now[i] = made(from + i);
                time = System.nanoTime() - until < 0;
            }
            all &= now[i] != null;
        }
        first = from;
        rows = now;
        return all;
    }

    private SeenRow made(int index) {
        Row row = compared.rows().get(index);
        Block block = row instanceof Row.Line line ? compared.comparison().body().blocks().get(line.block()) : null;
        return hit(SeenRow.of(index, row, faces.face(row), block, compared.layout().unified(), measure));
    }

    private SeenRow hit(SeenRow row) {
        return row.titled() ? row
                : row.hits(hits.of(compared.rows(), row.index(), true, row.face()),
                        hits.of(compared.rows(), row.index(), false, row.face()));
    }

    /** Sets something else off as what was looked for. */
    void mark(RowHits found) {
        hits = found;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i] == null ? null : hit(rows[i]);
        }
    }

    /** Those that are made, from the upper edge on. */
    List<SeenRow> all() {
        return Arrays.stream(rows).filter(Objects::nonNull).toList();
    }

    /** The one with an index; null where it is not in sight, or not made yet. */
    SeenRow at(int index) {
        return index >= first && index < first + rows.length ? rows[index - first] : null;
    }
}
