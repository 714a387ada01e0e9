package rawbench.content;

import java.util.Arrays;

/** The arrays and objects that are open: one octet for each level, no stack of calls. */
final class JsonLevels {
    /** How many may be open at once. */
    static final int DEEPEST = 100_000;

    private boolean[] objects = new boolean[32];
    private int depth;

    int depth() {
        return depth;
    }

    /** Whether the innermost is an object. */
    boolean inObject() {
        return objects[depth - 1];
    }

    /** Opens one; false where there are too many. */
    boolean open(boolean object) {
        if (depth == DEEPEST) {
            return false;
        }
        if (depth == objects.length) {
            objects = Arrays.copyOf(objects, 2 * depth);
        }
        objects[depth++] = object;
        return true;
    }

    void close() {
        depth--;
    }

    void closeAll() {
        depth = 0;
    }
}
