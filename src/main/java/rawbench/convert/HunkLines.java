package rawbench.convert;

import java.io.IOException;

import rawbench.compare.BodyDifference;
import rawbench.compare.BodyKind;
import rawbench.compare.Column;
import rawbench.compare.Comparison;
import rawbench.compare.Sign;
import rawbench.convert.ComparisonPen.Tone;
import rawbench.octets.Octets;

/** Writes one hunk: its head with the numbers of lines and the path, then its lines. */
final class HunkLines {
    private final Column a;
    private final Column b;
    private final BodyKind kind;
    private final Hunk hunk;
    /** Whether pieces of a line are written as the line that they are. */
    private final boolean whole;
    private final ComparisonPen pen;
    private final Comparison comparison;

    HunkLines(BodyDifference body, Hunk hunk, boolean whole, ComparisonPen pen, Comparison comparison) {
        this.a = body.a();
        this.b = body.b();
        this.kind = body.kind();
        this.hunk = hunk;
        this.whole = whole;
        this.pen = pen;
        this.comparison = comparison;
    }

    void write() throws IOException {
        pen.line(Tone.PLACE, head());
        for (DiffPart part : hunk.parts()) {
            if (!part.loud()) {
                rows(a, part.fromA(), part.toA(), Tone.PLAIN, " ", comparison.a().decoded());
            } else if (part.sign() == Sign.MOVED) {
                rows(a, part.fromA(), part.toA(), Tone.REMOVED, "<", comparison.a().decoded());
                rows(b, part.fromB(), part.toB(), Tone.ADDED, ">", comparison.b().decoded());
            } else {
                rows(a, part.fromA(), part.toA(), Tone.REMOVED, "-", comparison.a().decoded());
                rows(b, part.fromB(), part.toB(), Tone.ADDED, "+", comparison.b().decoded());
            }
        }
    }

    private String head() {
        if (kind == BodyKind.OCTETS) {
            return "@@ octets from " + hex(a, hunk.fromA()) + " on beside those from " + hex(b, hunk.fromB())
                    + " on @@";
        }
        long linesA = 0;
        long linesB = 0;
        String path = "";
        for (DiffPart part : hunk.parts()) {
            linesA += lines(a, part.fromA(), part.toA());
            linesB += part.loud() ? lines(b, part.fromB(), part.toB()) : lines(a, part.fromA(), part.toA());
            path = path.isEmpty() && part.loud() ? path(part) : path;
        }
        return "@@ -" + range(a, hunk.fromA(), linesA) + " +" + range(b, hunk.fromB(), linesB) + " @@"
                + (path.isEmpty() ? "" : " " + path);
    }

    private String path(DiffPart part) {
        return part.fromA() < part.toA() ? a.path(part.fromA()) : b.path(part.fromB());
    }

    private static String hex(Column column, int row) {
        long offset = row < column.size() ? column.offset(row) : row == 0 ? 0 : column.offset(row - 1);
        return "0x" + Long.toHexString(offset).toUpperCase(java.util.Locale.ROOT);
    }

    private long lines(Column column, int from, int to) {
        return from == to || !whole ? to - from : column.number(to - 1) - column.number(from) + 1;
    }

    /** Of no line the line before is named. */
    private static String range(Column column, int from, long lines) {
        long first = lines > 0 && from < column.size() ? column.number(from) : from == 0 ? 0 : column.number(from - 1);
        return lines == 1 ? "" + first : first + "," + lines;
    }

    private void rows(Column column, int from, int to, Tone tone, String sign, Octets body) throws IOException {
        for (int row = from; row < to; row++) {
            boolean goesOn = column.continues(row) && row > from;
            if (!goesOn || !whole) {
                pen.begin(tone, sign + (column.continues(row) ? "…" : ""));
            }
            pen.shown(column.shown(row), column.charset());
            if (!whole || row + 1 == to || !column.continues(row + 1)) {
                pen.end(tone);
            }
        }
        if (kind == BodyKind.TEXT && to == column.size() && to > from && open(column, to - 1, body)) {
            pen.line("\\ No newline at end of file");
        }
    }

    /** Whether the last row has no line end. */
    private static boolean open(Column column, int last, Octets body) {
        return column.offset(last) >= 0 && body.at(body.length() - 1) != '\n';
    }
}
