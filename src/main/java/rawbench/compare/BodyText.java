package rawbench.compare;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import rawbench.difference.Lines;
import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;

/**
 * A text that lines are taken from: a body, or a layout of one.
 *
 * @param inBody whether it is the decoded body itself
 */
record BodyText(Octets octets, Charset charset, boolean inBody) {
    private static final int BLOCK = 64 * 1024;

    /**
     * Two texts that can be compared line by line: in one charset, in which an octet 0A ends a line and nothing else.
     *
     * @param inUtf8 whether they were written down anew for that
     */
    record Two(BodyText a, BodyText b, boolean inUtf8) {
        /** @throws IOException when there is no room to write a text down in another charset */
        static Two of(BodyText a, BodyText b, TimeLimit limit) throws IOException {
            boolean fits = a.linesSafe() && b.linesSafe();
            if (fits && a.charset.equals(b.charset)) {
                return new Two(a, b, false);
            }
            if (fits && (a.ascii() || b.ascii())) {
                Charset both = a.ascii() ? b.charset : a.charset;
                return new Two(new BodyText(a.octets, both, a.inBody), new BodyText(b.octets, both, b.inBody),
                        false);
            }
            return new Two(a.inUtf8(limit), b.inUtf8(limit), true);
        }

        LineColumn columnA(TimeLimit limit) {
            return column(a, limit);
        }

        LineColumn columnB(TimeLimit limit) {
            return column(b, limit);
        }

        private LineColumn column(BodyText text, TimeLimit limit) {
            return new LineColumn(Lines.of(text.octets, limit), text.charset, a.inBody && b.inBody);
        }
    }

    private BodyText inUtf8(TimeLimit limit) throws IOException {
        return charset.equals(StandardCharsets.UTF_8) ? new BodyText(octets, charset, false)
                : new BodyText(Utf8Writing.of(octets, charset, limit), StandardCharsets.UTF_8, false);
    }

    /** Whether the octets below 80 are those of ASCII in the charset. */
    boolean linesSafe() {
        byte[] ascii = new byte[0x80];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = (byte) i;
        }
        return new String(ascii, charset).equals(new String(ascii, StandardCharsets.ISO_8859_1));
    }

    /** Whether it has octets of ASCII only. */
    boolean ascii() {
        byte[] block = new byte[(int) Math.min(BLOCK, octets.length())];
        for (long at = 0; at < octets.length(); at += block.length) {
            int count = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            for (int i = 0; i < count; i++) {
                if (block[i] < 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
