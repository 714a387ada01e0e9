package rawbench.difference;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers that stand for octets: equal octets have equal ones, others nearly never. */
final class Hash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Hash() {
    }

    /** The hash of {@code count} octets from {@code from} on. */
    static long of(byte[] octets, int from, int count) {
        long hash = ODD * (count + 1);
        int at = from;
        for (int end = from + count - Long.BYTES; at <= end; at += Long.BYTES) {
            hash = step(hash, (long) LONGS.get(octets, at));
        }
        long rest = 0;
        for (; at < from + count; at++) {
            rest = rest << Byte.SIZE | octets[at] & 0xFF;
        }
        return mixed(step(hash, rest));
    }

    private static long step(long hash, long next) {
        long mixed = (hash ^ next) * ODD;
        return mixed ^ mixed >>> 32;
    }

    /** The last steps of SplitMix64: every bit depends on every bit. */
    static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
