package rawbench.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import rawbench.compare.Block;
import rawbench.compare.BodyDifference;
import rawbench.compare.Column;
import rawbench.compare.Sign;

/**
 * Rows of two columns that a list of differences either shows as different or passes over: parts cover both columns in
 * order, and no two that are passed over follow each other.
 */
record DiffPart(Sign sign, boolean loud, int fromA, int toA, int fromB, int toB) {
    /** The parts of a body, with those blocks loud that the test names. */
    static List<DiffPart> of(BodyDifference body, Predicate<Block> shown) {
        List<DiffPart> parts = new ArrayList<>();
        for (Block block : body.blocks()) {
            boolean loud = shown.test(block);
            if (!loud && !parts.isEmpty() && !parts.getLast().loud) {
                DiffPart quiet = parts.removeLast();
                parts.add(quiet(quiet.fromA, block.toA(), quiet.fromB, block.toB()));
            } else {
                // What moved and changed cannot be told by its place alone.
                Sign sign = block.changed() ? Sign.CHANGED : block.sign();
                parts.add(new DiffPart(sign, loud, block.fromA(), block.toA(), block.fromB(), block.toB()));
            }
        }
        return parts;
    }

    private static DiffPart quiet(int fromA, int toA, int fromB, int toB) {
        return new DiffPart(Sign.SAME, false, fromA, toA, fromB, toB);
    }

    /** The same parts with loud ones grown until they begin and end with lines: rows may be pieces of long lines. */
    static List<DiffPart> wholeLines(List<DiffPart> parts, Column a, Column b) {
        List<DiffPart> whole = new ArrayList<>();
        for (DiffPart part : parts) {
            DiffPart last = whole.isEmpty() ? null : whole.getLast();
            if (last == null) {
                whole.add(part);
            } else if (last.loud && part.loud) {
                replace(whole, joined(last, part));
            } else if (part.loud) {
                int back = back(last, part, a, b);
                shorten(whole, last, back);
                DiffPart grown = new DiffPart(Sign.CHANGED, true, part.fromA - back, part.toA, part.fromB - back,
                        part.toB);
                if (back > 0 && !whole.isEmpty() && whole.getLast().loud) {
                    replace(whole, joined(whole.getLast(), grown));
                } else {
                    whole.add(back > 0 ? grown : part);
                }
            } else {
                int ahead = ahead(part, a, b);
                replace(whole, ahead == 0 ? last
                        : new DiffPart(Sign.CHANGED, true, last.fromA, part.fromA + ahead, last.fromB,
                                part.fromB + ahead));
                if (part.fromA + ahead < part.toA || part.fromB + ahead < part.toB) {
                    whole.add(quiet(part.fromA + ahead, part.toA, part.fromB + ahead, part.toB));
                }
            }
        }
        return whole;
    }

    private static DiffPart joined(DiffPart first, DiffPart second) {
        return new DiffPart(Sign.CHANGED, true, first.fromA, second.toA, first.fromB, second.toB);
    }

    private static void replace(List<DiffPart> parts, DiffPart last) {
        parts.set(parts.size() - 1, last);
    }

    private static void shorten(List<DiffPart> parts, DiffPart quiet, int back) {
        parts.removeLast();
        if (quiet.fromA < quiet.toA - back || quiet.fromB < quiet.toB - back) {
            parts.add(quiet(quiet.fromA, quiet.toA - back, quiet.fromB, quiet.toB - back));
        }
    }

    /** How many rows before a loud part belong to the lines that it begins in. */
    private static int back(DiffPart quiet, DiffPart loud, Column a, Column b) {
        int most = Math.min(quiet.toA - quiet.fromA, quiet.toB - quiet.fromB);
        int back = 0;
        while (back < most && (inLine(a, loud.fromA - back) || inLine(b, loud.fromB - back))) {
            back++;
        }
        return back;
    }

    /** How many rows behind a loud part belong to the lines that it ends in. */
    private static int ahead(DiffPart quiet, Column a, Column b) {
        int most = Math.min(quiet.toA - quiet.fromA, quiet.toB - quiet.fromB);
        int ahead = 0;
        while (ahead < most && (inLine(a, quiet.fromA + ahead) || inLine(b, quiet.fromB + ahead))) {
            ahead++;
        }
        return ahead;
    }

    private static boolean inLine(Column column, int row) {
        return row < column.size() && column.continues(row);
    }
}
