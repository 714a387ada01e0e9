package rawbench.octets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Looks for a {@link Wanted} in a byte string of any length, block by block: the heap holds a block and the places that
 * were found.
 *
 * <p>Hits do not overlap: the search goes on behind a hit. A text is searched by its octets where the charset allows
 * that (UTF-8, UTF-16, UTF-32, and those of one octet a character) and else in the decoded text, like an expression.
 */
public final class Search {
    /** So many hits are kept; the search ends where there are more. */
    public static final int MOST = 10_000_000;
    /** A match of an expression is found whole up to so many characters; a longer one may be ended there. */
    public static final int REACH = 64 * 1024;

    /** Why a search looked no further. */
    public enum Stop {
        /** It goes on. */
        NOT_YET,
        /** Everything was looked at. */
        END,
        /** There are more hits than {@link #MOST}. */
        FULL,
        CANCELLED,
        /** The expression nests so deeply for this text that the stack does not suffice. */
        TOO_DEEP
    }

    /**
     * What was found so far.
     *
     * @param hits their ranges, in order
     * @param looked before this offset there are no further hits
     */
    public record Found(SpanTable hits, long looked, Stop stop) {
        public static final Found NOTHING_YET = new Found(new SpanTable.Builder().build(), 0, Stop.NOT_YET);
    }

    private Search() {
    }

    /**
     * Searches all octets.
     *
     * @param cancelled asked again and again; once it is true the search ends with what it has
     * @param soFar is told what was found while the search goes on: the first hit at once, then ten times a second
     */
    public static Found run(Octets octets, Wanted wanted, BooleanSupplier cancelled, Consumer<Found> soFar) {
        Tally tally = new Tally(octets.length(), cancelled, soFar);
        switch (wanted) {
            case Wanted.Text text when text.text().isEmpty() -> tally.looked(octets.length());
            case Wanted.Digits digits when digits.octets().isEmpty() -> tally.looked(octets.length());
            case Wanted.Text text -> text(octets, text, tally);
            case Wanted.Digits digits -> OctetSearch.of(digits, octets).run(tally);
            case Wanted.Expression expression -> new DecodedSearch(octets, expression, tally).run();
        }
        return tally.found();
    }

    private static void text(Octets octets, Wanted.Text text, Tally tally) {
        Charset charset = ordered(octets, text.charset());
        if (octetwise(charset)) {
            OctetSearch.of(text, charset, octets).run(tally);
        } else {
            new DecodedSearch(octets, expression(text), tally).run();
        }
    }

    private static Wanted.Expression expression(Wanted.Text text) {
        int folding = text.ignoreCase() ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return new Wanted.Expression(Pattern.compile(text.text(), Pattern.LITERAL | folding), text.charset(),
                text.wholeWord());
    }

    /** The charset with its order of octets, which in UTF-16 and UTF-32 a mark at the beginning may tell. */
    private static Charset ordered(Octets octets, Charset charset) {
        boolean little = octets.length() >= 2 && octets.at(0) == 0xFF && octets.at(1) == 0xFE;
        return switch (charset.name()) {
            case "UTF-16" -> little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            case "UTF-32" -> little ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_32BE;
            default -> charset;
        };
    }

    /** Whether each place where the octets of a text stand, and none else, is one where the text stands. */
    private static boolean octetwise(Charset charset) {
        return charset.name().matches("UTF-(8|16[BL]E|32[BL]E)") || oneOctet(charset);
    }

    /** Whether each character is one octet, and each octet one character. */
    static boolean oneOctet(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1
                && charset.newDecoder().maxCharsPerByte() == 1 && charset.newDecoder().averageCharsPerByte() == 1;
    }
}
