package rawbench.octets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An ascending list of ranges of a byte string, kept compactly: a range costs two to four octets, so that ten million
 * chunks of a body fit into a small heap.
 *
 * <p>Gaps and lengths are kept as variable-length numbers in blocks; every {@value #STRIDE}th range is a checkpoint
 * that can be jumped to. Immutable once {@link Builder#build built}.
 */
public final class SpanTable {
    private static final int STRIDE = 128;
    private static final int BLOCK = 64 * 1024;

    private final byte[][] blocks;
    private final long count;
    private final long total;
    /** For each checkpoint: where its range begins in the base, in the picked octets, and in the blocks. */
    private final long[] baseAt;
    private final long[] pickedAt;
    private final long[] codeAt;

    private SpanTable(Builder builder) {
        this.blocks = builder.blocks.toArray(byte[][]::new);
        this.count = builder.count;
        this.total = builder.picked;
        int checkpoints = (int) ((count + STRIDE - 1) / STRIDE);
        this.baseAt = Arrays.copyOf(builder.baseAt, checkpoints);
        this.pickedAt = Arrays.copyOf(builder.pickedAt, checkpoints);
        this.codeAt = Arrays.copyOf(builder.codeAt, checkpoints);
    }

    /** How many ranges the table lists. */
    public long count() {
        return count;
    }

    /** How many octets the ranges hold together. */
    public long total() {
        return total;
    }

    /** A walk over the ranges, beginning with the one that holds the picked octet {@code offset}. */
    public Cursor atPicked(long offset) {
        return seek(pickedAt, offset, true);
    }

    /** A walk over the ranges, beginning with the first one that ends after {@code offset} of the base. */
    public Cursor atBase(long offset) {
        return seek(baseAt, offset, false);
    }

    /** A walk over the ranges, beginning with the one of that number, counted from 0. */
    public Cursor atNumber(long number) {
        Cursor cursor = new Cursor((int) (number / STRIDE));
        while (cursor.index < number) {
            cursor.next();
        }
        return cursor;
    }

    private Cursor seek(long[] keys, long offset, boolean picked) {
        int found = Arrays.binarySearch(keys, offset);
        int checkpoint = Math.max(0, found >= 0 ? found : -found - 2);
        Cursor cursor = new Cursor(checkpoint);
        while (cursor.valid() && (picked ? cursor.picked : cursor.from) + cursor.length <= offset) {
            cursor.next();
        }
        return cursor;
    }

    /** A place in the table: one range, and the way to the next. Not for several threads at once. */
    public final class Cursor {
        private long index;
        private long code;
        private long from;
        private long length;
        private long picked;

        private Cursor(int checkpoint) {
            if (count == 0) {
                return;
            }
            index = (long) checkpoint * STRIDE;
            code = codeAt[checkpoint];
            number();
            from = baseAt[checkpoint];
            picked = pickedAt[checkpoint];
            length = number();
        }

        /** Whether the cursor stands on a range; false past the last one. */
        public boolean valid() {
            return index < count;
        }

        public void next() {
            index++;
            if (valid()) {
                picked += length;
                from += length + number();
                length = number();
            }
        }

        /** The number of the range, counted from 0. */
        public long index() {
            return index;
        }

        /** Where the range begins in the base. */
        public long from() {
            return from;
        }

        /** Where the range ends in the base. */
        public long to() {
            return from + length;
        }

        /** Where the range begins in the picked octets. */
        public long picked() {
            return picked;
        }

        private long number() {
            long value = 0;
            for (int shift = 0;; shift += 7) {
                byte octet = blocks[(int) (code / BLOCK)][(int) (code % BLOCK)];
                code++;
                value |= (octet & 0x7FL) << shift;
                if (octet >= 0) {
                    return value;
                }
            }
        }
    }

    /** Collects the ranges of a table, in ascending order. */
    public static final class Builder {
        private final List<byte[]> blocks = new ArrayList<>();
        /** The last of the blocks, and how far it is filled. */
        private byte[] block = {};
        private int place;
        private long count;
        private long picked;
        private long end;
        private long[] baseAt = new long[4];
        private long[] pickedAt = new long[4];
        private long[] codeAt = new long[4];

        /** Adds a range; an empty one is passed over, one that touches the last is still its own. */
        public Builder add(long from, long to) {
            long gap = from - end;
            long length = to - from;
            if ((count & (STRIDE - 1)) != 0 && gap >>> 7 == 0 && length >>> 7 == 0 && length != 0
                    && place + 1 < block.length) {
                // The most frequent by far where there are millions: an octet for the gap, one for the length.
                block[place++] = (byte) gap;
                block[place++] = (byte) length;
                count++;
                picked += length;
                end = to;
                return this;
            }
            if (from < end || to < from) {
                throw new IllegalArgumentException("range [" + from + ", " + to + ") after " + end);
            }
            if (from == to) {
                return this;
            }
            if (count % STRIDE == 0) {
                checkpoint((int) (count / STRIDE), from);
            }
            number(from - end);
            number(to - from);
            count++;
            picked += to - from;
            end = to;
            return this;
        }

        /** How many octets the ranges so far hold together. */
        public long total() {
            return picked;
        }

        /** How many ranges were added so far. */
        public long count() {
            return count;
        }

        /** The table of what was added so far; more may be added afterwards for a later table. */
        public SpanTable build() {
            return new SpanTable(this);
        }

        private void checkpoint(int index, long from) {
            if (index == baseAt.length) {
                baseAt = Arrays.copyOf(baseAt, index * 2);
                pickedAt = Arrays.copyOf(pickedAt, index * 2);
                codeAt = Arrays.copyOf(codeAt, index * 2);
            }
            baseAt[index] = from;
            pickedAt[index] = picked;
            codeAt[index] = Math.max(0, blocks.size() - 1) * (long) BLOCK + place;
        }

        private void number(long value) {
            long left = value;
            while (left > 0x7F) {
                octet((byte) (left & 0x7F | 0x80));
                left >>>= 7;
            }
            octet((byte) left);
        }

        private void octet(byte octet) {
            if (place == block.length) {
                grow();
            }
            block[place++] = octet;
        }

        private void grow() {
            if (blocks.isEmpty() || block.length == BLOCK) {
                block = new byte[blocks.isEmpty() ? 64 : BLOCK];
                blocks.add(block);
                place = 0;
            } else {
                block = Arrays.copyOf(block, Math.min(BLOCK, place * 4));
                blocks.set(blocks.size() - 1, block);
            }
        }
    }
}
