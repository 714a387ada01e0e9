package rawbench.ui.viewer;

import java.util.HexFormat;
import java.util.List;

import rawbench.octets.Octets;

/** Sixteen octets in hex, and beside them what of them is ASCII. */
final class HexRow implements Row {
    static final int OCTETS = 16;
    private static final int DIGITS = 3;
    private static final int HALF = OCTETS / 2;
    /** Where the signs begin: behind the digits, and a gap in their middle and at their end. */
    private static final int SIGNS = OCTETS * DIGITS + 3;
    /** The digits of the offset before the octets when a row is spoken. */
    private static final int SPOKEN_OFFSET = 8;
    private static final HexFormat HEX = HexFormat.of();

    private final long from;
    private final byte[] octets;
    private final boolean last;

    HexRow(Octets all, long from) {
        this.from = from;
        int count = (int) Math.min(OCTETS, all.length() - from);
        octets = new byte[count];
        all.copyTo(from, octets, 0, count);
        last = from + count == all.length();
    }

    int count() {
        return octets.length;
    }

    /** The two digits of an octet. */
    String digits(int octet) {
        return HEX.toHexDigits(octets[octet]);
    }

    /** Whether an octet is a character of ASCII that can be seen. */
    boolean isSign(int octet) {
        return octets[octet] >= ' ' && octets[octet] < 0x7F;
    }

    char sign(int octet) {
        return isSign(octet) ? (char) octets[octet] : '·';
    }

    static int digitColumn(int octet) {
        return octet * DIGITS + (octet >= HALF ? 1 : 0);
    }

    static int signColumn(int octet) {
        return SIGNS + octet;
    }

    @Override
    public long from() {
        return from;
    }

    @Override
    public long to() {
        return from + octets.length;
    }

    @Override
    public int width() {
        return SIGNS + OCTETS;
    }

    @Override
    public int column(long offset) {
        int octet = (int) (offset - from);
        return octet == OCTETS ? SIGNS - 2 : digitColumn(octet);
    }

    @Override
    public List<Columns> columns(long begin, long end) {
        int first = (int) Math.max(0, begin - from);
        int behind = (int) Math.min(octets.length, end - from);
        if (behind <= first) {
            int at = column(from + first);
            return List.of(new Columns(at, at));
        }
        return List.of(new Columns(digitColumn(first), digitColumn(behind - 1) + 2),
                new Columns(signColumn(first), signColumn(behind - 1) + 1));
    }

    @Override
    public long octetAt(double column) {
        int octet = octet(column);
        return octet >= 0 && octet < octets.length ? from + octet : -1;
    }

    private static int octet(double column) {
        if (column >= SIGNS) {
            return (int) (column - SIGNS);
        }
        double shifted = column >= digitColumn(HALF) ? column - 1 : column;
        return (int) Math.floor(shifted / DIGITS);
    }

    @Override
    public long caretAt(double column) {
        int most = last ? octets.length : octets.length - 1;
        return from + Math.clamp(octet(column), 0, Math.max(0, most));
    }

    @Override
    public long before(long offset) {
        return offset > from ? offset - 1 : -1;
    }

    @Override
    public long after(long offset) {
        return Math.min(offset + 1, to());
    }

    @Override
    public String spoken() {
        StringBuilder spoken = new StringBuilder(HEX.toHexDigits(from, SPOKEN_OFFSET));
        for (int i = 0; i < octets.length; i++) {
            spoken.append(' ').append(digits(i));
        }
        return spoken.toString();
    }

    @Override
    public int spokenBefore(long offset) {
        int octet = Math.clamp(offset - from, 0, octets.length);
        return Math.min(spoken().length(), SPOKEN_OFFSET + 1 + DIGITS * octet);
    }

    @Override
    public long offsetSpoken(int characters) {
        return from + Math.clamp((characters - SPOKEN_OFFSET - 1) / (long) DIGITS, 0, octets.length);
    }
}
