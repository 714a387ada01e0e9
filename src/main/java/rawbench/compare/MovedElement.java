package rawbench.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * An element of an array that stands elsewhere in the other column, and is another there: which of its rows stands for which
 * of those. Rows are found by their path within the element.
 */
public final class MovedElement {
    /** So many rows of the element over there are looked through; what stands behind them has no counterpart here. */
    static final int MOST = 500;

    private final Block block;
    private final boolean ofA;
    private final Column own;
    private final String path;
    private final Map<String, Integer> there = new HashMap<>();
    private final boolean whole;

    private MovedElement(BodyDifference body, Block block) {
        this.block = block;
        ofA = block.fromA() < block.toA();
        own = ofA ? body.a() : body.b();
        path = own.path(ofA ? block.fromA() : block.fromB());
        Column other = ofA ? body.b() : body.a();
        String otherPath = other.path(block.twin());
        int end = end(body.blocks(), block.twin(), !ofA);
        whole = end - block.twin() <= MOST;
        for (int row = block.twin(); row < Math.min(end, block.twin() + MOST); row++) {
            // What closes a container has the path of what opens it, and says nothing of its own.
            there.putIfAbsent(other.path(row).substring(otherPath.length()), row);
        }
    }

    /** The element that a block of these bodies is; only of one that moved, has a twin, and changed. */
    public static MovedElement of(BodyDifference body, Block block) {
        return new MovedElement(body, block);
    }

    /** Whether a block is such an element. */
    public static boolean is(Block block) {
        return block.sign() == Sign.MOVED && block.changed() && block.twin() >= 0;
    }

    /** Where the block ends in which a row of one column is. */
    private static int end(List<Block> blocks, int row, boolean ofA) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((ofA ? blocks.get(middle).toA() : blocks.get(middle).toB()) <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ofA ? blocks.get(low).toA() : blocks.get(low).toB();
    }

    /** Whether the rows are those of this block. */
    public boolean isOf(Block other) {
        return block.equals(other);
    }

    /** The row of the other column that stands for a row of this element; empty where none is known. */
    public OptionalInt counterpart(int row) {
        Integer found = there.get(own.path(row).substring(path.length()));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Whether a row without a counterpart has none: all of the element over there was looked through. */
    public boolean whole() {
        return whole;
    }
}
