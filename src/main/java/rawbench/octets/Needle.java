package rawbench.octets;

/**
 * Octets to be found in a block, of which some bits may not count: the block is sieved for the places where its
 * {@link Anchors} stand, a thousand at once where they are rare and eight at once where they are not.
 */
final class Needle {
    /** A block must be so much longer than what is looked at in it. */
    static final int SLACK = 64;
    /** Behind a hit there often is another one: so many places are looked at one by one first. */
    private static final int NEAR = 256;
    private static final int STEP = 32;

    private final byte[] value;
    private final byte[] kept;
    private final Anchors anchors;

    /**
     * @param value at least one octet, zero in the bits that do not count
     * @param kept of each octet the bits that count
     * @param sample of what will be searched
     */
    Needle(byte[] value, byte[] kept, Sample sample) {
        this.value = value;
        this.kept = kept;
        anchors = new Anchors(value, kept, sample);
    }

    int length() {
        return value.length;
    }

    /** The first place from {@code from} to before {@code to} of a block where the needle begins, or -1. */
    int next(byte[] block, int from, int to) {
        int found = near(block, from, Math.min(to, from + NEAR));
        for (int at = from + NEAR; at < to && found < 0; at += Anchors.SECTION) {
            if (at + Anchors.SECTION > to || !anchors.absent(block, at)) {
                found = near(block, at, Math.min(to, at + Anchors.SECTION));
            }
        }
        return found < to ? found : -1;
    }

    /** The first place where the needle begins, or -1 where there is none before {@code to}; it may lie a step behind. */
    private int near(byte[] block, int from, int to) {
        for (int at = from; at < to; at += STEP) {
            long a = anchors.among(block, at);
            long b = anchors.among(block, at + 8);
            long c = anchors.among(block, at + 16);
            long d = anchors.among(block, at + 24);
            if ((a | b | c | d) != 0) {
                int found = among(block, at, a);
                found = found >= 0 ? found : among(block, at + 8, b);
                found = found >= 0 ? found : among(block, at + 16, c);
                found = found >= 0 ? found : among(block, at + 24, d);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }

    private int among(byte[] block, int at, long places) {
        for (long left = places; left != 0; left &= left - 1) {
            int place = at + (Long.numberOfTrailingZeros(left) >>> 3);
            if (standsAt(block, place)) {
                return place;
            }
        }
        return -1;
    }

    private boolean standsAt(byte[] block, int at) {
        if (at + value.length > block.length) {
            return false;
        }
        for (int i = 0; i < value.length; i++) {
            if ((block[at + i] & kept[i]) != value[i]) {
                return false;
            }
        }
        return true;
    }
}
