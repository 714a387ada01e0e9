package rawbench.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

import rawbench.compare.Block;
import rawbench.compare.Sign;

/** Where a person stops on the way through the differences: the rows of the head, blocks, the rows behind. */
final class Stops {
    private final Predicate<Row> wanted;
    private final int[] head;
    private final int[] blocks;
    private final int[] tail;

    private Stops(Predicate<Row> wanted, List<Row> head, int[] blocks, List<Row> tail) {
        this.wanted = wanted;
        this.head = rows(head, wanted);
        this.blocks = blocks;
        this.tail = rows(tail, wanted);
    }

    /** The differences that count; where there are none, what is spelled otherwise or ignored. */
    static Stops of(List<Row> head, List<Block> blocks, List<Row> tail) {
        Stops counted = new Stops(Stops::counts, head, blocks(blocks, Block::counts), tail);
        return counted.size() > 0 ? counted
                : new Stops(row -> row.sign() != Sign.SAME, head, blocks(blocks, block -> block.sign() != Sign.SAME),
                        tail);
    }

    /** The same with other rows before and behind those of the bodies. */
    Stops with(List<Row> otherHead, List<Row> otherTail) {
        return new Stops(wanted, otherHead, blocks, otherTail);
    }

    private static boolean counts(Row row) {
        return row.sign().differs() && row.rule() < 0;
    }

    /** Of two rows of one difference the first one. */
    private static int[] rows(List<Row> rows, Predicate<Row> wanted) {
        int[] found = new int[rows.size()];
        int count = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (wanted.test(rows.get(i)) && !second(rows, i)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean second(List<Row> rows, int index) {
        return switch (rows.get(index)) {
            case Row.Field(var pair, var shows) -> shows == Row.Shows.RIGHT && pair.a().isPresent();
            case Row.Start(_, var a, _, var shows) -> shows == Row.Shows.RIGHT && a.isPresent();
            case Row.Line _,Row.Section _,Row.Fold _,Row.Remark _ -> false;
        };
    }

    private static int[] blocks(List<Block> blocks, Predicate<Block> wanted) {
        int[] found = new int[16];
        int count = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (wanted.test(blocks.get(i))) {
                found = count < found.length ? found : Arrays.copyOf(found, count * 2);
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    int size() {
        return head.length + blocks.length + tail.length;
    }

    /** The row of a stop, counted from 0. */
    int row(int stop, Rows rows) {
        int inBody = stop - head.length;
        if (inBody < 0) {
            return head[stop];
        }
        return inBody < blocks.length
                ? rows.headSize() + rows.body().place(rows.body().segments().row(blocks[inBody]))
                : rows.tailStart() + tail[inBody - blocks.length];
    }

    /** How many stops stand before a row. */
    int before(int row, Rows rows) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (row(middle, rows) < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
