package rawbench.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Optional;

import rawbench.http.Detail.Words;
import rawbench.http.Deviation;
import rawbench.http.Finding;
import rawbench.octets.Octets;

/** Looks for octets that are no text in a charset, at the beginning of a text. */
final class Undecodable {
    /** So many octets are looked at: 1 MiB. */
    static final int LOOKED_AT = 1 << 20;
    private static final int STEP = 4096;

    private Undecodable() {
    }

    /** What is odd about the text; empty where all that is looked at is text. */
    static Optional<Finding> in(Octets text, Charset charset) {
        byte[] first = text.slice(0, Math.min(LOOKED_AT, text.length())).toByteArray();
        boolean whole = first.length == text.length();
        ByteBuffer in = ByteBuffer.wrap(first);
        CharBuffer out = CharBuffer.allocate(STEP);
        CharsetDecoder decoder = charset.newDecoder();
        long count = 0;
        int at = -1;
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), whole);
            if (result.isError()) {
                at = at < 0 ? in.position() : at;
                count += result.length();
                in.position(in.position() + result.length());
            }
        } while (!result.isUnderflow());
        return count == 0 ? Optional.empty()
                : Optional.of(Deviation.TEXT_UNDECODABLE.at(at, 1,
                        (whole ? Words.UNDECODABLE : Words.UNDECODABLE_FIRST).of(count, first.length, charset.name()),
                        Words.STAND_AS_HEX.of()));
    }
}
