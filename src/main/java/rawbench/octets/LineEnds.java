package rawbench.octets;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Counts line ends in a block of octets, eight octets at a time. */
final class LineEnds {
    private static final VarHandle LITTLE = MethodHandles.byteArrayViewVarHandle(long[].class,
            ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle BIG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final VarHandle view;
    private final TextForm form;
    private final int unit;
    /** The line end in every lane of a long. */
    private final long pattern;
    /** All bits of every lane but its highest. */
    private final long low;

    LineEnds(TextForm form) {
        this.form = form;
        unit = form.unit();
        view = form.bigEndian() ? BIG : LITTLE;
        long one = switch (unit) {
            case 1 -> 0x0101_0101_0101_0101L;
            case 2 -> 0x0001_0001_0001_0001L;
            default -> 0x0000_0001_0000_0001L;
        };
        pattern = one * form.lineEnd();
        low = ~(one << 8 * unit - 1);
    }

    /** How many line ends the first {@code count} octets of a block hold; a unit that is cut off is none. */
    int count(byte[] block, int count) {
        int ends = 0;
        int at = 0;
        for (; at + Long.BYTES <= count; at += Long.BYTES) {
            long lanes = (long) view.get(block, at) ^ pattern;
            // A lane keeps its highest bit where it is not zero, without a carry into the next.
            ends += Long.bitCount(~((lanes & low) + low | lanes | low));
        }
        for (; at + unit <= count; at += unit) {
            ends += isEnd(block, at) ? 1 : 0;
        }
        return ends;
    }

    /** Where the unit behind the line end of that number (from 1) begins in the block. */
    int behind(byte[] block, int number) {
        int ends = 0;
        for (int at = 0;; at += unit) {
            ends += isEnd(block, at) ? 1 : 0;
            if (ends == number) {
                return at + unit;
            }
        }
    }

    private boolean isEnd(byte[] block, int at) {
        return form.unit(block, at) == form.lineEnd();
    }
}
