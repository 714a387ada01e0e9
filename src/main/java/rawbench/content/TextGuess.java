package rawbench.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

import rawbench.octets.Octets;

/** Whether octets that nobody says anything of are a text: UTF-8 without controls. */
final class TextGuess {
    private static final int STEP = 4096;

    private TextGuess() {
    }

    static boolean readable(Octets octets) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        byte[] block = new byte[(int) Math.min(STEP, octets.length())];
        ByteBuffer in = ByteBuffer.allocate(STEP + 8).limit(0);
        CharBuffer out = CharBuffer.allocate(STEP + 8);
        long at = 0;
        do {
            int count = (int) Math.min(block.length, octets.length() - at);
            octets.copyTo(at, block, 0, count);
            in.compact().put(block, 0, count).flip();
            at += count;
            CoderResult result = decoder.decode(in, out.clear(), at == octets.length());
            if (result.isError() || out.flip().chars().anyMatch(TextGuess::control)) {
                return false;
            }
        } while (at < octets.length());
        return true;
    }

    private static boolean control(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }
}
