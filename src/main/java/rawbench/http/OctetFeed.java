package rawbench.http;

import rawbench.octets.Octets;

/**
 * Goes through octets that are all there, for scanners that take them as they come; a part of {@link RequestReader} and
 * {@link BorderSearch}.
 */
final class OctetFeed {
    private static final int BLOCK = 64 * 1024;

    private final Octets octets;
    private final byte[] block;
    private long at;

    OctetFeed(Octets octets) {
        this.octets = octets;
        this.block = new byte[(int) Math.min(BLOCK, octets.length())];
    }

    /** Offset of the next octet that no scanner took. */
    long at() {
        return at;
    }

    /** Passes over octets that need no scanner. */
    void pass(long count) {
        at += count;
    }

    /** Feeds a head, or a trailer section, until it is over or the octets are. */
    void head(HeadScanner scanner) {
        while (at < octets.length() && !scanner.over()) {
            at += scanner.feed(block, 0, fill());
        }
    }

    /** Feeds a chunked body until it ends, cannot be read on, or the octets are over. */
    void chunks(ChunkScanner scanner) {
        while (at < octets.length() && !scanner.ended() && !scanner.broken()) {
            at += scanner.feed(block, 0, fill());
        }
    }

    private int fill() {
        int count = (int) Math.min(block.length, octets.length() - at);
        octets.copyTo(at, block, 0, count);
        return count;
    }
}
