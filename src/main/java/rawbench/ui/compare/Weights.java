package rawbench.ui.compare;

import java.util.List;
import java.util.Optional;

import rawbench.compare.Block;
import rawbench.compare.Sign;

/** Which signs there are among many blocks: looked up without a walk over all of them. */
final class Weights {
    private static final int CHUNK = 256;

    private final List<Block> blocks;
    /** For each chunk of blocks the signs in it, a bit each. */
    private final byte[] chunks;

    Weights(List<Block> blocks) {
        this.blocks = blocks;
        chunks = new byte[blocks.size() / CHUNK + 1];
        for (int i = 0; i < blocks.size(); i++) {
            chunks[i / CHUNK] |= (byte) bit(blocks.get(i));
        }
    }

    /** The sign worth most among blocks; empty where all are the same. Both removed and added is changed. */
    Optional<Sign> weightiest(int from, int to) {
        int bits = 0;
        for (int i = from; i < to;) {
            if (i % CHUNK == 0 && i + CHUNK <= to) {
                bits |= chunks[i / CHUNK];
                i += CHUNK;
            } else {
                bits |= bit(blocks.get(i++));
            }
        }
        return weightiest(bits);
    }

    /** The bit of a row's sign. */
    static int bit(Sign sign, boolean ignored) {
        return sign == Sign.SAME ? 0 : 1 << (ignored ? Sign.SPELLING : sign).ordinal();
    }

    private static int bit(Block block) {
        return bit(block.sign(), block.ignored());
    }

    static Optional<Sign> weightiest(int bits) {
        int removed = 1 << Sign.REMOVED.ordinal();
        int added = 1 << Sign.ADDED.ordinal();
        if ((bits & 1 << Sign.CHANGED.ordinal()) != 0 || (bits & removed) != 0 && (bits & added) != 0) {
            return Optional.of(Sign.CHANGED);
        }
        for (Sign sign : List.of(Sign.REMOVED, Sign.ADDED, Sign.MOVED, Sign.SPELLING)) {
            if ((bits & 1 << sign.ordinal()) != 0) {
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }
}
