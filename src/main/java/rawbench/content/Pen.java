package rawbench.content;

/** Writes octet by octet into a sink that wants blocks. */
final class Pen {
    private final Sink sink;
    private final byte[] block = new byte[Decoder.BLOCK];
    private int used;

    Pen(Sink sink) {
        this.sink = sink;
    }

    void put(int octet) throws StopException {
        if (used == block.length) {
            flush();
        }
        block[used++] = (byte) octet;
    }

    void put(byte[] octets, int from, int count) throws StopException {
        if (used + count > block.length) {
            flush();
        }
        if (count > block.length) {
            sink.take(octets, from, count);
        } else {
            System.arraycopy(octets, from, block, used, count);
            used += count;
        }
    }

    void flush() throws StopException {
        sink.take(block, 0, used);
        used = 0;
    }
}
