package rawbench.practice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Any number of octets of which each 64 begin with their offset, made while they are sent. */
record Ruler(long length) implements Content.Source {
    private static final int LINE = 64;
    private static final int BLOCK = 16 * 1024;
    private static final int DIGITS = 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void to(Sink sink) throws IOException {
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) '.');
        for (long at = 0; at < length; at += BLOCK) {
            for (int line = 0; line < BLOCK; line += LINE) {
                number(at + line, block, line);
                block[line + DIGITS] = ' ';
                block[line + LINE - 1] = '\n';
            }
            sink.write(block, 0, (int) Math.min(BLOCK, length - at));
        }
    }

    private static void number(long value, byte[] into, int from) {
        for (int i = 0; i < DIGITS; i++) {
            into[from + i] = HEX[(int) (value >>> 4 * (DIGITS - 1 - i)) & 0xF];
        }
    }
}
