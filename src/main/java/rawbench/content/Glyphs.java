package rawbench.content;

import rawbench.octets.Glyph;

/**
 * Writes characters so that every one can be seen: controls, and characters that turn or hide others, become glyphs.
 *
 * <p>CRLF and LF are written as LF, and TAB stays; a text with them must still look like itself.
 */
final class Glyphs {
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
        if (c == '\n' || c == '\t' || !Glyph.stands(c)) {
            text.append(c);
        } else if (c != '\r') {
            text.append(Glyph.of(c));
        }
    }

    /** Writes an octet that is no text. */
    void write(byte octet) {
        end();
        text.append(Glyph.ofOctet(octet));
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
}
