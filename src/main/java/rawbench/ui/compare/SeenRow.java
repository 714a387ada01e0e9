package rawbench.ui.compare;

import java.util.List;

import rawbench.compare.Block;
import rawbench.compare.Sign;

/**
 * A row in sight: what it is, what it reads and how wide that is. Immutable.
 *
 * @param index in the list of rows
 * @param left in one column that which has only the number
 * @param tie the piece of the shape between its halves
 */
record SeenRow(int index, Row row, Face face, boolean unified, SeenHalf left, SeenHalf right, Tie tie) {
    /** @param block that of a row of the bodies; else null */
    static SeenRow of(int index, Row row, Face face, Block block, boolean unified, RowMeasure measure) {
        Tie tie = Tie.of(row, face, block, !unified);
        if (unified) {
            Said text = face.left() != null ? face.left() : face.right() != null ? face.right() : Said.NOTHING;
            Said right = new Said(number(face.right()), text.text(), text.changed(), text.whole());
            return new SeenRow(index, row, face, true,
                    SeenHalf.of(new Said(number(face.left()), "", List.of(), true), "", measure),
                    SeenHalf.of(right, face.remark(), measure), tie);
        }
        boolean remarkLeft = face.right() == null;
        return new SeenRow(index, row, face, false,
                SeenHalf.of(face.left(), remarkLeft ? face.remark() : "", measure),
                SeenHalf.of(face.right(), remarkLeft ? "" : face.remark(), measure), tie);
    }

    private static String number(Said said) {
        return said == null ? "" : said.number();
    }

    /** The same with what was looked for set off. */
    SeenRow hits(List<Said.Part> ofA, List<Said.Part> ofB) {
        return unified ? with(left, right.hits(face.left() != null ? ofA : ofB))
                : with(left.hits(ofA), right.hits(ofB));
    }

    private SeenRow with(SeenHalf newLeft, SeenHalf newRight) {
        return new SeenRow(index, row, face, unified, newLeft, newRight, tie);
    }

    /** Whether it is one text over the whole width. */
    boolean titled() {
        return !face.title().isEmpty();
    }

    /** Whether it scrolls sideways with the lines of the bodies, which have numbers. */
    boolean isLine() {
        return row instanceof Row.Line || row instanceof Row.Fold fold && fold.segment() != Row.Fold.FIELDS;
    }

    /** Whether what differs in it is of no weight: ignored by a rule, or not shown. */
    boolean quiet() {
        return row.rule() >= 0 || row instanceof Row.Fold;
    }

    /** The sign that its colours tell; that of rows which are the same where a rule has it ignored. */
    Sign sign() {
        return row.rule() >= 0 ? Sign.SAME : row.sign();
    }
}
