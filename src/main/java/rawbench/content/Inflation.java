package rawbench.content;

import java.util.zip.Checksum;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The deflate format without anything around it (RFC 1951), inflated as it comes: the heart of gzip and deflate. */
final class Inflation implements AutoCloseable {
    private final Inflater inflater = new Inflater(true);
    private final byte[] inflated = new byte[Decoder.BLOCK];
    private final Checksum checksum;

    /** An inflation whose octets also go into this checksum. */
    Inflation(Checksum checksum) {
        this.checksum = checksum;
    }

    /** Begins a new stream. */
    void restart() {
        inflater.reset();
        checksum.reset();
    }

    /**
     * Inflates what octets hold and returns the index of the first octet it did not need.
     *
     * @throws DataFormatException when they are no deflate; what was inflated before has been given
     */
    int feed(byte[] octets, int from, int to, Sink sink) throws StopException, DataFormatException {
        inflater.setInput(octets, from, to - from);
        int count;
        do {
            long before = inflater.getBytesWritten();
            try {
                count = inflater.inflate(inflated);
            } catch (DataFormatException damage) {
                give((int) (inflater.getBytesWritten() - before), sink);
                throw damage;
            }
            give(count, sink);
        } while (count == inflated.length && !inflater.finished());
        return to - inflater.getRemaining();
    }

    /** How many octets it needed of all that it was fed since it began. */
    long octetsRead() {
        return inflater.getBytesRead();
    }

    boolean finished() {
        return inflater.finished();
    }

    private void give(int count, Sink sink) throws StopException {
        checksum.update(inflated, 0, count);
        sink.take(inflated, 0, count);
    }

    @Override
    public void close() {
        inflater.close();
    }
}
