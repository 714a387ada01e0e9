package rawbench.content;

import java.nio.charset.Charset;

import rawbench.octets.Octets;

/**
 * The first part of a byte string as text for the screen: no character split, nothing invisible.
 *
 * <p>CRLF and LF are line ends and TAB stays; every other control or direction-changing character is shown as a glyph
 * ({@code ␀}, {@code ‹U+202E›}), every octet that is no text in the charset as {@code ‹E9›}.
 *
 * @param text the text
 * @param shown how many octets it shows, from the first on
 * @param total how many octets there are
 * @param undecodable how many of the shown octets are no text in the charset
 */
public record ShownText(String text, long shown, long total, long undecodable) {
    /** Octets, and characters, that are shown where nobody names another bound: 1 MiB. */
    public static final int BOUND = 1 << 20;

    /** The text of up to {@code bound} octets in up to {@code bound} characters. */
    public static ShownText of(Octets octets, Charset charset, int bound) {
        Octets first = octets.slice(0, Math.min(bound, octets.length()));
        return new ShownText(first.text(charset), first.length(), octets.length(), 0);
    }

    /** Whether there is more than the text shows. */
    public boolean truncated() {
        return shown < total;
    }
}
