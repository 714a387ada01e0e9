package rawbench.difference;

import rawbench.octets.Octets;

/** A stretch of a byte string on the heap that moves forward over it: what is read there is read once. */
final class Window {
    private static final int SIZE = 256 * 1024;

    private final Octets octets;
    private final byte[] block;
    private long from;
    private int count;

    Window(Octets octets) {
        this.octets = octets;
        block = new byte[(int) Math.min(SIZE, octets.length())];
    }

    /** Where the octet at an offset lies in {@link #block()}, with {@code wanted} octets or all there are behind it. */
    int at(long offset, int wanted) {
        if (offset < from || offset + wanted > from + count && from + count < octets.length()) {
            from = offset;
            count = (int) Math.min(block.length, octets.length() - offset);
            octets.copyTo(from, block, 0, count);
        }
        return (int) (offset - from);
    }

    byte[] block() {
        return block;
    }

    /** Behind the last octet that lies in {@link #block()}. */
    int end() {
        return count;
    }
}
