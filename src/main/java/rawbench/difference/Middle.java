package rawbench.difference;

/**
 * The middle of the shortest edit of a region: ways from its beginning and back from its end grow step by step until two
 * of them meet. Where they do not at some cost, the furthest place reached stands for it, as in GNU diff: so the work is
 * bounded.
 *
 * <p>E. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1, 1986. A diagonal is a place in the
 * first less the place in the second; for each the way that came furthest on it is known by its place in the first.
 */
final class Middle {
    /** What was found. */
    enum Place {
        /** Two ways met: it is on the shortest edit. */
        MET,
        /** None met: it is the furthest that one way came. */
        FURTHEST,
        /** Nothing: the time was up. */
        OVER
    }

    /** The time is asked for once in so many rounds. */
    private static final int ROUNDS = 64;

    private final int[] a;
    private final int[] b;
    private final TimeLimit limit;
    private final int[] forward;
    private final int[] backward;
    private final int centre;
    private Region region;
    private int startForward;
    private int startBackward;
    private int lowForward;
    private int highForward;
    private int lowBackward;
    private int highBackward;
    private int placeA;
    private int placeB;

    /** @param most the highest cost that will be asked for */
    Middle(int[] a, int[] b, int most, TimeLimit limit) {
        this.a = a;
        this.b = b;
        this.limit = limit;
        centre = Math.min(most, a.length + b.length + 1) + 2;
        forward = new int[2 * centre + 1];
        backward = new int[2 * centre + 1];
    }

    int placeA() {
        return placeA;
    }

    int placeB() {
        return placeB;
    }

    /** Finds a place where to split a region that neither begins nor ends alike, by so many steps on every way. */
    Place find(Region part, int most) {
        region = part;
        startForward = lowForward = highForward = part.fromA() - part.fromB();
        startBackward = lowBackward = highBackward = part.toA() - part.toB();
        forward[centre] = part.fromA();
        backward[centre] = part.toA();
        boolean odd = (startForward - startBackward & 1) != 0;
        for (int cost = 1; cost <= most; cost++) {
            if (advance(odd) || retreat(!odd)) {
                return Place.MET;
            }
            if (cost % ROUNDS == 0 && limit.over()) {
                return Place.OVER;
            }
        }
        furthest();
        return Place.FURTHEST;
    }

    /** One step more on every way forward; whether one of them met a way back. */
    private boolean advance(boolean mayMeet) {
        int shift = centre - startForward;
        lowForward += lowForward > region.fromA() - region.toB() ? -1 : 1;
        highForward += highForward < region.toA() - region.fromB() ? 1 : -1;
        // What lies beside the outermost diagonals is out of reach.
        forward[shift + lowForward - 1] = -1;
        forward[shift + highForward + 1] = -1;
        for (int diagonal = highForward; diagonal >= lowForward; diagonal -= 2) {
            int down = forward[shift + diagonal + 1];
            int right = forward[shift + diagonal - 1];
            int x = right < down ? down : right + 1;
            int y = x - diagonal;
            while (x < region.toA() && y < region.toB() && a[x] == b[y]) {
                x++;
                y++;
            }
            forward[shift + diagonal] = x;
            if (mayMeet && lowBackward <= diagonal && diagonal <= highBackward
                    && backward[centre - startBackward + diagonal] <= x) {
                return at(x, y);
            }
        }
        return false;
    }

    /** One step more on every way back; whether one of them met a way forward. */
    private boolean retreat(boolean mayMeet) {
        int shift = centre - startBackward;
        lowBackward += lowBackward > region.fromA() - region.toB() ? -1 : 1;
        highBackward += highBackward < region.toA() - region.fromB() ? 1 : -1;
        backward[shift + lowBackward - 1] = Integer.MAX_VALUE;
        backward[shift + highBackward + 1] = Integer.MAX_VALUE;
        for (int diagonal = highBackward; diagonal >= lowBackward; diagonal -= 2) {
            int up = backward[shift + diagonal - 1];
            int left = backward[shift + diagonal + 1];
            int x = up < left ? up : left - 1;
            int y = x - diagonal;
            while (x > region.fromA() && y > region.fromB() && a[x - 1] == b[y - 1]) {
                x--;
                y--;
            }
            backward[shift + diagonal] = x;
            if (mayMeet && lowForward <= diagonal && diagonal <= highForward
                    && x <= forward[centre - startForward + diagonal]) {
                return at(x, y);
            }
        }
        return false;
    }

    /** The way that came furthest, forward or back, says where to split. */
    private void furthest() {
        int best = Integer.MIN_VALUE;
        for (int diagonal = highForward; diagonal >= lowForward; diagonal -= 2) {
            int x = Math.min(forward[centre - startForward + diagonal],
                    Math.min(region.toA(), region.toB() + diagonal));
            int done = 2 * x - diagonal - region.fromA() - region.fromB();
            best = done > best ? at(done, x, diagonal) : best;
        }
        for (int diagonal = highBackward; diagonal >= lowBackward; diagonal -= 2) {
            int x = Math.max(backward[centre - startBackward + diagonal],
                    Math.max(region.fromA(), region.fromB() + diagonal));
            int done = region.toA() + region.toB() - (2 * x - diagonal);
            best = done > best ? at(done, x, diagonal) : best;
        }
    }

    private int at(int done, int x, int diagonal) {
        at(x, x - diagonal);
        return done;
    }

    private boolean at(int x, int y) {
        placeA = x;
        placeB = y;
        return true;
    }
}
