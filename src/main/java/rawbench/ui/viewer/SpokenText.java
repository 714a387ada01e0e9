package rawbench.ui.viewer;

import java.util.List;

/** What is in sight as one text for people who hear it: a screen reader counts in its characters. Immutable. */
final class SpokenText {
    private final List<Row> rows;
    private final int[] starts;
    private final String text;

    SpokenText(List<Row> rows) {
        this.rows = rows;
        this.starts = new int[rows.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(rows.get(i).spoken()).append('\n');
        }
        this.text = all.toString();
    }

    String text() {
        return text;
    }

    /** The number of the row that holds a character. */
    int rowAt(int character) {
        int row = starts.length - 1;
        while (row > 0 && starts[row] > character) {
            row--;
        }
        return row;
    }

    /** Where a row begins in the text. */
    int start(int row) {
        return starts[Math.clamp(row, 0, starts.length - 1)];
    }

    /** Where a row ends in the text, its line end not counted. */
    int end(int row) {
        int inside = Math.clamp(row, 0, starts.length - 1);
        return (inside + 1 < starts.length ? starts[inside + 1] : text.length()) - 1;
    }

    /** How many characters stand before the octet at an offset; what is out of sight is at the nearer end. */
    int characters(long offset) {
        int row = starts.length - 1;
        while (row > 0 && rows.get(row).from() > offset) {
            row--;
        }
        return offset < rows.getFirst().from() ? 0
                : Math.min(end(row), starts[row] + rows.get(row).spokenBefore(offset));
    }

    /** The offset of the octet at a character. */
    long offset(int character) {
        int row = rowAt(character);
        return rows.get(row).offsetSpoken(Math.max(0, character - starts[row]));
    }
}
