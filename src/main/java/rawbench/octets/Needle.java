package rawbench.octets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Octets to be found in a block, of which some bits may not count: looks for the rarest of them, eight places at once, and
 * where that is not rare for another one with it.
 *
 * <p>{@code (octet & kept) ^ value} is zero where an octet fits, and the well-known test for a zero octet in a word tells
 * whether one of eight does.
 */
final class Needle {
    /** A block must be so much longer than what is looked at in it. */
    static final int SLACK = 64;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;
    /** Of a long needle only so many octets may be the one that is looked for. */
    private static final int CHOICE = 256;
    private static final int SAMPLES = 16;
    private static final int SAMPLE = 1024;
    /** An octet that stands oftener in the samples is not rare. */
    private static final int RARE = SAMPLES * SAMPLE / 200;

    private final byte[] value;
    private final byte[] kept;
    private final int anchor;
    private final long anchorValue;
    private final long anchorKept;
    /** The octet looked for with the rarest, or -1 where that is rare enough alone. */
    private final int second;
    private final long secondValue;
    private final long secondKept;

    /**
     * @param value at least one octet, zero in the bits that do not count
     * @param kept of each octet the bits that count
     * @param sample how often each octet stands in a part of what will be searched
     */
    Needle(byte[] value, byte[] kept, int[] sample) {
        this.value = value;
        this.kept = kept;
        int[] counts = counts(value, kept, sample);
        anchor = rarest(counts);
        anchorValue = (value[anchor] & 0xFF) * ONES;
        anchorKept = (kept[anchor] & 0xFF) * ONES;
        boolean alone = counts[anchor] <= RARE || value.length == 1;
        counts[anchor] = Integer.MAX_VALUE;
        second = alone ? -1 : rarest(counts);
        secondValue = alone ? 0 : (value[second] & 0xFF) * ONES;
        secondKept = alone ? 0 : (kept[second] & 0xFF) * ONES;
    }

    /** How often each octet stands in some places of a byte string. */
    static int[] sample(Octets octets) {
        int[] counts = new int[256];
        byte[] part = new byte[SAMPLE];
        for (int i = 0; i < SAMPLES; i++) {
            long at = octets.length() / SAMPLES * i;
            int n = (int) Math.min(part.length, octets.length() - at);
            octets.copyTo(at, part, 0, n);
            for (int k = 0; k < n; k++) {
                counts[part[k] & 0xFF]++;
            }
        }
        return counts;
    }

    /** How often what fits each octet of the needle's beginning stands in the samples. */
    private static int[] counts(byte[] value, byte[] kept, int[] sample) {
        int[] counts = new int[Math.min(CHOICE, value.length)];
        for (int i = 0; i < counts.length; i++) {
            for (int octet = 0; octet < sample.length; octet++) {
                counts[i] += fits(octet, value[i], kept[i]) ? sample[octet] : 0;
            }
        }
        return counts;
    }

    private static int rarest(int[] counts) {
        int rarest = 0;
        for (int i = 1; i < counts.length; i++) {
            rarest = counts[i] < counts[rarest] ? i : rarest;
        }
        return rarest;
    }

    private static boolean fits(int octet, byte value, byte kept) {
        return (octet & kept & 0xFF) == (value & 0xFF);
    }

    int length() {
        return value.length;
    }

    /** The first place from {@code from} to before {@code to} of a block where the needle begins, or -1. */
    int next(byte[] block, int from, int to) {
        for (int at = from; at < to; at += 32) {
            long a = fitting(block, at);
            long b = fitting(block, at + 8);
            long c = fitting(block, at + 16);
            long d = fitting(block, at + 24);
            if ((a | b | c | d) != 0) {
                int found = among(block, at, a);
                found = found >= 0 ? found : among(block, at + 8, b);
                found = found >= 0 ? found : among(block, at + 16, c);
                found = found >= 0 ? found : among(block, at + 24, d);
                if (found >= 0) {
                    return found < to ? found : -1;
                }
            }
        }
        return -1;
    }

    /** Of eight places the top bit of the first one where the needle may begin, and perhaps of later ones. */
    private long fitting(byte[] block, int at) {
        long off = (long) WORDS.get(block, at + anchor) & anchorKept ^ anchorValue;
        if (second >= 0) {
            off |= (long) WORDS.get(block, at + second) & secondKept ^ secondValue;
        }
        return off - ONES & ~off & TOPS;
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
