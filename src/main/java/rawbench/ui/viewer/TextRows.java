package rawbench.ui.viewer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

import rawbench.octets.Pieces;

/** A text in rows: piece by piece, those longer than the view is wide broken where words end, folded lines left out. */
final class TextRows implements Rows {
    /** How wide a view is that breaks no row. */
    static final int UNBROKEN = Integer.MAX_VALUE;
    private static final int TAB_STOP = 4;
    /** How many clusters are kept for another look, at most: a view full of the longest pieces. */
    private static final int KEPT = 512 * 1024;
    private static final long MOST_COLOURED = 2_000_000;
    private static final int LONGEST_COLOURED = 5_000;

    private final Pieces pieces;
    private final Folds folds;
    private final int wide;
    private final Colours colours;
    private final IntFunction<String> glyphs;
    private final Map<Long, TextRow[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int keptClusters;

    /**
     * @param wide how many columns the view has, or {@link #UNBROKEN}
     * @param glyphs how a character is written that cannot be seen
     */
    TextRows(Pieces pieces, Folds folds, int wide, Colours colours, IntFunction<String> glyphs) {
        this.pieces = pieces;
        this.folds = folds;
        this.wide = wide;
        this.glyphs = glyphs;
        this.colours = length() > MOST_COLOURED ? Colours.PLAIN : colours;
    }

    @Override
    public long length() {
        return pieces.octets().length();
    }

    Pieces pieces() {
        return pieces;
    }

    @Override
    public TextRow holding(long offset) {
        long seen = seen(offset);
        TextRow[] rows = piece(pieces.start(seen));
        int low = 0;
        for (int high = rows.length - 1; low < high;) {
            int middle = (low + high + 1) / 2;
            if (rows[middle].from() <= seen) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return rows[low];
    }

    /** The offset itself, or that of the line whose folded lines hide it. */
    private long seen(long offset) {
        long inside = Math.clamp(offset, 0, length());
        return folds.hiding(inside).map(fold -> fold.from() - 1).orElse(inside);
    }

    /** Reads no text where pieces are rows: the end of a long line is far from what is in sight. */
    @Override
    public Optional<Stretch> aboveLast(int count) {
        if (wide != UNBROKEN) {
            return Rows.super.aboveLast(count);
        }
        long start = pieces.start(seen(length()));
        for (int i = 0; i < count; i++) {
            if (start == 0) {
                return Optional.empty();
            }
            start = pieces.start(seen(start - 1));
        }
        return Optional.of(new Stretch(start, pieces.end(start)));
    }

    @Override
    public Optional<TextRow> next(Row row) {
        TextRow text = (TextRow) row;
        if (!text.isLast()) {
            return Optional.of(piece(text.piece().from())[text.index() + 1]);
        }
        if (text.piece().endsText()) {
            return Optional.empty();
        }
        long next = text.piece().to();
        Optional<Fold> fold = folds.hiding(next);
        if (fold.isPresent()) {
            next = fold.get().to();
        }
        return begins(next) ? Optional.of(piece(next)[0]) : Optional.empty();
    }

    /** Whether a piece begins where another ends; at the end of a text one does where a line ends there. */
    private boolean begins(long end) {
        return end < length() || end > 0 && pieces.beginsLine(end);
    }

    @Override
    public Optional<TextRow> previous(Row row) {
        TextRow text = (TextRow) row;
        if (text.index() > 0) {
            return Optional.of(piece(text.piece().from())[text.index() - 1]);
        }
        return text.piece().from() == 0 ? Optional.empty() : Optional.of(holding(text.piece().from() - 1));
    }

    private TextRow[] piece(long start) {
        TextRow[] rows = kept.get(start);
        if (rows == null) {
            PieceText text = text(start);
            rows = wide == UNBROKEN ? new TextRow[]{unbroken(text)} : broken(text);
            keep(start, rows);
        }
        return rows;
    }

    private void keep(long start, TextRow[] rows) {
        kept.put(start, rows);
        keptClusters += rows[0].piece().weight();
        var oldest = kept.values().iterator();
        while (keptClusters > KEPT && kept.size() > 1) {
            keptClusters -= oldest.next()[0].piece().weight();
            oldest.remove();
        }
    }

    private PieceText.End ending(long start, long end) {
        if (pieces.endsLine(start, end)) {
            return pieces.endsInCrlf(start, end) ? PieceText.End.CRLF : PieceText.End.LF;
        }
        return end == length() ? PieceText.End.NOTHING : PieceText.End.MORE;
    }

    private PieceText text(long start) {
        long end = pieces.end(start);
        long textEnd = pieces.textEnd(start, end);
        boolean endsLine = pieces.endsLine(start, end);
        PieceText.End then = ending(start, end);
        PieceText text = pieces.plain(start, textEnd)
                .map(plain -> new PieceText(plain, start, end, then))
                .orElseGet(() -> new PieceText(pieces.cells(start, textEnd), start, textEnd, end, then, glyphs));
        if (!colours.equals(Colours.PLAIN) && pieces.beginsLine(start) && (endsLine || text.endsText())) {
            String plain = text.plain();
            if (plain.length() <= LONGEST_COLOURED) {
                text.colour(colours.of(plain));
            }
        }
        return text;
    }

    private static TextRow unbroken(PieceText text) {
        if (text.isSimple()) {
            return new TextRow(text, 0, 0, PieceText.upTo(text.count()));
        }
        int[] columns = new int[text.count() + 1];
        for (int i = 0; i < text.count(); i++) {
            columns[i + 1] = columns[i] + width(text, i, columns[i]);
        }
        return new TextRow(text, 0, 0, columns);
    }

    private static int width(PieceText text, int cluster, int column) {
        int width = text.width(cluster);
        return width == PieceText.TAB ? TAB_STOP - column % TAB_STOP : width;
    }

    private TextRow[] broken(PieceText text) {
        List<TextRow> rows = new ArrayList<>();
        int first = 0;
        do {
            int[] columns = new int[Math.min(wide, text.count() - first) + 1];
            int count = 0;
            int word = 0;
            while (first + count < text.count()) {
                int width = width(text, first + count, columns[count]);
                if (columns[count] + width > wide && count > 0) {
                    break;
                }
                columns[count + 1] = columns[count] + width;
                count++;
                word = text.isBlank(first + count - 1) ? count : word;
            }
            boolean more = first + count < text.count();
            // A word as long as half a row is broken: better than a row that is mostly empty.
            count = more && word > 0 && columns[word] > wide / 2 ? word : count;
            rows.add(new TextRow(text, rows.size(), first, Arrays.copyOf(columns, count + 1)));
            first += count;
        } while (first < text.count());
        return rows.toArray(TextRow[]::new);
    }
}
