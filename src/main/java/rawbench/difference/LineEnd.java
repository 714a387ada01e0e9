package rawbench.difference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds LF in a block of octets, eight octets at a time. */
final class LineEnd {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHS = 0x8080_8080_8080_8080L;

    private LineEnd() {
    }

    /** The place of the first LF at or behind {@code from} and before {@code to}; {@code to} where there is none. */
    static int in(byte[] block, int from, int to) {
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long lanes = (long) LONGS.get(block, at) ^ ONES * '\n';
            // The lowest octet marked is zero; only those above it may be marked by a carry.
            long zero = lanes - ONES & ~lanes & HIGHS;
            if (zero != 0) {
                return at + Long.numberOfTrailingZeros(zero) / Byte.SIZE;
            }
        }
        while (at < to && block[at] != '\n') {
            at++;
        }
        return at;
    }
}
