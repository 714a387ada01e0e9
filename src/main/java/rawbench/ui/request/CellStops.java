package rawbench.ui.request;

/** Where the caret stops within one line of the spelled text, its break not among it: between cells, and at words. */
final class CellStops {
    private enum Kind {
        SPACE,
        WORD,
        OCTET,
        END,
        OTHER
    }

    private final String line;

    CellStops(String line) {
        this.line = line;
    }

    /** The stop behind the cell at a column; -1 where that is behind the line. */
    int next(int column) {
        boolean over = column >= line.length() || OctetText.isEnd(line.charAt(column));
        return over ? -1 : Math.min(line.length(), OctetText.cellEnd(line, column));
    }

    /** The stop before a column; -1 where that is before the line. */
    int previous(int column) {
        return column == 0 ? -1 : OctetText.cellStart(line, column - 1);
    }

    /** The last stop of the line: before its end, where it has one. */
    int last() {
        return line.isEmpty() || !OctetText.isEnd(line.charAt(line.length() - 1)) ? line.length() : line.length() - 1;
    }

    /** The stop at the end of the word at a column, space before it passed over. */
    int wordEnd(int column) {
        int at = runEnd(column, Kind.SPACE);
        return at < last() ? runEnd(at, kind(at)) : at;
    }

    /** The stop at the beginning of the word before a column, space behind it passed over. */
    int wordStart(int column) {
        int at = runStart(column, Kind.SPACE);
        return at > 0 ? runStart(at, kind(previous(at))) : at;
    }

    /** The word around a column as its two stops; an octet without a character is one by itself, as is a line end. */
    int[] word(int column) {
        int cell = column > 0 && column >= last() ? previous(Math.min(column, last())) : column;
        if (cell < 0 || line.isEmpty()) {
            return new int[]{0, line.length()};
        }
        return kind(cell) == Kind.OCTET ? new int[]{cell, next(cell)}
                : new int[]{runStart(cell, kind(cell)), runEnd(cell, kind(cell))};
    }

    private int runEnd(int column, Kind kind) {
        int at = column;
        while (at < last() && kind(at) == kind) {
            at = next(at);
        }
        return at;
    }

    private int runStart(int column, Kind kind) {
        int at = column;
        while (at > 0 && kind(previous(at)) == kind) {
            at = previous(at);
        }
        return at;
    }

    private Kind kind(int column) {
        int c = line.codePointAt(column);
        if (c <= 0xFFFF && OctetText.isEnd((char) c)) {
            return Kind.END;
        }
        if (c == '\u2039') {
            return Kind.OCTET;
        }
        return Character.isWhitespace(c) ? Kind.SPACE
                : Character.isLetterOrDigit(c) || c == '_' ? Kind.WORD : Kind.OTHER;
    }
}
