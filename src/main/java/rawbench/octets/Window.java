package rawbench.octets;

/**
 * A view of single octets that copies a block at a time, since one octet of a byte string in many parts costs as much
 * as a block. Not for several threads at once.
 */
final class Window {
    private static final int SIZE = 16 * 1024;

    private final Octets octets;
    private final long length;
    private byte[] block = new byte[0];
    private long from;
    private int count;

    Window(Octets octets) {
        this.octets = octets;
        this.length = octets.length();
    }

    long length() {
        return length;
    }

    /** The octet at an offset, as a number from 0 to 255; -1 behind the end. */
    int at(long offset) {
        long place = offset - from;
        if (place < 0 || place >= count) {
            if (offset >= length) {
                return -1;
            }
            load(offset);
            place = offset - from;
        }
        return block[(int) place] & 0xFF;
    }

    /** The offset of the first such octet from {@code start} to before {@code to}, or -1. */
    long indexOf(int octet, long start, long to) {
        for (long at = start; at < to;) {
            at(at);
            int end = (int) Math.min(count, to - from);
            for (int i = (int) (at - from); i < end; i++) {
                if (block[i] == (byte) octet) {
                    return from + i;
                }
            }
            at = from + end;
        }
        return -1;
    }

    /** The offset of the last such octet before {@code end}, not before {@code floor}, or -1. */
    long lastIndexOf(int octet, long end, long floor) {
        for (long at = end - 1; at >= floor;) {
            at(at);
            int first = (int) Math.max(0, floor - from);
            for (int i = (int) (at - from); i >= first; i--) {
                if (block[i] == (byte) octet) {
                    return from + i;
                }
            }
            at = from + first - 1;
        }
        return -1;
    }

    /** Walks go both ways, so the octet asked for comes to lie in the middle. */
    private void load(long offset) {
        if (block.length == 0) {
            block = new byte[(int) Math.min(SIZE, length)];
        }
        from = Math.max(0, Math.min(offset - block.length / 2, length - block.length));
        count = block.length;
        octets.copyTo(from, block, 0, count);
    }
}
