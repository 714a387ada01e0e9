package rawbench.octets;

import java.util.HexFormat;

/** Octets spelled as hexadecimal digits, plain or as the rows of a dump. */
public final class Hex {
    private static final HexFormat LOWER = HexFormat.of();
    /** Octets in one row of a dump. */
    public static final int ROW = 16;

    private Hex() {
    }

    /** Two lower-case digits an octet. */
    public static String of(Octets octets) {
        return LOWER.formatHex(octets.toByteArray());
    }

    /**
     * The row of a dump that begins at an offset: offset, up to sixteen octets, and what of them is printable ASCII.
     */
    public static String row(Octets octets, long offset) {
        int count = (int) Math.min(ROW, octets.from(offset).length());
        byte[] row = new byte[count];
        octets.copyTo(offset, row, 0, count);
        return row(row, 0, count, offset);
    }

    /** The row of up to sixteen octets of an array, with the offset that is to stand before them. */
    public static String row(byte[] octets, int from, int count, long offset) {
        StringBuilder digits = new StringBuilder(3 * ROW + 1);
        StringBuilder signs = new StringBuilder(ROW);
        for (int i = 0; i < ROW; i++) {
            if (i == ROW / 2) {
                digits.append(' ');
            }
            if (i < count) {
                byte octet = octets[from + i];
                LOWER.toHexDigits(digits, octet).append(' ');
                signs.append(octet >= 0x20 && octet < 0x7F ? (char) octet : '·');
            } else {
                digits.append("   ");
            }
        }
        String at = LOWER.toHexDigits(offset, offset > 0xFFFF_FFFFL ? 16 : 8);
        return at + "  " + digits + " " + signs;
    }

    /** A dump of all octets, a row a line; for byte strings of a screen or so. */
    public static String dump(Octets octets) {
        StringBuilder dump = new StringBuilder();
        for (long at = 0; at < octets.length(); at += ROW) {
            dump.append(row(octets, at)).append('\n');
        }
        return dump.toString();
    }
}
