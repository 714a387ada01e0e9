package rawbench.octets;

import java.util.HexFormat;

/**
 * How a character that cannot be seen, or that turns or hides others, is written so that it can: a part of every text
 * that is shown.
 */
public final class Glyph {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** The pictures of the characters from U+0000 on. */
    private static final int CONTROL_PICTURES = 0x2400;
    private static final String[] NAMES = ("NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4"
            + " NAK SYN ETB CAN EM SUB ESC FS GS RS US").split(" ");
    private static final String DELETE_PICTURE = "\u2421";
    /** Where the characters begin that name a language or nothing at all, and show no more than that. */
    private static final int TAGS = 0xE0000;

    private Glyph() {
    }

    /** Whether a character is written as a glyph: a control, one that turns the direction, breaks the line, or hides. */
    public static boolean stands(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint < ' ';
        }
        return codePoint < 0xA0 || codePoint == 0xAD || codePoint == 0x061C || codePoint == 0x180E
                || codePoint == 0x200B || codePoint == 0x200E || codePoint == 0x200F
                || codePoint >= 0x2028 && codePoint <= 0x202E || codePoint >= 0x2060 && codePoint <= 0x206F
                || codePoint == 0xFEFF || codePoint >= 0xFFF9 && codePoint <= 0xFFFB
                || (codePoint & 0xFFFE) == 0xFFFE || codePoint >= TAGS && codePoint < TAGS + 0x80;
    }

    /** The glyph of a character that {@link #stands}: {@code ␀}, {@code ‹U+202E›}. */
    public static String of(int codePoint) {
        if (codePoint < ' ') {
            return String.valueOf((char) (CONTROL_PICTURES + codePoint));
        }
        if (codePoint == 0x7F) {
            return DELETE_PICTURE;
        }
        return codePoint > 0xFFFF ? "‹U+" + HEX.toHexDigits(codePoint, codePoint > 0xFFFFF ? 6 : 5) + "›"
                : "‹U+" + HEX.toHexDigits((char) codePoint) + "›";
    }

    /** The same in letters, for fonts that have no pictures of controls: {@code ‹NUL›}. */
    public static String named(int codePoint) {
        if (codePoint < ' ') {
            return "‹" + NAMES[codePoint] + "›";
        }
        return codePoint == 0x7F ? "‹DEL›" : of(codePoint);
    }

    /** The glyph of an octet that is no text: {@code ‹E9›}. */
    public static String ofOctet(int octet) {
        return "‹" + HEX.toHexDigits((byte) octet) + "›";
    }
}
