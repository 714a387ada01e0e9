package rawbench.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

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
 * @param undecodableAt the offset of the first of them, or -1
 */
public record ShownText(String text, long shown, long total, long undecodable, long undecodableAt) {
    /** Octets, and characters, that are shown where nobody names another bound: 1 MiB. */
    public static final int BOUND = 1 << 20;
    private static final int STEP = 4096;
    /** Room for the last character, so that a text as long as the bound is shown whole. */
    private static final int SLACK = 2 * Glyphs.LONGEST;

    /** The text of up to {@code bound} octets, in not many more than {@code bound} characters. */
    public static ShownText of(Octets octets, Charset charset, int bound) {
        byte[] first = octets.slice(0, Math.min(bound, octets.length())).toByteArray();
        return new Writing(first, first.length == octets.length(), charset, bound).write(octets.length());
    }

    /** Whether there is more than the text shows. */
    public boolean truncated() {
        return shown < total;
    }

    /** One text being written. */
    private static final class Writing {
        private final ByteBuffer in;
        private final boolean whole;
        private final CharsetDecoder decoder;
        private final int bound;
        private final Glyphs glyphs = new Glyphs();
        private long undecodable;
        private long undecodableAt = -1;

        Writing(byte[] octets, boolean whole, Charset charset, int bound) {
            this.in = ByteBuffer.wrap(octets);
            this.whole = whole;
            this.bound = bound;
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        ShownText write(long total) {
            CharBuffer out = CharBuffer.allocate(STEP);
            while (glyphs.length() <= bound) {
                out.clear().limit(Math.min(STEP, (bound + SLACK - glyphs.length()) / Glyphs.LONGEST));
                CoderResult result = decoder.decode(in, out, whole);
                glyphs.write(out.flip());
                if (result.isError()) {
                    undecodable(result.length());
                } else if (result.isUnderflow()) {
                    flush(out.clear());
                    break;
                }
            }
            if (in.position() == total) {
                glyphs.end();
            }
            return new ShownText(glyphs.text(), in.position(), total, undecodable, undecodableAt);
        }

        private void undecodable(int count) {
            if (undecodable == 0) {
                undecodableAt = in.position();
            }
            undecodable += count;
            for (int i = 0; i < count; i++) {
                glyphs.write(in.get());
            }
        }

        /** Some charsets keep a character back until the end. */
        private void flush(CharBuffer out) {
            if (whole) {
                decoder.flush(out);
                glyphs.write(out.flip());
            }
        }
    }
}
