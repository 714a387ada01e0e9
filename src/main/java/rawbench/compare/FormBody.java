package rawbench.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * Two forms by their pairs: those of one name beside each other in the order in which they stand, whatever stands between;
 * that pairs of different names stand in another order is a note, as is {@code +} against {@code %20}.
 */
final class FormBody {
    /** Longer forms are compared as text: each pair takes some room. */
    static final long MOST = 16 << 20;

    private final List<FormPair> a;
    private final List<FormPair> b;
    private final int[] inB;
    private final int[] inA;
    private final Ignores ignores;
    private final List<FormPair> rowsB = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private FormBody(Side a, Side b, Ignores ignores) {
        this.a = FormPair.all(a.decoded());
        this.b = FormPair.all(b.decoded());
        this.ignores = ignores;
        inB = Counterparts.inB(names(this.a), names(this.b));
        inA = Counterparts.inverse(inB, this.b.size());
    }

    private static List<String> names(List<FormPair> pairs) {
        return pairs.stream().map(FormPair::name).toList();
    }

    static BodyDifference of(Side a, Side b, Ignores ignores) {
        FormBody body = new FormBody(a, b, ignores);
        body.compare();
        return new BodyDifference(BodyKind.FORM, new FormColumn(body.a, a.charset()),
                new FormColumn(body.rowsB, b.charset()), body.blocks, true, false, "");
    }

    private void compare() {
        boolean[] stays = LongestOrder.stays(inB);
        int next = 0;
        for (int i = 0; i < inB.length; i++) {
            if (inB[i] < 0) {
                add(Sign.REMOVED, i, ignores.whole(a.get(i).text()));
                continue;
            }
            if (stays[i]) {
                next = added(i, next, inB[i]);
            }
            pair(i, b.get(inB[i]), stays[i]);
        }
        added(inB.length, next, inA.length);
    }

    private int added(int row, int from, int to) {
        for (int i = from; i < to; i++) {
            if (inA[i] < 0) {
                rowsB.add(b.get(i));
                add(Sign.ADDED, row, ignores.whole(b.get(i).text()));
            }
        }
        return Math.max(from, to);
    }

    private void pair(int row, FormPair second, boolean stays) {
        FormPair first = a.get(row);
        rowsB.add(second);
        if (!first.value().equals(second.value())) {
            add(Sign.CHANGED, row, ignores.text(first.text(), second.text()));
        } else {
            boolean same = first.spelled().equals(second.spelled());
            if (!same) {
                a.set(row, first.asSpelled());
                rowsB.set(rowsB.size() - 1, second.asSpelled());
            }
            add(same && stays ? Sign.SAME : Sign.SPELLING, row, same && !stays ? ignores.order() : -1);
        }
    }

    /** Adds a block of one row; of the second column it is the one that came last, save where that has none. */
    private void add(Sign sign, int row, int rule) {
        int toB = rowsB.size();
        Block block = new Block(sign, row, sign == Sign.ADDED ? row : row + 1, sign == Sign.REMOVED ? toB : toB - 1,
                toB,
                rule, -1);
        Block last = blocks.isEmpty() ? block : blocks.getLast();
        if (sign == Sign.SAME && last.sign() == Sign.SAME && !blocks.isEmpty()) {
            blocks.set(blocks.size() - 1, Block.of(Sign.SAME, last.fromA(), block.toA(), last.fromB(), toB));
        } else {
            blocks.add(block);
        }
    }
}
