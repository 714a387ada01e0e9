package rawbench.octets;

import java.nio.charset.Charset;
import java.util.Objects;

/** Octets on the heap: a range of an array that nobody writes to any more. */
final class ArrayOctets extends Octets {
    static final Octets EMPTY = new ArrayOctets(new byte[0], 0, 0);

    private final byte[] array;
    private final int from;
    private final int length;

    ArrayOctets(byte[] array, int from, int length) {
        this.array = array;
        this.from = from;
        this.length = length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int at(long offset) {
        return array[from + (int) Objects.checkIndex(offset, (long) length)] & 0xFF;
    }

    @Override
    public void copyTo(long start, byte[] into, int at, int count) {
        checkRange(start, start + count);
        System.arraycopy(array, from + (int) start, into, at, count);
    }

    @Override
    public long indexOf(int octet, long start) {
        checkStart(start);
        for (int i = (int) Math.min(start, length); i < length; i++) {
            if ((array[from + i] & 0xFF) == octet) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String text(Charset charset) {
        return new String(array, from, length, charset);
    }

    @Override
    Octets part(long start, long end) {
        return new ArrayOctets(array, from + (int) start, (int) (end - start));
    }
}
