package rawbench.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An element of an array that stands elsewhere in the other column, and is another there: which of its rows stands for which
 * of those. Rows are found by their path within the element.
 */
public final class MovedElement {
    /** So many rows of the element are looked through in either column; what stands behind them has no counterpart. */
    static final int MOST = 500;

    private final Block block;
    private final int from;
    /** What names each row within the element, as far as it was looked through; and the rows over there by what names them. */
    private final List<String> here;
    private final Map<String, Integer> there = new HashMap<>();
    private final boolean whole;

    private MovedElement(BodyDifference body, Block block) {
        this.block = block;
        boolean ofA = block.fromA() < block.toA();
        from = ofA ? block.fromA() : block.fromB();
        here = names(ofA ? body.a() : body.b(), from, ofA ? block.toA() : block.toB());
        int end = body.blocks().get(Block.at(body.blocks(), block.twin(), !ofA)).to(!ofA);
        List<String> others = names(ofA ? body.b() : body.a(), block.twin(), end);
        for (int i = 0; i < others.size(); i++) {
            there.putIfAbsent(others.get(i), block.twin() + i);
        }
        whole = end - block.twin() <= MOST;
    }

    /** What closes a container has the path of what opens it, and another name. */
    private static List<String> names(Column column, int from, int to) {
        int root = column.path(from).length();
        Set<String> opened = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int row = from; row < Math.min(to, from + MOST); row++) {
            String path = column.path(row).substring(root);
            names.add(opened.add(path) ? path : path + "]");
        }
        return names;
    }

    /** The element that a block of these bodies is; only of one that moved, has a twin, and changed. */
    public static MovedElement of(BodyDifference body, Block block) {
        return new MovedElement(body, block);
    }

    /** Whether a block is such an element. */
    public static boolean is(Block block) {
        return block.sign() == Sign.MOVED && block.changed() && block.twin() >= 0;
    }

    /** Whether the rows are those of this block. */
    public boolean isOf(Block other) {
        return block.equals(other);
    }

    /** The row of the other column that stands for a row of this element; empty where none is known. */
    public OptionalInt counterpart(int row) {
        Integer found = row - from < here.size() ? there.get(here.get(row - from)) : null;
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Whether a row is not in the element over there; false where not all of both was looked through. */
    public boolean lacks(int row) {
        return whole && row - from < here.size() && !there.containsKey(here.get(row - from));
    }
}
