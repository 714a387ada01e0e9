package rawbench.content;

import java.util.Arrays;

/** The header of a zstd frame (RFC 8878 3.1.1.1), read octet by octet: what a decoder must know before it begins. */
final class ZstdFrame {
    private static final int[] CONTENT_SIZE = {0, 2, 4, 8};
    private static final int[] DICTIONARY = {0, 1, 2, 4};

    private final byte[] octets = new byte[14];
    private int read;

    /** Takes the next octet; true when it was the last of the header. */
    boolean accept(byte octet) {
        octets[read++] = octet;
        return read == 1 + windowLength() + DICTIONARY[flags() & 3] + contentSizeLength();
    }

    /** Whether a checksum follows the last block. */
    boolean checksum() {
        return (flags() & 4) != 0;
    }

    /** How many octets a decoder must keep. */
    long window() {
        if (windowLength() == 0) {
            int at = 1 + DICTIONARY[flags() & 3];
            return number(at, contentSizeLength()) + (contentSizeLength() == 2 ? 256 : 0);
        }
        long base = 1L << 10 + (octets[1] >> 3 & 0x1F);
        return base + base / 8 * (octets[1] & 7);
    }

    /** Which dictionary it was made with; 0 for none. */
    long dictionary() {
        return number(1 + windowLength(), DICTIONARY[flags() & 3]);
    }

    byte[] octets() {
        return Arrays.copyOf(octets, read);
    }

    private int flags() {
        return octets[0];
    }

    private int windowLength() {
        return (flags() & 0x20) != 0 ? 0 : 1;
    }

    private int contentSizeLength() {
        int flag = flags() >> 6 & 3;
        return flag == 0 && windowLength() == 0 ? 1 : CONTENT_SIZE[flag];
    }

    private long number(int at, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number |= (octets[at + i] & 0xFFL) << 8 * i;
        }
        return number;
    }
}
