package rawbench.http;

import java.util.Arrays;

import rawbench.octets.SpanTable;

/**
 * The pieces of data of a chunked body, kept compactly, and how many of their lines have an extension: the part of a
 * {@link FramingMap} that may hold ten million chunks. Immutable.
 */
final class ChunkTable {
    /** The extensions are counted once for so many pieces; what lies between is counted anew from the octets. */
    static final int STRIDE = 128;
    /** A body that is not chunked. */
    static final ChunkTable NONE = new Builder().build();
    /** The names of a piece without extension: end of the data before, size, end of the line, data. */
    private static final int NAMES = 4;

    private final SpanTable data;
    /** How many extensions stand before each {@link #STRIDE}th piece. */
    private final long[] before;
    private final long extensions;

    private ChunkTable(SpanTable data, long[] before, long extensions) {
        this.data = data;
        this.before = before;
        this.extensions = extensions;
    }

    SpanTable data() {
        return data;
    }

    long count() {
        return data.count();
    }

    /** How many lines of the pieces have an extension. */
    long extensions() {
        return extensions;
    }

    /** How many spans the pieces have together, with the lines before them. */
    long spans() {
        return spans(count(), extensions);
    }

    /** How many spans stand before a piece whose number is a multiple of {@link #STRIDE}. */
    long spansBefore(long piece) {
        return spans(piece, before[(int) (piece / STRIDE)]);
    }

    /** The last piece, of those whose number is a multiple of {@link #STRIDE}, before which no more spans stand. */
    long pieceBefore(long span) {
        int low = 0;
        int high = before.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (spansBefore((long) middle * STRIDE) <= span) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return (long) low * STRIDE;
    }

    /** No data stands before the first piece. */
    private static long spans(long pieces, long extensions) {
        return pieces == 0 ? 0 : pieces * NAMES - 1 + extensions;
    }

    /** Collects the pieces as they come. */
    static final class Builder {
        private final SpanTable.Builder data = new SpanTable.Builder();
        private long[] before = new long[1];
        private long extensions;

        /** Adds a piece that is not empty; {@code extended} says whether its line has an extension. */
        void add(long from, long to, boolean extended) {
            if ((data.count() & (STRIDE - 1)) == 0) {
                int stride = (int) (data.count() / STRIDE);
                before = stride == before.length ? Arrays.copyOf(before, stride * 2) : before;
                before[stride] = extensions;
            }
            data.add(from, to);
            extensions += extended ? 1 : 0;
        }

        long total() {
            return data.total();
        }

        long count() {
            return data.count();
        }

        ChunkTable build() {
            int strides = (int) ((data.count() + STRIDE - 1) / STRIDE);
            return new ChunkTable(data.build(), Arrays.copyOf(before, strides), extensions);
        }
    }
}
