package rawbench.content;

import java.util.HexFormat;

/**
 * Writes characters so that every one can be seen: controls, and characters that turn or hide others, become glyphs.
 *
 * <p>CRLF and LF are written as LF, and TAB stays; a text with them must still look like itself.
 */
final class Glyphs {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    /** The glyphs for the characters from U+0000 on. */
    private static final int CONTROL_PICTURES = 0x2400;
    private static final char DELETE_PICTURE = '\u2421';
    /** The longest a single char can become: ‹U+202E›. */
    static final int LONGEST = 8;

    private final StringBuilder text = new StringBuilder();
    private boolean afterCr;

    void write(CharSequence characters) {
        for (int i = 0; i < characters.length(); i++) {
            write(characters.charAt(i));
        }
    }

    private void write(char c) {
        if (afterCr && c != '\n') {
            text.append('\u240D');
        }
        afterCr = c == '\r';
        if (c >= ' ' && c < 0x7F || c == '\n' || c == '\t') {
            text.append(c);
        } else if (c < ' ') {
            if (c != '\r') {
                text.append((char) (CONTROL_PICTURES + c));
            }
        } else if (c == 0x7F) {
            text.append(DELETE_PICTURE);
        } else if (hides(c)) {
            text.append("‹U+").append(HEX.toHexDigits(c)).append('›');
        } else {
            text.append(c);
        }
    }

    /** Writes an octet that is no text. */
    void write(byte octet) {
        end();
        text.append('‹').append(HEX.toHexDigits(octet)).append('›');
    }

    /** Writes a CR that no LF follows. */
    void end() {
        if (afterCr) {
            text.append('\u240D');
            afterCr = false;
        }
    }

    int length() {
        return text.length();
    }

    String text() {
        return text.toString();
    }

    /** The text since the last time; a CR at its end stays back until it is known what follows. */
    String drained() {
        String drained = text.toString();
        text.setLength(0);
        return drained;
    }

    /** Whether a character from U+0080 on is a control, turns the direction, breaks the line, or cannot be seen. */
    private static boolean hides(char c) {
        return c < 0xA0 || c == 0xAD || c == 0x061C || c == 0x180E || c == 0x200B || c == 0x200E || c == 0x200F
                || c >= 0x2028 && c <= 0x202E || c >= 0x2060 && c <= 0x206F || c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0xFFFE;
    }
}
