package rawbench.octets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Tells whether octets of a text stand alone as words, in the charsets that are searched by octets. */
final class Words {
    /** No character of these charsets has more octets. */
    private static final int WIDEST = 4;

    private final Octets octets;
    private final Charset charset;

    Words(Octets octets, Charset charset) {
        this.octets = octets;
        this.charset = charset;
    }

    /** Whether a character belongs to words. */
    static boolean inWords(int character) {
        return Character.isAlphabetic(character) || Character.isDigit(character)
                || character == 0x200C || character == 0x200D || switch (Character.getType(character)) {
                    case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK,
                            Character.CONNECTOR_PUNCTUATION ->
                        true;
                    default -> false;
                };
    }

    /** Whether a stretch of a text that is decoded already stands alone as words. */
    static boolean alone(CharSequence text, int from, int to) {
        return (from == 0 || !inWords(Character.codePointBefore(text, from)))
                && (to == text.length() || !inWords(Character.codePointAt(text, to)));
    }

    boolean alone(long from, long to) {
        return !before(from) && !behind(to);
    }

    private boolean before(long offset) {
        long from = Math.max(0, offset - WIDEST);
        if (charset.equals(StandardCharsets.UTF_8)) {
            from = offset;
            do {
                from--;
            } while (from > 0 && offset - from < WIDEST && (octets.at(from) & 0xC0) == 0x80);
            from = Math.max(0, from);
        }
        String text = octets.slice(from, offset).text(charset);
        return !text.isEmpty() && inWords(text.codePointBefore(text.length()));
    }

    private boolean behind(long offset) {
        String text = octets.slice(offset, Math.min(octets.length(), offset + WIDEST)).text(charset);
        return !text.isEmpty() && inWords(text.codePointAt(0));
    }
}
