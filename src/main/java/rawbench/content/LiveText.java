package rawbench.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * The end of a text that goes on, written as in {@link ShownText}: decoded as it comes, no character split, bounded.
 * A line that grows too long for the screen is broken, with a mark on both sides.
 */
final class LiveText {
    /** Characters that are kept. */
    static final int BOUND = 128 << 10;
    /** Characters of a line before it is broken. */
    static final int MAX_LINE = 4_000;
    private static final String BREAK = " ⋯\n⋯ ";

    private final Glyphs glyphs = new Glyphs();
    private final CharsetDecoder decoder;
    private final StringBuilder tail = new StringBuilder();
    private ByteBuffer rest = ByteBuffer.allocate(64).limit(0);
    private long from;
    private int lineLength;

    LiveText(Charset charset) {
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Takes the next octets. */
    void feed(byte[] octets, int at, int count) {
        ByteBuffer in = ByteBuffer.allocate(rest.remaining() + count).put(rest).put(octets, at, count).flip();
        CharBuffer out = CharBuffer.allocate(4096);
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), false);
            glyphs.write(out.flip());
            for (int i = 0; result.isError() && i < result.length(); i++) {
                glyphs.write(in.get());
            }
        } while (result.isError() || result.isOverflow());
        rest = in;
        append(glyphs.drained());
    }

    private void append(String text) {
        int begin = 0;
        while (begin < text.length()) {
            int lf = text.indexOf('\n', begin);
            int end = lf < 0 ? text.length() : lf;
            while (lineLength + end - begin > MAX_LINE) {
                int cut = begin + MAX_LINE - lineLength;
                cut -= cut > begin && Character.isHighSurrogate(text.charAt(cut - 1)) ? 1 : 0;
                tail.append(text, begin, cut).append(BREAK);
                begin = cut;
                lineLength = 0;
            }
            tail.append(text, begin, end);
            lineLength += end - begin;
            if (lf >= 0) {
                tail.append('\n');
                lineLength = 0;
            }
            begin = lf < 0 ? end : lf + 1;
        }
        trim();
    }

    /** Lets whole lines go at the beginning, not at every piece but when there are many. */
    private void trim() {
        if (tail.length() > BOUND + BOUND / 4) {
            int lf = tail.indexOf("\n", tail.length() - BOUND);
            int cut = lf < 0 ? tail.length() - BOUND : lf + 1;
            tail.delete(0, cut);
            from += cut;
        }
    }

    /** Octets were passed over: what follows is no continuation of what stands here. */
    void skip() {
        from += tail.length();
        tail.setLength(0);
        lineLength = 0;
        rest = ByteBuffer.allocate(0);
        decoder.reset();
    }

    TextTail tail() {
        return new TextTail(from, tail.toString());
    }
}
