package rawbench.convert;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import rawbench.compare.Block;
import rawbench.compare.BodyDifference;
import rawbench.compare.BodyKind;
import rawbench.compare.Column;
import rawbench.compare.Comparison;
import rawbench.compare.Sign;

/** Writes rows of a comparison as tables of HTML: sign, then number and text of both sides; long equal stretches folded. */
final class PageRows {
    /** So many rows of a fold are written, so that a page stays one that a browser opens. */
    private static final int MOST_FOLDED = 2000;

    private final Comparison comparison;
    private final int context;
    private final PagePen pen;
    private boolean open;

    PageRows(Comparison comparison, int context, PagePen pen) {
        this.comparison = comparison;
        this.context = context;
        this.pen = pen;
    }

    /** Begins a table. */
    void open(String caption) throws IOException {
        open = true;
        pen.markup("<table class=\"rows\">\n<caption class=\"hidden\">" + PagePen.escaped(caption) + "</caption>\n"
                + "<thead><tr><th scope=\"col\" class=\"s\"><span class=\"hidden\">Sign</span></th>"
                + "<th scope=\"col\" class=\"n\"><span class=\"hidden\">Line of A</span></th><th scope=\"col\">A</th>"
                + "<th scope=\"col\" class=\"n\"><span class=\"hidden\">Line of B</span></th><th scope=\"col\">B</th>"
                + "</tr></thead>\n<tbody>\n");
    }

    /** Ends the table that is open. */
    void close() throws IOException {
        if (open) {
            pen.markup("</tbody>\n</table>\n");
            open = false;
        }
    }

    /** The body's rows. */
    void body(List<String> sentences) throws IOException {
        BodyDifference body = comparison.body();
        if (body.a().size() + body.b().size() == 0) {
            return;
        }
        pen.element("h2", sentences.getFirst());
        pen.markup("\n");
        for (String sentence : sentences.subList(1, sentences.size())) {
            pen.element("p", sentence);
            pen.markup("\n");
        }
        for (int i = 0; i < body.blocks().size(); i++) {
            Block block = body.blocks().get(i);
            boolean loud = block.sign().differs() && !block.ignored();
            if (loud) {
                rows(block, 0, block.rows());
            } else if (block.sign() == Sign.SAME) {
                int before = i == 0 ? 0 : context;
                int behind = i == body.blocks().size() - 1 ? 0 : context;
                same(block, Math.min(before, block.rows()), Math.max(0, block.rows() - behind));
            } else {
                fold(block, 0, block.rows(), block.ignored()
                        ? "ignored by " + comparison.ignores().rules().get(block.rule()).spelled()
                        : "only spelled otherwise");
            }
        }
        close();
    }

    private void same(Block block, int from, int to) throws IOException {
        if (to - from <= 1) {
            rows(block, 0, block.rows());
            return;
        }
        rows(block, 0, from);
        fold(block, from, to, "equal");
        rows(block, to, block.rows());
    }

    private void fold(Block block, int from, int to, String how) throws IOException {
        close();
        pen.markup("<details><summary>" + PagePen.escaped(ComparisonFacts.count(to - from, "row") + " " + how)
                + "</summary>\n");
        int written = Math.min(to, from + MOST_FOLDED);
        rows(block, from, written);
        close();
        if (written < to) {
            pen.element("p", "… and " + ComparisonFacts.count(to - written, "row") + " more that this page leaves out");
        }
        pen.markup("</details>\n");
    }

    private void rows(Block block, int from, int to) throws IOException {
        BodyDifference body = comparison.body();
        for (int i = from; i < to; i++) {
            if (!open) {
                open("Body");
            }
            int a = block.rowA(i);
            int b = block.rowB(i);
            Sign sign = block.sign() != Sign.CHANGED ? block.sign()
                    : a < 0 ? Sign.ADDED : b < 0 ? Sign.REMOVED : Sign.CHANGED;
            String path = a >= 0 ? body.a().path(a) : body.b().path(b);
            row(block.ignored() ? Sign.SPELLING : sign, block.ignored() ? "" : remark(body, block, path),
                    number(body.a(), a),
                    text(body.a(), a), number(body.b(), b), text(body.b(), b));
        }
    }

    private String remark(BodyDifference body, Block block, String path) {
        if (block.sign() == Sign.SAME || block.twin() < 0) {
            return block.sign() == Sign.SAME ? "" : path;
        }
        boolean ofA = block.fromA() < block.toA();
        return path + (path.isEmpty() ? "" : ", ") + (ofA ? "moved to line " + body.b().number(block.twin())
                : "moved from line " + body.a().number(block.twin())) + (block.changed() ? ", and changed" : "");
    }

    private String number(Column column, int row) {
        if (row < 0 || column.continues(row)) {
            return "";
        }
        return comparison.body().kind() == BodyKind.OCTETS
                ? "0x" + Long.toHexString(column.number(row)).toUpperCase(Locale.ROOT)
                : Long.toString(column.number(row));
    }

    private static Optional<String> text(Column column, int row) {
        return row < 0 ? Optional.empty() : Optional.of(PagePen.shown(column.shown(row), column.charset()));
    }

    /** One row; what is missing on a side has an empty cell there. */
    void row(Sign sign, String remark, String numberA, Optional<String> a, String numberB, Optional<String> b)
            throws IOException {
        boolean both = a.isPresent() && b.isPresent() && sign == Sign.CHANGED;
        String[] texts = both ? pen.words(a.get(), b.get())
                : new String[]{PagePen.escaped(a.orElse("")), PagePen.escaped(b.orElse(""))};
        String tip = remark.isEmpty() ? "" : " title=\"" + PagePen.escaped(remark) + "\"";
        pen.markup("<tr class=\"" + style(sign) + "\"" + tip + "><th scope=\"row\" class=\"s\">" + sign.glyph()
                + "<span class=\"hidden\"> " + word(sign) + PagePen.escaped(remark.isEmpty() ? "" : ", " + remark)
                + "</span></th><td class=\"n\">" + numberA + "</td><td class=\"a\">" + texts[0]
                + "</td><td class=\"n\">" + numberB + "</td><td class=\"b\">" + texts[1] + "</td></tr>\n");
    }

    private static String style(Sign sign) {
        return sign == Sign.SPELLING ? "noted" : word(sign);
    }

    private static String word(Sign sign) {
        return switch (sign) {
            case SAME -> "same";
            case SPELLING -> "does not count";
            case MOVED -> "moved";
            case CHANGED -> "changed";
            case REMOVED -> "removed";
            case ADDED -> "added";
        };
    }
}
