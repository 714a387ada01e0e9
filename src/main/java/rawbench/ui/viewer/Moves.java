package rawbench.ui.viewer;

import java.util.Optional;

/** Where the caret goes from an offset: by a character, a word, a row, a page. Knows rows, and no keys. */
final class Moves {
    private final Rows rows;

    Moves(Rows rows) {
        this.rows = rows;
    }

    long left(long offset) {
        Row row = rows.holding(offset);
        long before = row.before(offset);
        return before >= 0 ? before
                : rows.previous(row).map(r -> r.caretAt(Integer.MAX_VALUE)).orElse(row.from());
    }

    long right(long offset) {
        Row row = rows.holding(offset);
        long after = row.after(offset);
        if (after < row.to()) {
            return after;
        }
        // Behind the last place of a row is the first of the next, which a fold may have moved away.
        return rows.next(row).map(Row::from).orElse(endOf(row));
    }

    private static long endOf(Row last) {
        return last.caretAt(Integer.MAX_VALUE);
    }

    /** The place so many rows below, or above by less than 0, that is nearest to a column. */
    long rows(long offset, int count, double column) {
        Row row = rows.holding(offset);
        for (int i = 0; i < Math.abs(count); i++) {
            Optional<? extends Row> next = count > 0 ? rows.next(row) : rows.previous(row);
            if (next.isEmpty()) {
                return count > 0 ? endOf(row) : row.from();
            }
            row = next.get();
        }
        return row.caretAt(column);
    }

    int column(long offset) {
        return rows.holding(offset).column(offset);
    }

    long rowStart(long offset) {
        return rows.holding(offset).from();
    }

    long rowEnd(long offset) {
        return rows.holding(offset).caretAt(Integer.MAX_VALUE);
    }

    /** Where the next word begins, or the next row where there is none in this one. */
    long wordRight(long offset) {
        if (!(rows.holding(offset) instanceof TextRow row)) {
            return right(offset);
        }
        PieceText piece = row.piece();
        int at = piece.holding(offset);
        if (at >= piece.count()) {
            return right(offset);
        }
        Word kind = Word.of(piece, at);
        while (at < piece.count() && Word.of(piece, at) == kind) {
            at++;
        }
        while (at < piece.count() && Word.of(piece, at) == Word.BLANK) {
            at++;
        }
        return piece.offset(at);
    }

    /** Where this word begins, or the one before where the caret stands at a beginning. */
    long wordLeft(long offset) {
        long left = left(offset);
        if (!(rows.holding(left) instanceof TextRow row)) {
            return left;
        }
        PieceText piece = row.piece();
        int at = piece.holding(left);
        if (at >= piece.count()) {
            return left;
        }
        while (at > 0 && Word.of(piece, at) == Word.BLANK) {
            at--;
        }
        return piece.offset(begin(piece, at));
    }

    /** The word that holds an octet; in hex the octet. */
    Selection word(long offset) {
        Row holding = rows.holding(offset);
        if (!(holding instanceof TextRow row) || row.piece().holding(offset) >= row.piece().count()) {
            return new Selection(Math.min(offset, endOf(holding)), Math.min(holding.after(offset), endOf(holding)));
        }
        PieceText piece = row.piece();
        int at = piece.holding(offset);
        int end = at;
        while (end < piece.count() && Word.of(piece, end) == Word.of(piece, at)) {
            end++;
        }
        return new Selection(piece.offset(begin(piece, at)), piece.offset(end));
    }

    private static int begin(PieceText piece, int cluster) {
        int begin = cluster;
        while (begin > 0 && Word.of(piece, begin - 1) == Word.of(piece, cluster)) {
            begin--;
        }
        return begin;
    }

    /** The line that holds an octet, as far as its piece goes; in hex the row. */
    Selection line(long offset) {
        Row row = rows.holding(offset);
        return row instanceof TextRow text ? new Selection(text.piece().from(), text.piece().to())
                : new Selection(row.from(), row.to());
    }

    /** What characters words are made of. */
    private enum Word {
        LETTER,
        BLANK,
        SIGN,
        GLYPH;

        static Word of(PieceText piece, int cluster) {
            if (piece.isGlyph(cluster)) {
                return GLYPH;
            }
            if (piece.isBlank(cluster)) {
                return BLANK;
            }
            int code = piece.code(cluster);
            return Character.isLetterOrDigit(code) || code == '_' ? LETTER : SIGN;
        }
    }
}
