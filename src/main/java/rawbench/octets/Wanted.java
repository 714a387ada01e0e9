package rawbench.octets;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What a {@link Search} looks for: a text, a regular expression, or octets of which some digits may be open.
 *
 * <p>A hit is a whole word where no letter, digit, combining mark or connecting sign such as {@code _} stands right before
 * or behind it.
 */
public sealed interface Wanted {
    /**
     * A text, found where the octets that spell it in the charset stand.
     *
     * @param ignoreCase whether letters are equal to their other cases: of ASCII letters the other ASCII one, of the rest
     *     all that Unicode folds to the same single character
     */
    record Text(String text, Charset charset, boolean ignoreCase, boolean wholeWord) implements Wanted {}

    /**
     * A regular expression in the notation of {@link Pattern}, found in the decoded text: what cannot be decoded is
     * U+FFFD there. {@code ^} and {@code $} stand for the edges of lines and {@code .} for no line end; an expression
     * goes over lines where it says so itself. An empty match is no hit.
     */
    record Expression(Pattern pattern, Charset charset, boolean wholeWord) implements Wanted {}

    /**
     * Octets of which only some bits count.
     *
     * @param octets the octets, zero in the bits that do not count
     * @param kept of each octet the bits that count, as many octets
     */
    record Digits(Octets octets, Octets kept) implements Wanted {
        /** Whether some digit may be any. */
        public boolean open() {
            return kept.latin1().chars().anyMatch(octet -> octet != 0xFF);
        }
    }

    /**
     * A text to be found.
     *
     * @throws WantedException where the charset lacks one of its characters, so that it can stand nowhere
     */
    static Text text(String text, Charset charset, boolean ignoreCase, boolean wholeWord) throws WantedException {
        if (charset.canEncode()) {
            CharsetEncoder encoder = charset.newEncoder();
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                String character = Character.toString(text.codePointAt(at));
                if (!encoder.canEncode(character)) {
                    throw new WantedException(WantedWords.NOT_IN_CHARSET.of(at + 1, named(character.codePointAt(0)),
                            charset.displayName()), at + 1);
                }
            }
        }
        return new Text(text, charset, ignoreCase, wholeWord);
    }

    private static String named(int character) {
        return "U+%04X".formatted(character);
    }

    /**
     * A regular expression to be found.
     *
     * @throws WantedException where it cannot be read
     */
    static Expression expression(String spelled, Charset charset, boolean ignoreCase, boolean wholeWord)
            throws WantedException {
        try {
            int folding = ignoreCase ? folding(spelled) : 0;
            return new Expression(Pattern.compile(spelled, Pattern.MULTILINE | folding), charset, wholeWord);
        } catch (PatternSyntaxException unreadable) {
            int position = 1 + Math.clamp(unreadable.getIndex(), 0, Math.max(0, spelled.length() - 1));
            throw new WantedException(WantedWords.NO_EXPRESSION.of(position, unreadable.getDescription()), position);
        }
    }

    /** Ignores case in all of Unicode only where a character beyond ASCII may be wanted: that takes five times as long. */
    private static int folding(String spelled) {
        boolean named = spelled.matches("(?s).*\\\\[uxpPN0].*");
        boolean ascii = !named && spelled.chars().allMatch(c -> c < 0x80);
        return Pattern.CASE_INSENSITIVE | (ascii ? 0 : Pattern.UNICODE_CASE);
    }

    /**
     * Octets in hexadecimal digits: {@code 48 65 ?? 6c}, where {@code ?} is a digit that may be any. Spaces, commas and
     * colons may stand between octets, and {@code 0x} before one.
     *
     * @throws WantedException where there is anything else, or a digit too few
     */
    static Digits digits(String spelled) throws WantedException {
        return new DigitReader(spelled).read();
    }
}
