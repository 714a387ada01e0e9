package rawbench.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import rawbench.difference.TimeLimit;
import rawbench.octets.Octets;
import rawbench.octets.Spill;

/**
 * Writes a text down in UTF-8, past a bound into a temporary file. A byte order mark is left out, and an octet that is no
 * text in its charset becomes {@code ‹E9›}, so that two texts never become equal by what cannot be read in them.
 */
final class Utf8Writing {
    private static final int BLOCK = 64 * 1024;
    private static final char MARK = '\uFEFF';

    private final CharsetDecoder decoder;
    private final Spill spill = new Spill();
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private boolean begun;

    private Utf8Writing(Charset charset) {
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text; once cancelled, what of it was written so far. */
    static Octets of(Octets text, Charset charset, TimeLimit limit) throws IOException {
        Utf8Writing writing = new Utf8Writing(charset);
        try (writing.spill) {
            writing.write(text, limit);
            return writing.spill.snapshot();
        }
    }

    private void write(Octets text, TimeLimit limit) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(BLOCK).flip();
        long at = 0;
        boolean last = false;
        while (!last && !limit.cancelled()) {
            in.compact();
            int count = (int) Math.min(in.remaining(), text.length() - at);
            text.copyTo(at, in.array(), in.position(), count);
            in.position(in.position() + count).flip();
            at += count;
            last = at == text.length();
            decode(in, last);
        }
        decoder.flush(chars);
        put();
    }

    private void decode(ByteBuffer in, boolean last) throws IOException {
        for (CoderResult result = decoder.decode(in, chars, last);; result = decoder.decode(in, chars, last)) {
            put();
            if (result.isError()) {
                for (int i = 0; i < result.length(); i++) {
                    put(String.format("‹%02X›", in.get()));
                }
            } else if (result.isUnderflow()) {
                return;
            }
        }
    }

    private void put() throws IOException {
        chars.flip();
        if (!begun && chars.hasRemaining() && chars.get(0) == MARK) {
            chars.position(1);
        }
        begun |= chars.limit() > 0;
        put(chars.toString());
        chars.clear();
    }

    private void put(String text) throws IOException {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        spill.append(octets, 0, octets.length);
    }
}
