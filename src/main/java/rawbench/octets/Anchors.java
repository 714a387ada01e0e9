package rawbench.octets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The three octets of a {@link Needle} that stand together most rarely in a sample of what is searched: where one of them
 * is missing, the needle does not stand.
 *
 * <p>{@code (octet & kept) ^ value} is zero where an octet fits, and the well-known test for a zero octet in a word tells
 * whether all three fit at one of eight places.
 */
final class Anchors {
    /** So many places are asked about at once. */
    static final int SECTION = 1024;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long TOPS = 0x8080_8080_8080_8080L;

    private final int first;
    private final int second;
    private final int third;
    private final long firstValue;
    private final long secondValue;
    private final long thirdValue;
    private final long firstKept;
    private final long secondKept;
    private final long thirdKept;

    /** The anchors of a needle, all of them the same where it is one octet. */
    Anchors(byte[] value, byte[] kept, Sample sample) {
        int[] chosen = chosen(value, kept, sample);
        first = chosen[0];
        second = chosen[1];
        third = chosen[2];
        firstValue = eight(value[first]);
        secondValue = eight(value[second]);
        thirdValue = eight(value[third]);
        firstKept = eight(kept[first]);
        secondKept = eight(kept[second]);
        thirdKept = eight(kept[third]);
    }

    private static long eight(byte octet) {
        return (octet & 0xFF) * ONES;
    }

    private static int[] chosen(byte[] value, byte[] kept, Sample sample) {
        long[][] places = new long[Math.min(Sample.REACH, value.length)][];
        int[] alone = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = sample.places(i, value[i], kept[i]);
            alone[i] = together(places[i], places[i]);
        }
        int[] pair = rarestPair(places, alone);
        long[] both = places[pair[0]].clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= places[pair[1]][i];
        }
        int third = pair[0];
        for (int i = 0; i < places.length; i++) {
            int fewer = Integer.compare(together(both, places[i]), together(both, places[third]));
            third = fewer < 0 || fewer == 0 && alone[i] < alone[third] ? i : third;
        }
        return new int[]{pair[0], pair[1], third};
    }

    /** Of the pairs that stand together most rarely the one whose octets stand alone most rarely. */
    private static int[] rarestPair(long[][] places, int... alone) {
        int[] pair = {0, 0};
        long least = Long.MAX_VALUE;
        for (int i = 0; i < places.length; i++) {
            for (int k = i + 1; k < places.length; k++) {
                long rank = (long) together(places[i], places[k]) << Integer.SIZE | (long) alone[i] * alone[k];
                if (rank < least) {
                    least = rank;
                    pair = new int[]{i, k};
                }
            }
        }
        return pair;
    }

    private static int together(long[] some, long... others) {
        int together = 0;
        for (int i = 0; i < some.length; i++) {
            together += Long.bitCount(some[i] & others[i]);
        }
        return together;
    }

    /** Of eight places the top bit of the first one where the needle may begin, and perhaps of later ones. */
    long among(byte[] block, int at) {
        long off = (long) WORDS.get(block, at + first) & firstKept ^ firstValue
                | (long) WORDS.get(block, at + second) & secondKept ^ secondValue
                | (long) WORDS.get(block, at + third) & thirdKept ^ thirdValue;
        return off - ONES & ~off & TOPS;
    }

    /** Whether the needle begins at none of the {@link #SECTION} places: a plain loop, which becomes vector instructions. */
    boolean absent(byte[] block, int at) {
        int a = at + first;
        int b = at + second;
        int c = at + third;
        long found = 0;
        for (int i = 0; i < SECTION; i += Long.BYTES) {
            long off = (long) WORDS.get(block, a + i) & firstKept ^ firstValue
                    | (long) WORDS.get(block, b + i) & secondKept ^ secondValue
                    | (long) WORDS.get(block, c + i) & thirdKept ^ thirdValue;
            found |= off - ONES & ~off;
        }
        return (found & TOPS) == 0;
    }
}
