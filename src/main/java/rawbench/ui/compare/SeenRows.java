package rawbench.ui.compare;

import java.util.ArrayList;
import java.util.List;

import rawbench.compare.Block;

/** The rows in sight of a comparison: each is made when it comes into it, and forgotten when it is out of it. */
final class SeenRows {
    private final Compared compared;
    private final Faces faces;
    private final RowMeasure measure;
    private RowHits hits;
    private int first;
    private List<SeenRow> rows = List.of();

    SeenRows(Compared compared, Faces faces, RowMeasure measure, RowHits hits) {
        this.compared = compared;
        this.faces = faces;
        this.measure = measure;
        this.hits = hits;
    }

    /** Brings rows into sight, from one to before another. */
    void bring(int from, int to) {
        List<SeenRow> now = new ArrayList<>(Math.max(0, to - from));
        for (int i = from; i < to; i++) {
            SeenRow seen = at(i);
            now.add(seen == null ? made(i) : seen);
        }
        first = from;
        rows = now;
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
        rows = rows.stream().map(this::hit).toList();
    }

    /** From the upper edge on. */
    List<SeenRow> all() {
        return rows;
    }

    /** The one with an index; null where it is not in sight. */
    SeenRow at(int index) {
        return index >= first && index < first + rows.size() ? rows.get(index - first) : null;
    }
}
