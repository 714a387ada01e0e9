package rawbench.compare;

import java.util.Arrays;

/** In which order the rows of a text are shown: stretches of its own order, one after the other. */
final class JsonOrder {
    private final JsonInts shown = new JsonInts();
    private final JsonInts own = new JsonInts();
    private int size;
    private int next;

    /** Shows these rows next. */
    void add(int from, int to) {
        if (from < to) {
            if (size == 0 || from != next) {
                shown.add(size);
                own.add(from);
            }
            next = to;
            size += to - from;
        }
    }

    int size() {
        return size;
    }

    /** The row, in the text's own order, that is shown in this one. */
    int own(int row) {
        int stretch = shown.floor(row);
        return own.get(stretch) + row - shown.get(stretch);
    }

    /** For some rows in the text's own order, where they are shown. */
    int[] shown(int[] rows) {
        long[] byOwn = new long[own.size()];
        for (int i = 0; i < byOwn.length; i++) {
            byOwn[i] = (long) own.get(i) << 32 | shown.get(i);
        }
        Arrays.sort(byOwn);
        int[] places = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            int at = Arrays.binarySearch(byOwn, (long) rows[i] << 32 | Integer.MAX_VALUE);
            long stretch = byOwn[-at - 2];
            places[i] = (int) stretch + rows[i] - (int) (stretch >>> 32);
        }
        return places;
    }
}
